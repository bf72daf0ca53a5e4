package org.drrworkbench.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that window and terminal share: without options here, with them in the terminal. */
class OptionWordsTest {
  @TempDir private Path folder;
  private final DataSets data = new DataSets();

  private static void assertOptionNamed(Throwable refusal, String option) {
    String sentence = String.valueOf(refusal.getMessage());
    assertThat(sentence).doesNotContain("--");
    assertThat(OptionWords.in(sentence)).contains(option);
  }

  @Test
  void aDataSetWithoutItsFolderAsksForTheOptionInTheTerminalOnly() {
    assertOptionNamed(
        catchThrowable(() -> data.load(DataSpec.of("movielens-100k", null))), "--data");
  }

  @Test
  void zerosThatAreRatingsNameTheOptionsThatFit() throws IOException {
    Path own = Files.writeString(folder.resolve("own.csv"), "u1,i1,5\nu1,i2,0\n");
    DataSpec zeros =
        DataSpec.of("own", own.toString()).withReading(ReadingSpec.USUAL.withZeros("negative"));
    assertOptionNamed(catchThrowable(() -> data.load(zeros)), "leave out --zeros (");
    assertOptionNamed(catchThrowable(() -> data.load(zeros)), "with --explicit-only");
  }

  @Test
  void aDataSetWithoutADivisionAsksForBothFiles() {
    SplitSpec given = SplitSpec.userRandom().withKind(SplitKind.GIVEN).withFold(1);
    assertOptionNamed(
        catchThrowable(() -> data.load(DataSpec.of("demo", null)).split(given, 1)),
        "--train and --test");
  }

  @Test
  void doubtfulColumnsAndSeveralFilesAskForTheirOptions() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.csv"), "u1/i1/5\nu1/i2/4\n");
    assertOptionNamed(
        catchThrowable(() -> data.load(DataSpec.of("odd", odd.toString()))), "--columns");
    Files.writeString(folder.resolve("even.csv"), "u1,i1,5\nu1,i2,4\n");
    assertOptionNamed(
        catchThrowable(() -> data.load(DataSpec.of("both", folder.toString()))), "--file");
  }
}
