package org.drrworkbench.core.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All parameters of one network in one flat array [layout.size], the only leaf of its gradient. */
public final class FlatParameters {
  private final ParameterLayout layout;
  private final NDArray values;

  /**
   * @param manager owns the array
   * @param trained whether gradients are wanted; targets want none
   */
  public FlatParameters(
      NDManager manager, ParameterLayout layout, float[] initial, boolean trained) {
    this(layout, manager.create(initial), trained);
  }

  /** Around an array that already holds the values, of any floating-point type. */
  public FlatParameters(ParameterLayout layout, NDArray values, boolean trained) {
    this.layout = layout;
    this.values = values;
    if (trained) {
      values.setRequiresGradient(true);
    }
  }

  /** The flat array itself. */
  public NDArray values() {
    return values;
  }

  /** The gradient that the last backward pass left; the same array every time. */
  public NDArray gradient() {
    return values.getGradient();
  }

  /** The parameters by name, through which a backward pass reaches the flat array. */
  public Bound bind() {
    return new Bound(layout, values);
  }

  /** The parameters by name as constants: no gradient passes. */
  public Bound bindConstant() {
    return new Bound(layout, values.stopGradient());
  }

  public float[] toArray() {
    return HostBuffer.read(values);
  }

  /** Takes over the values of parameters of the same layout, bit for bit. */
  public void copy(FlatParameters from) {
    values.set(new NDIndex(":"), from.values.stopGradient());
  }

  public void set(float[] from) {
    HostBuffer.write(from, values);
  }

  /** One step's view of the parameters by name. */
  public static final class Bound {
    private final Map<String, NDArray> byName = new HashMap<>();

    private Bound(ParameterLayout layout, NDArray flat) {
      NDList parts = layout.cuts().length == 0 ? new NDList(flat) : flat.split(layout.cuts(), 0);
      List<String> names = layout.names();
      for (int k = 0; k < names.size(); k++) {
        Shape shape = layout.shape(names.get(k));
        NDArray part = parts.get(k);
        byName.put(names.get(k), shape.dimension() == 1 ? part : part.reshape(shape));
      }
    }

    public NDArray get(String name) {
      NDArray array = byName.get(name);
      if (array == null) {
        throw new IllegalArgumentException("No parameter " + name + " in " + byName.keySet());
      }
      return array;
    }
  }
}
