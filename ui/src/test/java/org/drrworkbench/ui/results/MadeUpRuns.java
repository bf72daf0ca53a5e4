package org.drrworkbench.ui.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.core.recommend.ItemMeanModel;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.ui.queue.ExperimentItem;
import org.drrworkbench.ui.queue.ExperimentList;
import org.drrworkbench.ui.queue.SeenExperiments;

/** A runs folder whose experiments are made by the workbench and finished by a test. */
public final class MadeUpRuns {
  private static final List<String> METRICS =
      List.of("precision", "recall", "f1", "ndcg.cand", "reward");

  private final Path root;
  private final ExperimentList list = new ExperimentList();
  private final Map<String, Experiment> experiments = new LinkedHashMap<>();

  public MadeUpRuns(Path root) {
    this.root = root;
  }

  public static ModelCatalogue models() {
    return new ModelCatalogue(
        List.of(
            DrrModel.gru(),
            DrrModel.average(),
            new PmfModel(),
            new ItemMeanModel(),
            new PopularityModel(),
            new RandomModel(),
            new OracleModel()));
  }

  /** The folder as the screens read it. */
  public RunsFolder folder() {
    return new RunsFolder(root);
  }

  /** The experiments as the screens list them. */
  public ExperimentList list() {
    return list;
  }

  /** Makes an experiment; none of its runs is finished. */
  public Experiment make(ExperimentSpec spec) {
    Experiment experiment = new ExperimentSetup(models()).prepare(spec, root, false);
    experiments.put(experiment.name(), experiment);
    return experiment;
  }

  /** Shows in {@link #list()} what there is now. */
  public void look() {
    SeenExperiments.show(list, items());
  }

  /** What there is now, the latest made first. */
  public List<ExperimentItem> items() {
    List<ExperimentItem> items = new ArrayList<>();
    for (Experiment experiment : experiments.values()) {
      int finished =
          (int) experiment.runs().stream().filter(run -> Files.exists(run.results())).count();
      items.add(
          0,
          new ExperimentItem(
              experiment.name(), experiment.folder(), finished, experiment.runs().size()));
    }
    return items;
  }

  /** Finishes runs: results.csv has figures that differ with everything that they may differ in. */
  public static void finish(List<RunFolder> runs) {
    for (RunFolder run : runs) {
      RunSpec spec = run.readSpec();
      List<ResultRow> rows = new ArrayList<>();
      for (String protocol : spec.protocols()) {
        for (String model : List.of(spec.model(), "random", "oracle")) {
          for (String metric : METRICS) {
            for (int length : spec.listLengths()) {
              rows.add(row(spec, protocol, model, metric, length));
            }
          }
        }
      }
      try {
        Files.writeString(run.results(), ResultFile.format(rows));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Rewrites the figures of finished runs, as text. */
  public static void rewrite(List<RunFolder> runs, String old, String now) {
    for (RunFolder run : runs) {
      try {
        Files.writeString(run.results(), Files.readString(run.results()).replace(old, now));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static ResultRow row(
      RunSpec spec, String protocol, String model, String metric, int length) {
    boolean own = model.equals(spec.model());
    double level =
        switch (model) {
          case "random" -> 0.31;
          case "oracle" -> 0.97;
          default -> 0.9 - 0.05 * models().all().stream().map(Model::id).toList().indexOf(model);
        };
    double hyper =
        Double.parseDouble(spec.hyperparameters().getOrDefault("embeddingSize", "0")) / 3000;
    double value =
        level
            + (own ? hyper : 0)
            + spec.seed() / 700.0
            - length / 500.0
            + METRICS.indexOf(metric) * 0.0137
            - (protocol.equals("full-unseen") ? 0.2 : 0);
    int users = metric.equals("recall") || metric.equals("f1") ? 291 : 300;
    return new ResultRow(
        "demo",
        model,
        "offline",
        protocol,
        "user-random-0.7",
        spec.seed(),
        metric,
        length,
        value,
        users);
  }
}
