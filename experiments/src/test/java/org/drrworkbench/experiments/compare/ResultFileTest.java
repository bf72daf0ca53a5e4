package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.evaluate.MetricValue;
import org.drrworkbench.core.evaluate.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  private static final ResultRow ROW =
      ResultRow.of(
          "demo",
          "pmf",
          "offline",
          "user-random-0.7",
          3,
          new MetricValue(Protocol.RATED_ONLY, Metric.NDCG_CAND, 20, 0.1 + 0.2, 943));
  private static final String HEADER =
      "dataset,model,mode,protocol,split,seed,metric,list_length,value,users\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void everyDigitOfAFigureIsWritten() {
    assertThat(ResultFile.format(List.of(ROW)))
        .isEqualTo(
            HEADER
                + "demo,pmf,offline,rated-only,user-random-0.7,3,ndcg.cand,20,"
                + "0.30000000000000004,943\n");
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    List<ResultRow> rows =
        List.of(
            ROW,
            row("given:my, \"train\".csv", "pmf", 1, Double.NaN, 0),
            row("demo", "random", 2, -1e-17, 5));
    assertThat(ResultFile.read(file(ResultFile.format(rows)))).isEqualTo(rows);
  }

  @Test
  void aForeignFileIsRefusedInOneSentence() throws IOException {
    assertRefused("user,item\n1,2\n", "holds no results");
    Path binary = folder.resolve("picture.csv");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xd8, 0});
    assertThatThrownBy(() -> ResultFile.read(binary))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("picture.csv holds no results");
  }

  @Test
  void aFileCutOffAnywhereIsRefused() throws IOException {
    String whole = ResultFile.format(List.of(ROW, row("demo", "ease", 1, 0.25, 943)));
    for (int length = 0; length < whole.length(); length++) {
      String torn = whole.substring(0, length);
      if (!torn.equals(HEADER) && !torn.equals(ResultFile.format(List.of(ROW)))) {
        assertThatThrownBy(() -> ResultFile.read(file(torn)))
            .as("cut after %s", torn)
            .isInstanceOf(DataException.class)
            .hasMessageContaining("results.csv");
      }
    }
  }

  @Test
  void aBadFieldIsNamedByItsLine() throws IOException {
    assertRefused(HEADER + "demo,pmf,offline,rated-only,s,1,recall,5,half,9\n", "line 2");
    assertRefused(HEADER + "demo,,offline,rated-only,s,1,recall,5,0.5,9\n", "line 2");
    assertRefused(HEADER + "demo,pmf,offline,rated-only,s,1,recall,5,0.5\n", "9 fields");
  }

  @Test
  void equalRowsOfSeveralRunsAreKeptOnce() {
    ResultRow other = row("demo", "ease", 1, 0.25, 943);
    assertThat(ResultFile.merge(List.of(ROW, other, ROW))).containsExactly(ROW, other);
  }

  @Test
  void twoFiguresForOneThingAreAnError() {
    assertThatThrownBy(
            () ->
                ResultFile.merge(
                    List.of(row("demo", "ease", 1, 0.25, 943), row("demo", "ease", 1, 0.26, 943))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("recall@5 of ease on demo")
        .hasMessageContaining("0.25 and 0.26");
  }

  private void assertRefused(String text, String part) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> ResultFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("results.csv")
        .hasMessageContaining(part);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("results.csv"), text);
  }

  private static ResultRow row(String dataset, String model, long seed, double value, int users) {
    return new ResultRow(
        dataset, model, "offline", "rated-only", "split", seed, "recall", 5, value, users);
  }
}
