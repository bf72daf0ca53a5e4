package org.drrworkbench.core.drr;

import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/** A member of the DRR family: the article's actor-critic with one of the history encoders. */
public final class DrrModel implements Model {
  private final String id;
  private final String description;
  private final DrrSettings.Encoder encoder;

  private DrrModel(String id, String description, DrrSettings.Encoder encoder) {
    this.id = id;
    this.description = description;
    this.encoder = encoder;
  }

  /** The article's model: GRU and attention over the history. */
  public static DrrModel gru() {
    return new DrrModel(
        "drr-gru",
        "Actor-critic whose state is a GRU with attention over the latest liked items.",
        DrrSettings.Encoder.GRU_ATTENTION);
  }

  /** The article's "DRR": a learned weighted average of the history. */
  public static DrrModel average() {
    return new DrrModel(
        "drr-ave",
        "Actor-critic whose state is a learned weighted average of the latest liked items.",
        DrrSettings.Encoder.WEIGHTED_AVERAGE);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return DrrSettings.SCHEMA;
  }

  @Override
  public boolean keepsValidation() {
    return true;
  }

  @Override
  public TrainingSession train(TrainingInput input, TrainingObserver observer) {
    return new DrrTraining(input, DrrSettings.of(encoder, input.values()), observer);
  }
}
