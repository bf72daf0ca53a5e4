package org.drrworkbench.core.nn;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.random.RandomStream;

/**
 * Where each named parameter of a network lies within one flat buffer. A single buffer makes the
 * optimiser, clipping, soft updates and saving each one operation instead of one per parameter.
 */
public final class ParameterLayout {
  /** How a parameter starts. */
  private record Entry(Shape shape, long offset, double bound, float constant) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long size;

  /** A parameter that starts uniform over [-bound, bound]. */
  public ParameterLayout uniform(String name, double bound, long... shape) {
    return add(name, new Shape(shape), bound, 0);
  }

  /** A parameter that starts constant. */
  public ParameterLayout constant(String name, float value, long... shape) {
    return add(name, new Shape(shape), 0, value);
  }

  private ParameterLayout add(String name, Shape shape, double bound, float constant) {
    if (entries.putIfAbsent(name, new Entry(shape, size, bound, constant)) != null) {
      throw new IllegalArgumentException("Parameter " + name + " is declared twice.");
    }
    size += shape.size();
    return this;
  }

  /** Numbers in the whole buffer. */
  public long size() {
    return size;
  }

  public List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  Shape shape(String name) {
    return entry(name).shape;
  }

  /** Position of the parameter's first number in the buffer. */
  public long offset(String name) {
    return entry(name).offset;
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("No parameter " + name + " in " + entries.keySet());
    }
    return entry;
  }

  /** Positions at which the buffer is cut into parameters, as a split operation wants them. */
  long[] cuts() {
    return entries.values().stream().mapToLong(Entry::offset).skip(1).toArray();
  }

  /** Starting values of the whole buffer. */
  public float[] initialValues(RandomStream random) {
    float[] values = new float[Math.toIntExact(size)];
    for (Entry entry : entries.values()) {
      int start = (int) entry.offset;
      for (int k = start; k < start + entry.shape.size(); k++) {
        values[k] =
            entry.bound == 0
                ? entry.constant
                : (float) (entry.bound * (2 * random.nextDouble() - 1));
      }
    }
    return values;
  }
}
