package org.drrworkbench.core.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named one-dimensional arrays ({@code float[] double[] int[] long[] byte[]}): the whole state of
 * something that trains. Names are paths such as {@code critic/parameters}. Arrays are not copied;
 * whoever takes a snapshot hands out arrays nobody changes.
 */
public final class Snapshot {
  private final Map<String, Object> arrays = new LinkedHashMap<>();

  public Snapshot put(String name, Object array) {
    if (!(array instanceof float[]
        || array instanceof double[]
        || array instanceof int[]
        || array instanceof long[]
        || array instanceof byte[])) {
      throw new IllegalArgumentException(name + " is no array that a snapshot can hold.");
    }
    if (arrays.putIfAbsent(name, array) != null) {
      throw new IllegalArgumentException("The snapshot already holds " + name + ".");
    }
    return this;
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(arrays.keySet());
  }

  public boolean has(String name) {
    return arrays.containsKey(name);
  }

  public Object array(String name) {
    Object found = arrays.get(name);
    if (found == null) {
      throw new IllegalArgumentException("The snapshot holds no " + name + ".");
    }
    return found;
  }

  private <T> T array(String name, Class<T> kind) {
    Object found = array(name);
    if (!kind.isInstance(found)) {
      throw new IllegalArgumentException(
          "The snapshot holds "
              + name
              + " as "
              + found.getClass().getSimpleName()
              + ", not as "
              + kind.getSimpleName()
              + ".");
    }
    return kind.cast(found);
  }

  public float[] floats(String name) {
    return array(name, float[].class);
  }

  public double[] doubles(String name) {
    return array(name, double[].class);
  }

  public int[] ints(String name) {
    return array(name, int[].class);
  }

  public long[] longs(String name) {
    return array(name, long[].class);
  }

  public byte[] bytes(String name) {
    return array(name, byte[].class);
  }

  /**
   * Copies an array into one of the same length.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public void copyTo(String name, float[] to) {
    float[] from = floats(name);
    if (from.length != to.length) {
      throw new IllegalArgumentException(
          "The snapshot holds " + from.length + " numbers as " + name + ", not " + to.length + ".");
    }
    System.arraycopy(from, 0, to, 0, to.length);
  }

  /** A single number kept as an array of one. */
  public Snapshot putLong(String name, long value) {
    return put(name, new long[] {value});
  }

  public long getLong(String name) {
    return longs(name)[0];
  }

  /** Adds all arrays of another snapshot below a folder name. */
  public Snapshot putAll(String folder, Snapshot other) {
    other.arrays.forEach((name, array) -> put(folder + "/" + name, array));
    return this;
  }

  /** The arrays below a folder name, without it. */
  public Snapshot folder(String folder) {
    Snapshot part = new Snapshot();
    arrays.forEach(
        (name, array) -> {
          if (name.startsWith(folder + "/")) {
            part.put(name.substring(folder.length() + 1), array);
          }
        });
    return part;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Snapshot that) || !arrays.keySet().equals(that.arrays.keySet())) {
      return false;
    }
    return arrays.entrySet().stream()
        .allMatch(e -> Objects.deepEquals(e.getValue(), that.arrays.get(e.getKey())));
  }

  @Override
  public int hashCode() {
    return arrays.keySet().hashCode();
  }
}
