package org.drrworkbench.experiments.spec;

import java.util.List;
import java.util.Map;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/** Two models that share one hyperparameter, and one without any. */
final class ModelsOfTest {
  private ModelsOfTest() {}

  static ModelCatalogue catalogue() {
    Hyperparameter factors = Hyperparameter.integer("factors", 20, 1, 100, "Size.");
    Hyperparameter l2 = Hyperparameter.real("l2", 0.1, 0, 10, "Weight.");
    return new ModelCatalogue(
        List.of(
            new Declared("pmf", HyperparameterSchema.of(factors, l2)),
            new Declared("walk", HyperparameterSchema.of(factors)),
            new Declared("plain", HyperparameterSchema.of())));
  }

  static ExperimentSpec spec() {
    return ExperimentSpec.defaults().toBuilder()
        .models(List.of("pmf", "plain"))
        .hyperparameters(Map.of("factors", "30"))
        .seeds(List.of(4L, 2L))
        .build();
  }

  private record Declared(String id, HyperparameterSchema hyperparameters) implements Model {
    @Override
    public String description() {
      return id;
    }

    @Override
    public boolean servesNewUsers() {
      return id.equals("plain");
    }

    @Override
    public TrainingSession train(TrainingInput input, TrainingObserver observer) {
      throw new AssertionError("Nothing is trained here.");
    }
  }
}
