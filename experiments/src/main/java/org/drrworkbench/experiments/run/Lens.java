package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.evaluate.Evaluation;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;

/**
 * Looks at one finished run under several protocols and list lengths: the model is taken from its
 * checkpoint and not trained again, and none of the run's files is written.
 */
public final class Lens {
  private static final String RANDOM = "random";
  private static final String POPULARITY = "popularity";

  private final WorkerParts parts;

  public Lens(WorkerParts parts) {
    this.parts = parts;
  }

  /**
   * What was seen.
   *
   * @param model the run's model
   * @param fittedAgain whether the model keeps no state, so that it was fitted again on the same
   *     rows, which gives the same model
   * @param rows figures of the model, popularity, random and oracle
   */
  public record View(String model, boolean fittedAgain, List<ResultRow> rows) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Scores a finished run.
   *
   * @param listLengths each at least 1 and named once
   * @throws SpecException if the run is not finished
   * @throws DataException if its ratings are gone or have changed since
   */
  public View look(RunFolder folder, List<Protocol> protocols, List<Integer> listLengths)
      throws IOException {
    ReopenedRun run = ReopenedRun.open(parts, folder);
    RunSpec spec = run.spec();
    RunInputs inputs = run.inputs();
    Split split = inputs.split();
    Evaluator evaluator =
        new Evaluator(split, inputs.training().positive(), protocols, listLengths);
    Figures figures = new Figures(spec, inputs.ratings().dataSet().id(), split.name());
    List<ResultRow> rows = new ArrayList<>();
    boolean oracle = spec.model().equals(OracleModel.ID);
    if (!oracle) {
      try (TrainingSession session = run.session()) {
        // A run that was fitted on test rows on purpose is branded here too.
        Evaluation own =
            spec.fitOnTest()
                ? evaluator.evaluateDespiteLeak(session.recommender())
                : evaluator.evaluate(session.recommender());
        rows.addAll(figures.of(ModelLabel.of(spec.model(), own.leaky()), own));
      }
    }
    if (!spec.model().equals(POPULARITY)) {
      rows.addAll(
          figures.of(
              POPULARITY, popularity(evaluator, inputs.training().withSplit(inputs.learning()))));
    }
    if (!spec.model().equals(RANDOM)) {
      rows.addAll(figures.of(RANDOM, evaluator.random()));
    }
    rows.addAll(figures.of(OracleModel.ID, evaluator.oracle()));
    return new View(spec.model(), !oracle && run.fittedAgain(), rows);
  }

  private Evaluation popularity(Evaluator evaluator, TrainingInput run) {
    Model model = parts.models().get(POPULARITY);
    TrainingInput input = run.withValues(model.hyperparameters().defaults());
    try (TrainingSession session = model.train(input, (step, logged) -> {})) {
      ReopenedRun.complete(session);
      return evaluator.evaluate(session.recommender());
    }
  }

  /** Names a run's figures. */
  private record Figures(RunSpec spec, String dataSet, String split) {
    List<ResultRow> of(String model, Evaluation evaluation) {
      return evaluation.values().stream()
          .map(value -> ResultRow.of(dataSet, model, Mode.OFFLINE.id(), split, spec.seed(), value))
          .toList();
    }
  }
}
