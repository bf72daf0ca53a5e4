package org.drrworkbench.ui.runs;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.ui.queue.RunEntry;
import org.drrworkbench.ui.text.Texts;

/** One line of the table. It stays the same object for as long as the run is there. */
final class RunRow {
  /** The latest experiment first, each one's runs in their order. */
  static final Comparator<RunRow> LATEST_FIRST =
      Comparator.comparing((RunRow row) -> row.first.made())
          .reversed()
          .thenComparing(RunRow::experiment)
          .thenComparing(row -> row.first.place())
          .thenComparing(RunRow::name);

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Texts TEXTS = Texts.beside(RunRow.class);

  private final RunEntry first;
  private final ReadOnlyObjectWrapper<RunCondition> condition =
      new ReadOnlyObjectWrapper<>(RunCondition.WAITING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(Double.NaN);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

  RunRow(RunEntry entry) {
    first = entry;
    update(entry);
  }

  /** Takes what was last seen of the run. */
  void update(RunEntry entry) {
    RunStatus status = entry.queued().view().status();
    RunCondition now = RunCondition.of(entry.queued());
    condition.set(now);
    boolean finished = now == RunCondition.FINISHED;
    double part = status.totalSteps() > 0 ? (double) status.step() / status.totalSteps() : 0;
    progress.set(finished ? 1 : Math.min(1, part));
    progressText.set(progressWords(status, finished));
    phase.set(now.active() && !status.phase().isEmpty() ? phaseWord(status.phase()) : "");
    Double eta = now == RunCondition.RUNNING ? status.etaSeconds() : null;
    secondsLeft.set(eta == null ? Double.NaN : eta);
    timeLeft.set(eta == null ? "" : Durations.about(eta));
    message.set(entry.queued().message());
  }

  private String progressWords(RunStatus status, boolean finished) {
    if (status.totalSteps() <= 0) {
      return finished ? TEXTS.get("progress.done") : "";
    }
    if (finished && status.step() < status.totalSteps()) {
      // Early stopping ended it.
      return TEXTS.get("progress.early", count(status.step()), count(status.totalSteps()));
    }
    return TEXTS.get(
        "progress.steps",
        Integer.toString((int) Math.floor(100 * progress.get())),
        count(status.step()),
        count(status.totalSteps()));
  }

  private static String phaseWord(String phase) {
    return switch (phase) {
      case "data", "factors", "offline", "online", "evaluate" -> TEXTS.get("phase." + phase);
      default -> phase;
    };
  }

  private static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  Path key() {
    return first.key();
  }

  RunFolder folder() {
    return first.folder();
  }

  String experiment() {
    return first.experiment();
  }

  String name() {
    return first.folder().name();
  }

  RunSpec spec() {
    return first.spec();
  }

  String model() {
    return first.spec().model();
  }

  long seed() {
    return first.spec().seed();
  }

  int logEvery() {
    return first.spec().logEvery();
  }

  RunCondition condition() {
    return condition.get();
  }

  ReadOnlyObjectProperty<RunCondition> conditionProperty() {
    return condition.getReadOnlyProperty();
  }

  /** The condition in words. */
  String conditionWord() {
    return TEXTS.get("state." + condition().id());
  }

  /** 0 to 1; 0 while nobody knows. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** "62 %, 1,240 of 2,000"; empty for a run without steps. */
  ReadOnlyStringProperty progressTextProperty() {
    return progressText.getReadOnlyProperty();
  }

  /** What the worker is doing, in words; empty when there is none. */
  ReadOnlyStringProperty phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** How long the training still takes, in words; empty when nobody knows. */
  ReadOnlyStringProperty timeLeftProperty() {
    return timeLeft.getReadOnlyProperty();
  }

  /** The same in seconds, to sort by; NaN when nobody knows. */
  ReadOnlyDoubleProperty secondsLeftProperty() {
    return secondsLeft.getReadOnlyProperty();
  }

  /** What its worker or the queue has to say; empty for nothing. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /**
   * Whether each of some words stands in the experiment's, run's or model's name or in the state.
   *
   * @param words in small letters
   */
  boolean matches(String words) {
    String text =
        String.join(" ", experiment(), name(), model(), conditionWord()).toLowerCase(Locale.ROOT);
    return SPACE.splitAsStream(words.strip()).allMatch(text::contains);
  }
}
