package org.drrworkbench.core.drr;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;

/** Trainings of 40 gradient steps a mode on the demo's ratings, a line every 20. */
final class SmallTraining {
  static final long STEPS = 40;
  static final int USERS_PER_STEP = 32;
  static final DataSet DEMO = DemoData.create();
  static final Split SPLIT = new UserRandomSplitter().split(DEMO.log(), 1);
  private static final Map<String, Factors> FITTED = new ConcurrentHashMap<>();
  static final FactorStore STORE = (key, fit) -> FITTED.computeIfAbsent(key, k -> fit.get());

  private SmallTraining() {}

  /** What was logged at a step. */
  record Line(long step, Map<LoggedKey, Double> values) {}

  /** What a member of the family is trained with, of a small size but for the given values. */
  static TrainingInput input(DrrModel model, Split split, Map<String, String> more) {
    Map<String, String> chosen = new TreeMap<>();
    chosen.put("embeddingSize", "8");
    chosen.put("hiddenSize", "16");
    chosen.put("historyLength", "4");
    chosen.put("folds", "2");
    chosen.put("batchSize", "16");
    chosen.put("usersPerStep", Integer.toString(USERS_PER_STEP));
    chosen.put("evaluateEvery", "10");
    chosen.putAll(more);
    return new TrainingInput(
        split,
        PositiveRule.aboveMiddle(DEMO.log().scale()),
        model.hyperparameters().values(chosen),
        1,
        STEPS,
        20,
        new SimulatorSettings(4, 8, 3),
        "cpu",
        STORE);
  }

  /**
   * A session that has not begun.
   *
   * @param log receives what it logs
   */
  static TrainingSession session(DrrModel model, Map<String, String> more, List<Line> log) {
    return model.train(
        input(model, SPLIT, more), (step, values) -> log.add(new Line(step, Map.copyOf(values))));
  }

  /** Works to the end of the present mode. */
  static void finish(TrainingSession session) {
    while (session.advance()) {
      // Goes on.
    }
  }
}
