package org.drrworkbench.experiments.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.drrworkbench.experiments.paper.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * Seed groups as tidy CSV, in full precision; what does not exist or was not asked for is empty.
 */
final class CsvTables {
  private static final List<String> FIGURE =
      List.of(
          "dataset",
          "model",
          "mode",
          "protocol",
          "split",
          "metric",
          "list_length",
          "mean",
          "deviation",
          "half_interval",
          "seeds",
          "users",
          "reference",
          "best",
          "runs",
          "all_runs",
          "leaky");
  private static final List<String> TESTS =
      List.of(
          "baseline",
          "difference",
          "difference_half_interval",
          "effect_size",
          "p_t",
          "p_t_holm",
          "p_wilcoxon",
          "p_wilcoxon_holm",
          "paired_users",
          "dropped_users");
  private static final List<String> ARTICLE =
      List.of("article", "article_table", "verdict", "because", "article_contradiction");

  private final CsvWriter csv;
  private final boolean tested;
  private final boolean compared;

  private CsvTables(CsvWriter csv, List<ResultTable> tables) {
    this.csv = csv;
    tested = tables.stream().anyMatch(table -> table.has(cell -> cell.significance() != null));
    compared = tables.stream().anyMatch(table -> table.has(cell -> cell.article() != null));
  }

  static String render(List<ResultTable> tables) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      new CsvTables(csv, tables).append(tables);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory failed.", e);
    }
    return text.toString();
  }

  private void append(List<ResultTable> tables) {
    List<String> head = new ArrayList<>(FIGURE);
    head.addAll(tested ? TESTS : List.of());
    head.addAll(compared ? ARTICLE : List.of());
    csv.writeRecord(head);
    for (ResultTable table : tables) {
      for (ResultTable.Block block : table.blocks()) {
        for (ResultTable.Line line : block.lines()) {
          appendLine(table, block, line);
        }
      }
    }
  }

  private void appendLine(ResultTable table, ResultTable.Block block, ResultTable.Line line) {
    for (int k = 0; k < line.cells().size(); k++) {
      ResultTable.Cell cell = line.cells().get(k);
      if (cell != null) {
        List<String> fields =
            new ArrayList<>(
                List.of(
                    table.dataset(),
                    line.model(),
                    table.mode(),
                    table.protocol(),
                    table.splitInWords(),
                    block.metric(),
                    Integer.toString(table.listLengths().get(k)),
                    number(cell.group().mean()),
                    number(cell.group().deviation()),
                    number(cell.group().halfInterval()),
                    Integer.toString(cell.group().seeds()),
                    block.users(),
                    Boolean.toString(line.reference()),
                    Boolean.toString(cell.best()),
                    Integer.toString(cell.runs()),
                    Integer.toString(cell.allRuns()),
                    Boolean.toString(line.leaky())));
        if (tested) {
          fields.addAll(tests(cell.significance()));
        }
        if (compared) {
          fields.addAll(article(cell.article()));
        }
        csv.writeRecord(fields);
      }
    }
  }

  private static List<String> tests(@Nullable Significance found) {
    if (found == null) {
      return Collections.nCopies(TESTS.size(), "");
    }
    PairedTest test = found.test();
    return List.of(
        found.baseline(),
        number(test.meanDifference()),
        number(test.halfInterval()),
        number(test.effectSize()),
        number(test.tTest()),
        number(found.tTest()),
        number(test.wilcoxon()),
        number(found.wilcoxon()),
        Integer.toString(test.users()),
        Integer.toString(found.dropped()));
  }

  private static List<String> article(@Nullable Judgement beside) {
    if (beside == null) {
      return Collections.nCopies(ARTICLE.size(), "");
    }
    return List.of(
        beside.article().printed(),
        beside.article().table(),
        beside.verdict().kind().word(),
        beside.verdict().because(),
        beside.article().contradiction());
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
