package org.drrworkbench.experiments.spec;

import java.util.Collection;
import java.util.List;
import org.drrworkbench.core.hyper.HyperparameterSchema;

/**
 * One hyperparameter of an experiment that is tried with several values.
 *
 * @param hyperparameter {@code name} (of every model that has it) or {@code MODEL.name}
 * @param values as text, one run of each model and seed for each; 2 to 1000
 */
public record Sweep(String hyperparameter, List<String> values) {
  private static final int MOST = 1000;

  public Sweep {
    values = List.copyOf(values);
    Range.word("sweep.hyperparameter", hyperparameter);
    Range.someDistinct("sweep.values", values);
    if (values.size() < 2 || values.size() > MOST) {
      throw new SpecException(
          "sweep.values is " + values + "; it must hold 2 to " + MOST + " values.");
    }
    for (String value : values) {
      // They become a part of the names of folders.
      if (!value.matches("[A-Za-z0-9._+-]{1,40}")) {
        throw new SpecException(
            "sweep.values has '"
                + value
                + "'; it must be a number or a word of 1 to 40 letters, digits, dots or dashes.");
      }
    }
  }

  /** The hyperparameter's name without a model's. */
  public String name() {
    return hyperparameter.substring(hyperparameter.indexOf('.') + 1);
  }

  /** Whether a model of this id and schema is run with each of the values. */
  boolean reaches(String model, HyperparameterSchema schema) {
    return hyperparameter.equals(name())
        ? schema.has(name())
        : hyperparameter.equals(model + "." + name());
  }

  /** A value that is set as well would win over the sweep's, or silently lose against it. */
  void refuseSetToo(Collection<String> set) {
    for (String other : set) {
      boolean anyModels =
          hyperparameter.equals(name())
              && other.substring(other.indexOf('.') + 1).equals(hyperparameter);
      if (anyModels || other.equals(hyperparameter)) {
        throw new SpecException(
            "sweep.hyperparameter is "
                + hyperparameter
                + ", but "
                + other
                + " is set too; leave out one of them.");
      }
    }
  }
}
