package org.drrworkbench.core.drr;

import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingObserver;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Whole trainings of 20 gradient steps a mode, logged every 10, with sessions of two short lists.
 */
final class TinyTraining {
  /** Items in a list. */
  static final int LIST = 4;

  /** Most lists in a session offline. */
  static final int STEPS = 2;

  private TinyTraining() {}

  /** A training with the given settings replaced. */
  static TrainingSession session(Map<String, String> more, TrainingObserver observer) {
    DrrModel model = DrrModel.gru();
    Map<String, String> chosen =
        new TreeMap<>(
            Map.of(
                "embeddingSize", "8",
                "hiddenSize", "8",
                "historyLength", "3",
                "trainListLength", "" + LIST,
                "episodeSteps", "" + STEPS,
                "folds", "2",
                "batchSize", "8",
                "usersPerStep", "16",
                "evaluateEvery", "10"));
    chosen.put("updateEvery", "1");
    chosen.putAll(more);
    return model.train(
        new TrainingInput(
            SmallTraining.SPLIT,
            PositiveRule.aboveMiddle(SmallTraining.DEMO.log().scale()),
            model.hyperparameters().values(chosen),
            1,
            20,
            10,
            new SimulatorSettings(4, 8, 2),
            "cpu",
            SmallTraining.STORE),
        observer);
  }
}
