package org.drrworkbench.experiments.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.evaluate.Evaluation;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.ResultTables;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.run.ForeignRun;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;

/**
 * The evaluation of lists that another program made, by the rules of our own: the same candidates,
 * positive rule, metrics and references.
 */
public final class Scoring {
  private final RunSpec spec;
  private final DataSource.Ratings ratings;
  private final Split split;
  private final ForeignLists lists;
  private final PositiveRule positive;
  private final Evaluator evaluator;
  private final Evaluation own;
  private final List<ResultRow> rows = new ArrayList<>();

  /**
   * Reads the data, then the lists, and evaluates them.
   *
   * @param spec what is scored: its model is the lists' name
   * @param data where ratings come from
   * @param reader the file of lists
   * @throws org.drrworkbench.core.data.DataException one sentence for bad data or lists
   */
  public Scoring(RunSpec spec, DataSource data, ListReader reader) {
    this.spec = spec;
    ratings = data.load(spec.data()).prepared(spec.preparation());
    split = ratings.split(spec.split(), spec.seed());
    lists = ForeignLists.read(reader, ratings.dataSet(), split);
    Double threshold = spec.positiveThreshold();
    positive =
        threshold == null
            ? PositiveRule.aboveMiddle(ratings.dataSet().log().scale())
            : PositiveRule.from(threshold);
    List<Protocol> protocols = spec.protocols().stream().map(Protocol::of).toList();
    evaluator = new Evaluator(split, positive, protocols, spec.listLengths());
    own = evaluator.evaluate(lists);
    rows.addAll(rows(spec.model(), own));
    rows.addAll(rows("random", evaluator.random()));
    rows.addAll(rows(OracleModel.ID, evaluator.oracle()));
  }

  private List<ResultRow> rows(String model, Evaluation evaluation) {
    return evaluation.values().stream()
        .map(
            value ->
                ResultRow.of(
                    ratings.dataSet().id(),
                    model,
                    Mode.OFFLINE.id(),
                    split.name(),
                    spec.seed(),
                    value))
        .toList();
  }

  /** The lists' figures, then those of the references. */
  public List<ResultRow> rows() {
    return List.copyOf(rows);
  }

  /** The figures as tables. */
  public List<ResultTable> tables(TableOptions options) {
    return ResultTables.of(rows, options.withRelevance(positive));
  }

  /** What was found in the file, and what each protocol leaves of it, a sentence an entry. */
  public List<String> report() {
    List<String> sentences = new ArrayList<>(lists.counts().inWords());
    int longest = spec.listLengths().get(spec.listLengths().size() - 1);
    for (String protocol : spec.protocols()) {
      sentences.addAll(
          CandidateCounts.of(lists, evaluator, Protocol.of(protocol), longest).inWords());
    }
    if (split.dropped().size() > 0) {
      sentences.add(
          "Left out of the test part: "
              + ListCounts.count(split.dropped().size(), "rating")
              + " of users without training ratings.");
    }
    return sentences;
  }

  /** Writes what a finished run has, so that the figures stand beside those of runs. */
  public void write(RunFolder folder) throws IOException {
    new ForeignRun(folder, spec, ratings, split).write(rows, own);
  }
}
