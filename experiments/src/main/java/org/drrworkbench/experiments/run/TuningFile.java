package org.drrworkbench.experiments.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drrworkbench.core.tune.Trial;
import org.drrworkbench.core.tune.TuningSession;
import org.drrworkbench.experiments.spec.TuningSpec;

/** The trials of a run as {@code tuning.csv}: what was tried, how it did, which was chosen. */
final class TuningFile {
  private TuningFile() {}

  /** One line for each trial made so far; the best so far has 1 in its last column. */
  static String text(TuningSession session, TuningSpec spec) {
    List<Trial> trials = session.trials();
    Map<String, String> best = session.best();
    List<String> names =
        trials.isEmpty() ? List.of() : List.copyOf(trials.get(0).values().keySet());
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      List<String> head = new ArrayList<>(List.of("trial"));
      head.addAll(names);
      head.addAll(List.of("metric", "list_length", "validation_value", "chosen"));
      csv.writeRecord(head);
      for (int k = 0; k < trials.size(); k++) {
        Trial trial = trials.get(k);
        List<String> line = new ArrayList<>(List.of(Integer.toString(k + 1)));
        names.forEach(name -> line.add(Objects.requireNonNull(trial.values().get(name))));
        line.addAll(
            List.of(
                spec.metric(),
                Integer.toString(spec.listLength()),
                Double.toString(trial.value()),
                trial.values().equals(best) ? "1" : "0"));
        csv.writeRecord(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
