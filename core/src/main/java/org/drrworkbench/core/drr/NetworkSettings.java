package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * The forms of actor and critic.
 *
 * @param actor the actor's form
 * @param critic the critic's form
 * @param hiddenSize width of the hidden layers
 * @param dropout share of units dropped before each layer
 * @param doubleCritic whether two critics learn, of which targets take the lower value
 * @param encoderTrainedBy whose losses train the encoder
 */
record NetworkSettings(
    ActorForm actor,
    CriticForm critic,
    int hiddenSize,
    double dropout,
    boolean doubleCritic,
    EncoderTrainedBy encoderTrainedBy) {

  /** What the actor's output is; see {@link Actor}. */
  enum ActorForm {
    CORRECTION,
    DIRECTION,
    TANH,
    LINEAR
  }

  /** How the critic sees the action; see {@link Critic}. */
  enum CriticForm {
    BILINEAR,
    JOINED,
    CONCATENATED
  }

  /** Whose losses train the encoder. */
  enum EncoderTrainedBy {
    CRITIC,
    BOTH,
    /** Nobody's: it stays as it was drawn. */
    NONE
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Choices.of(
                "actor",
                ActorForm.CORRECTION,
                "The action: a correction of the user vector brought to one length, a direction"
                    + " from nothing, the squashed output, or the output as it is.")
            .article("pi, eq. 7", "tanh"),
        Choices.of(
                "critic",
                CriticForm.BILINEAR,
                "How the critic sees the action: linear in it, joined after the first layer of the"
                    + " state, or beside the state from the start.")
            .article("Q, eq. 6", ""),
        Hyperparameter.integer("hiddenSize", 128, 1, 4096, "Width of the hidden layers."),
        Hyperparameter.real(
                "dropout", 0.5, 0, 0.95, "Share of units dropped before each layer in learning.")
            .searched(0, 0.7),
        Hyperparameter.flag(
            "doubleCritic",
            false,
            "Whether two critics learn and targets take the lower of their values (TD3's clipped"
                + " double Q)."),
        Choices.of(
            "encoderTrainedBy",
            EncoderTrainedBy.CRITIC,
            "Whose losses train the history encoder: the critic's, both, or none's, so that it stays"
                + " as it was drawn."));
  }

  static NetworkSettings of(HyperparameterValues values) {
    return new NetworkSettings(
        Choices.read(values, "actor", ActorForm.class),
        Choices.read(values, "critic", CriticForm.class),
        values.integer("hiddenSize"),
        values.real("dropout"),
        values.flag("doubleCritic"),
        Choices.read(values, "encoderTrainedBy", EncoderTrainedBy.class));
  }

  NetworkSettings withFrozenEncoder() {
    return new NetworkSettings(
        actor, critic, hiddenSize, dropout, doubleCritic, EncoderTrainedBy.NONE);
  }
}
