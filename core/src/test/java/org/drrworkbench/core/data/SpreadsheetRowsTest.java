package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetRowsTest {
  @TempDir private Path folder;

  private SpreadsheetRows rows(String ending, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("sheet." + ending), content);
    return new SpreadsheetRows(SourceFiles.of(file).files().get(0));
  }

  private static byte[] sheet(String ending) {
    return Archives.spreadsheet(
        ending.equals("xlsx"), List.of(List.of(1.0, 2.5), Arrays.asList(3.0, null, 4.0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void rowsComeWithTheirNumbersAndGaps(String ending) throws IOException {
    List<String> seen = new ArrayList<>();
    rows(ending, sheet(ending)).forEach((row, cells) -> seen.add(row + Arrays.toString(cells)));
    assertThat(seen).containsExactly("1[1.0, 2.5]", "2[3.0, NaN, 4.0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aFaultOfWhoTakesTheRowsIsNoFaultOfTheFile(String ending) throws IOException {
    IllegalStateException fault = new IllegalStateException("a slip in the program");
    SpreadsheetRows rows = rows(ending, sheet(ending));
    assertThatThrownBy(
            () ->
                rows.forEach(
                    (row, cells) -> {
                      throw fault;
                    }))
        .isSameAs(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xls", "xlsx"})
  void aTornFileIsNamed(String ending) throws IOException {
    byte[] whole = sheet(ending);
    SpreadsheetRows torn = rows(ending, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> torn.forEach((row, cells) -> {}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("sheet." + ending)
        .hasMessageEndingWith(".");
  }
}
