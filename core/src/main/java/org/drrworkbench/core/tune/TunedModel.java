package org.drrworkbench.core.tune;

import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;

/** A model whose hyperparameters are chosen on validation rows before it is fitted. */
public final class TunedModel implements Model {
  private final Model model;
  private final TuningSettings settings;

  public TunedModel(Model model, TuningSettings settings) {
    this.model = model;
    this.settings = settings;
  }

  @Override
  public String id() {
    return model.id();
  }

  @Override
  public String description() {
    return model.description();
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return model.hyperparameters();
  }

  @Override
  public boolean servesNewUsers() {
    return model.servesNewUsers();
  }

  @Override
  public boolean keepsValidation() {
    return model.keepsValidation();
  }

  @Override
  public TuningSession train(TrainingInput input, TrainingObserver observer) {
    return new TuningSession(model, settings, input, observer);
  }
}
