package org.drrworkbench.experiments.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.ResultTables;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  @TempDir private Path temp;

  private static List<ResultRow> rows() {
    double[] odd = {0.1 + 0.2, 1.0 / 3, Math.nextDown(1.0), 1e-17};
    List<ResultRow> rows = new ArrayList<>();
    for (int k = 0; k < odd.length; k++) {
      rows.add(
          new ResultRow(
              "demo", "pmf", "offline", "rated-only", "s", 1, "recall", 5 * k + 5, odd[k], 9));
    }
    return rows;
  }

  private static List<ResultTable> tables() {
    return ResultTables.of(rows(), TableOptions.standard());
  }

  @Test
  void aCsvOfOneSeedHasTheDigitsOfTheRunsOwnResults() throws IOException {
    Path file = temp.resolve("new/folder/table.csv");
    TableFile.write(tables(), file);

    List<String> written = Files.readAllLines(file);
    List<String> results = ResultFile.format(rows()).lines().toList();
    assertThat(written).hasSize(5);
    for (int k = 1; k < 5; k++) {
      // dataset,model,mode,protocol,split,metric,list_length,mean against the same with the seed.
      assertThat(written.get(k).split(",", -1)[7]).isEqualTo(results.get(k).split(",", -1)[8]);
    }
  }

  @Test
  void theEndingSaysTheForm() throws IOException {
    for (String name : List.of("t.csv", "t.TEX", "t.md", "t.json", "t.txt")) {
      TableFile.write(tables(), temp.resolve(name));
    }
    assertThat(temp.resolve("t.TEX")).hasContent(TableFormat.LATEX.render(tables()));
    assertThat(temp.resolve("t.md")).hasContent(TableFormat.MARKDOWN.render(tables()));
    assertThat(temp.resolve("t.json")).hasContent(TableFormat.JSON.render(tables()));
    assertThat(temp.resolve("t.txt")).hasContent(TableFormat.TEXT.render(tables()));
  }

  @Test
  void anotherEndingIsRefusedAndLeavesNothing() {
    assertThatThrownBy(() -> TableFile.write(tables(), temp.resolve("sub/table.xls")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table.xls")
        .hasMessageContaining(".csv, .tex, .md, .json or .txt");
    assertThat(temp).isEmptyDirectory();
  }
}
