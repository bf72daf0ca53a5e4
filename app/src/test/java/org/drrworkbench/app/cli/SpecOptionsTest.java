package org.drrworkbench.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.core.split.HistoryOrder;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.Settings;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A spec is the base, and options change in it what they name. */
class SpecOptionsTest {
  @TempDir private Path folder;

  private static DataSpec reading(DataSpec spec, String... words) {
    return CommandLine.populateCommand(new ReadingOptions(), words).appliedTo(spec, new DataSets());
  }

  private static SplitSpec split(SplitSpec spec, String... words) {
    return CommandLine.populateCommand(new SplitOptions(), words).appliedTo(spec);
  }

  @Test
  void aRuleOfReadingLeavesTheSpecsOtherRules() {
    DataSpec spec =
        DataSpec.of("mine", "/mine.csv")
            .withReading(new ReadingSpec("mean", "clip", 0.5, 1.0, 5.0));
    assertThat(reading(spec, "--duplicates", "refuse").reading())
        .isEqualTo(new ReadingSpec("refuse", "clip", 0.5, 1.0, 5.0));
    assertThat(reading(spec, "--scale", "0,10", "--unreadable", "0.1").reading())
        .isEqualTo(new ReadingSpec("mean", "clip", 0.1, 0.0, 10.0));
    assertThat(reading(spec, "--zeros", "positive").reading())
        .isEqualTo(new ReadingSpec("mean", "clip", 0.5, 1.0, 5.0, "positive"));
    DataSpec kept = spec.withReading(ReadingSpec.USUAL.withZeros("negative"));
    assertThat(reading(kept, "--duplicates", "mean").reading())
        .isEqualTo(new ReadingSpec("mean", null, null, null, null, "negative"));
    assertThat(reading(spec)).isEqualTo(spec);
  }

  @Test
  void anOptionOfLayoutLeavesTheSpecsOtherColumns() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "1;a;x;4\n");
    DelimitedColumns columns =
        new DelimitedColumns(",", false, 2, 3, 4, 1, "milliseconds", "none", "windows-1252");
    DataSpec spec = DataSpec.of("mine", file.toString()).withColumns(columns);
    assertThat(reading(spec, "--separator", ";").columns())
        .isEqualTo(
            new DelimitedColumns(";", false, 2, 3, 4, 1, "milliseconds", "none", "windows-1252"));
  }

  @Test
  void aFoldAndTheirNumberAreCheckedTogether() {
    SplitSpec five = SplitSpec.userRandom().withKind(SplitKind.KFOLD).withFold(5);
    SplitSpec changed = split(five, "--folds", "3", "--fold", "1");
    assertThat(changed.folds()).isEqualTo(3);
    assertThat(changed.fold()).isEqualTo(1);
    assertThatThrownBy(() -> split(five, "--folds", "3"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("split.fold is 5");
    assertThat(split(five, "--fold", "8", "--folds", "9").fold()).isEqualTo(8);
    assertThat(split(five, "--split", "user-random").fold()).isNull();
    assertThatThrownBy(() -> split(five, "--ratio", "0.5"))
        .isInstanceOf(CallException.class)
        .hasMessageContaining("user-random or user-temporal or global-temporal or user-holdout");
  }

  @Test
  void anOrderIsOneOfThreeAndStaysUnlessAnotherIsGiven() {
    SplitSpec item = split(SplitSpec.userRandom(), "--order", "item");
    assertThat(item).isEqualTo(SplitSpec.userRandom().withOrder(HistoryOrder.ITEM));
    assertThat(split(item, "--ratio", "0.8").order()).isEqualTo(HistoryOrder.ITEM);
    assertThatThrownBy(() -> split(item, "--order", "newest"))
        .isInstanceOf(SpecException.class)
        .hasMessage("split.order is 'newest'; it must be one of file, item, random.");
  }

  @Test
  void filesDividedBeforeKeepTheSpecsReading() {
    DataSpec spec =
        DataSpec.of("mine", "/mine.zip")
            .withFile("a.csv")
            .withReading(new ReadingSpec("mean", null, null, null, null));
    DataSpec given =
        CommandLine.populateCommand(new SplitOptions(), "--train", "a.base", "--test", "a.test")
            .data(spec, false);
    assertThat(given.id()).isEqualTo("given:a.base");
    assertThat(given.reading()).isEqualTo(spec.reading());
    assertThat(given.path()).isNull();
    assertThat(given.file()).isNull();
  }

  @Test
  void settingsKeepWhatASpecFileSays() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("s.json"),
            "{\"schemaVersion\": 1, \"seeds\": [9], \"models\": [\"x\"]}");
    ExperimentSpec spec = RunCommand.read(file.toString(), Settings.RIGOROUS);
    assertThat(spec.settings()).isEqualTo(Settings.RIGOROUS);
    assertThat(spec.seeds()).containsExactly(9L);
    assertThat(spec.protocols()).containsExactly("full-unseen");
    assertThat(spec.models()).isEqualTo(List.of("x"));
    RunOptions options =
        CommandLine.populateCommand(
            new RunOptions(), "--settings", "rigorous", "--protocol", "rated-only");
    ExperimentSpec changed = options.appliedTo(spec, new DataSets());
    assertThat(changed.protocols()).containsExactly("rated-only");
    assertThat(changed.seeds()).containsExactly(9L);
    assertThat(RunCommand.read("first-look", Settings.RIGOROUS).seeds()).hasSize(5);
  }
}
