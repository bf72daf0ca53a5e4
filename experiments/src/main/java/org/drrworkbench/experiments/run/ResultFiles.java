package org.drrworkbench.experiments.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.evaluate.Evaluation;
import org.drrworkbench.core.evaluate.MetricValue;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.evaluate.RecommendationList;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;

/**
 * Writes what a run ends with. The offline rows stand first in results.csv and are written as soon
 * as they are there, so that a run stopped in its online mode keeps them. Nothing in these files
 * depends on the time or the machine.
 */
final class ResultFiles {
  private final RunFolder folder;
  private final RunSpec spec;
  private final String dataSet;
  private final String split;

  ResultFiles(RunFolder folder, RunSpec spec, String dataSet, String split) {
    this.folder = folder;
    this.spec = spec;
    this.dataSet = dataSet;
    this.split = split;
  }

  /** The offline figures of a model or reference. */
  List<ResultRow> rows(String model, Evaluation evaluation) {
    return evaluation.values().stream()
        .map(value -> ResultRow.of(dataSet, model, Mode.OFFLINE.id(), split, spec.seed(), value))
        .toList();
  }

  void writeOffline(List<ResultRow> rows) throws IOException {
    AtomicFile.write(folder.results(), ResultFile.format(rows));
  }

  /** Puts the online figures behind the offline ones that are there. */
  void writeOnline(List<OnlineEvaluator.OnlineValue> values) throws IOException {
    List<ResultRow> rows = new ArrayList<>();
    if (Files.exists(folder.results())) {
      ResultFile.read(folder.results()).stream()
          .filter(row -> row.mode().equals(Mode.OFFLINE.id()))
          .forEach(rows::add);
    }
    for (OnlineEvaluator.OnlineValue value : values) {
      rows.add(
          new ResultRow(
              dataSet,
              value.model(),
              Mode.ONLINE.id(),
              OnlineEvaluator.PROTOCOL,
              split,
              spec.seed(),
              value.metric(),
              value.listLength(),
              value.value(),
              value.users()));
    }
    AtomicFile.write(folder.results(), ResultFile.format(rows));
  }

  /** The model's figures user by user; users that a metric leaves out have no line for it. */
  void writePerUser(Evaluation evaluation, Catalogue catalogue) throws IOException {
    AtomicFile.write(
        folder.perUser(),
        out -> {
          GZIPOutputStream zip = new GZIPOutputStream(out);
          Writer text = writer(zip);
          text.write("dataset,model,mode,protocol,split,seed,metric,list_length,user,value\n");
          List<String> users =
              IntStream.of(evaluation.users())
                  .mapToObj(user -> quoted(catalogue.userIds().get(user)))
                  .toList();
          for (MetricValue value : evaluation.values()) {
            if (value.metric().hasPerUserValues()) {
              writeColumn(text, evaluation, users, value);
            }
          }
          text.flush();
          zip.finish();
        });
  }

  private void writeColumn(Writer text, Evaluation evaluation, List<String> users, MetricValue of)
      throws IOException {
    double[] values = evaluation.perUser(of.protocol(), of.metric(), of.listLength());
    String start =
        String.join(
            ",",
            quoted(dataSet),
            spec.model(),
            Mode.OFFLINE.id(),
            of.protocol().id(),
            split,
            Long.toString(spec.seed()),
            of.metric().id(),
            Integer.toString(of.listLength()));
    for (int k = 0; k < values.length; k++) {
      if (!Double.isNaN(values[k])) {
        text.write(start + "," + users.get(k) + "," + values[k] + "\n");
      }
    }
  }

  private static String quoted(String field) {
    return field.matches("[^\",\\r\\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }

  /**
   * The longest lists under the run's first protocol that has one for each user; none where all
   * have several.
   */
  void writeRecommendations(Evaluation evaluation, Catalogue catalogue) throws IOException {
    List<RecommendationList> lists =
        spec.protocols().stream()
            .map(Protocol::of)
            .filter(Protocol::oneListPerUser)
            .findFirst()
            .map(evaluation::recommendations)
            .orElse(List.of());
    AtomicFile.write(
        folder.recommendations(),
        out -> {
          Writer text = writer(out);
          text.write("user\trank\titem\ttitle\tscore\trelevant\n");
          for (RecommendationList list : lists) {
            for (int place = 0; place < list.items().length; place++) {
              int item = list.items()[place];
              text.write(
                  String.join(
                          "\t",
                          plain(catalogue.userIds().get(list.user())),
                          Integer.toString(place + 1),
                          plain(catalogue.itemIds().get(item)),
                          plain(catalogue.titles().get(item)),
                          Float.toString(list.scores()[place]),
                          list.relevant()[place] ? "1" : "0")
                      + "\n");
            }
          }
          text.flush();
        });
  }

  private static String plain(String field) {
    return field.replaceAll("[\\t\\r\\n]", " ");
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
