package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * A member of the DRR family: the article's actor-critic with one of the history encoders.
 *
 * @param id the model's name
 * @param description one line for lists
 * @param encoder the history encoder
 */
public record DrrModel(String id, String description, EncoderSettings.Kind encoder)
    implements Model {

  /** The whole family, the article's own model first. */
  public static List<Model> family() {
    return List.of(gru(), attention(), max(), average(), pairs(), userPairs());
  }

  /** The article's model: GRU and attention over the history. */
  public static DrrModel gru() {
    return new DrrModel(
        "drr-gru",
        "Actor-critic whose state is a GRU with attention over the latest liked items.",
        EncoderSettings.Kind.GRU);
  }

  /** Attention over the items themselves, asked by the user. */
  public static DrrModel attention() {
    return new DrrModel(
        "drr-att",
        "Actor-critic whose state is an attention of the user over the latest liked items.",
        EncoderSettings.Kind.ATTENTION);
  }

  /** The largest number of each dimension. */
  public static DrrModel max() {
    return new DrrModel(
        "drr-max",
        "Actor-critic whose state is the maximum over the latest liked items.",
        EncoderSettings.Kind.MAX);
  }

  /** The article's "DRR": a learned weighted average of the history. */
  public static DrrModel average() {
    return new DrrModel(
        "drr-ave",
        "Actor-critic whose state is a learned weighted average of the latest liked items.",
        EncoderSettings.Kind.AVERAGE);
  }

  /** Items and products of pairs of items. */
  public static DrrModel pairs() {
    return new DrrModel(
        "drr-p",
        "Actor-critic whose state is the latest liked items and their products by pairs.",
        EncoderSettings.Kind.PAIRS);
  }

  /** Products of the user with items, and of pairs of items. */
  public static DrrModel userPairs() {
    return new DrrModel(
        "drr-u",
        "Actor-critic whose state is products of user and items, and of items by pairs.",
        EncoderSettings.Kind.USER_PAIRS);
  }

  @Override
  public HyperparameterSchema hyperparameters() {
    return DrrSettings.schema(encoder);
  }

  @Override
  public void check(HyperparameterValues values) {
    DrrSettings.of(encoder, values);
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
