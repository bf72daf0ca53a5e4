package org.drrworkbench.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.core.split.SplitReport;
import org.jspecify.annotations.Nullable;

/** What preparation and splits do to a data set, as rows for the terminal. */
final class DivisionTables {
  private DivisionTables() {}

  /** A row for each step of the preparation, under a head. */
  static List<List<String>> steps(List<PreparationRow> steps) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("step", "users", "items", "ratings", "density"));
    for (PreparationRow step : steps) {
      rows.add(
          List.of(
              step.step(),
              Integer.toString(step.users()),
              Integer.toString(step.items()),
              Integer.toString(step.ratings()),
              String.format(Locale.ROOT, "%.6g", step.density())));
    }
    return rows;
  }

  /** A column for each split. */
  static List<List<String>> splits(List<SplitReport> reports) {
    List<List<String>> rows = new ArrayList<>();
    add(rows, "split", reports, SplitReport::split);
    add(rows, "train rows", reports, SplitReport::trainRows);
    add(rows, "validation rows", reports, SplitReport::validationRows);
    add(rows, "fold-in rows", reports, SplitReport::foldInRows);
    add(rows, "test rows", reports, SplitReport::testRows);
    add(rows, "test users", reports, SplitReport::testUsers);
    add(rows, "dropped rows (users without training rows)", reports, SplitReport::droppedRows);
    add(rows, "dropped users", reports, SplitReport::droppedUsers);
    add(rows, "test users unseen in training", reports, SplitReport::testUsersUnseen);
    add(rows, "test items unseen in training", reports, SplitReport::testItemsUnseen);
    add(rows, "test rows of these items", reports, SplitReport::testRowsOfUnseenItems);
    add(rows, "test rows repeated in training", reports, SplitReport::testRowsRepeated);
    add(
        rows,
        "test rows before the user's own latest training row",
        reports,
        report -> known(report.testRowsBeforeOwnTraining()));
    add(
        rows,
        "test rows before the latest training row of all",
        reports,
        report -> known(report.testRowsBeforeLatestTraining()));
    rows.add(List.of("order of a user's rows", reports.get(0).order()));
    return rows;
  }

  private static String known(@Nullable Integer count) {
    return count == null ? "no time stamps" : count.toString();
  }

  private static void add(
      List<List<String>> rows,
      String name,
      List<SplitReport> reports,
      Function<SplitReport, Object> value) {
    List<String> row = new ArrayList<>(List.of(name));
    reports.forEach(report -> row.add(value.apply(report).toString()));
    rows.add(row);
  }
}
