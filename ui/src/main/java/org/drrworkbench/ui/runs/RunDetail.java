package org.drrworkbench.ui.runs;

import java.util.List;
import org.drrworkbench.ui.text.Texts;

/**
 * What there is to say of the runs that are chosen.
 *
 * @param heading which they are
 * @param sentence how they are doing
 * @param problem whether that is bad news
 * @param log path of the worker's log that tells more; empty for none
 */
record RunDetail(String heading, String sentence, boolean problem, String log) {
  private static final Texts TEXTS = Texts.beside(RunDetail.class);

  static final RunDetail NOTHING = new RunDetail(TEXTS.get("detail.nothing"), "", false, "");

  static RunDetail of(List<RunRow> chosen) {
    if (chosen.isEmpty()) {
      return NOTHING;
    } else if (chosen.size() > 1) {
      return new RunDetail(TEXTS.get("detail.several", chosen.size()), counts(chosen), false, "");
    }
    RunRow row = chosen.get(0);
    RunCondition condition = row.condition();
    boolean problem = condition == RunCondition.FAILED || condition == RunCondition.LOST;
    String log = problem ? row.folder().workerLog().toAbsolutePath().toString() : "";
    return new RunDetail(
        TEXTS.get("detail.run", row.experiment(), row.name()), sentence(row), problem, log);
  }

  private static String counts(List<RunRow> chosen) {
    StringBuilder text = new StringBuilder();
    for (RunCondition condition : RunCondition.values()) {
      List<RunRow> those = chosen.stream().filter(row -> row.condition() == condition).toList();
      if (!those.isEmpty()) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(TEXTS.get("detail.count", those.size(), those.get(0).conditionWord()));
      }
    }
    return text + ".";
  }

  private static String sentence(RunRow row) {
    String message = row.messageProperty().get();
    return switch (row.condition()) {
      case RUNNING -> {
        String left = row.timeLeftProperty().get();
        String phase = row.phaseProperty().get();
        yield left.isEmpty()
            ? TEXTS.get("about.running", phase)
            : TEXTS.get("about.runningLeft", phase, left);
      }
      case FAILED -> message.isEmpty() ? TEXTS.get("about.failed") : message;
      default -> TEXTS.get("about." + row.condition().id());
    };
  }
}
