package org.drrworkbench.experiments.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.NamedData;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataImportTest {
  @TempDir private Path temp;

  private OwnDataSets own() {
    return new OwnDataSets(temp.resolve("own"));
  }

  private DataSets sets() {
    return new DataSets(id -> own().find(id).map(NamedData::data));
  }

  private DataImport files(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("mine.txt"), text);
    return new DataImport(sets(), DataSpec.of("mine.txt", file.toString()));
  }

  @Test
  void aFileIsRecognisedLookedAtReadAndNamed() throws IOException {
    DataImport files = files("item;user;rating\nx;a;4\ny;b;2\nx;b;3\n");
    assertThat(files.recognition().columns())
        .isEqualTo(new DelimitedColumns(";", true, 2, 1, 3, null, "seconds", "\"", "UTF-8"));
    assertThat(files.preview(2).rows())
        .containsExactly(List.of("item", "user", "rating"), List.of("x", "a", "4"));
    ImportFindings findings = files.read();
    assertThat(findings.refusal()).isNull();

    NamedData saved = files.save(own(), "films", findings, false);
    assertThat(saved.users()).isEqualTo(2);
    assertThat(saved.items()).isEqualTo(2);
    assertThat(saved.ratings()).isEqualTo(3);
    assertThat(own().all()).containsExactly(saved);

    DataSet read = sets().load(DataSpec.of("films", null)).dataSet();
    assertThat(read.id()).isEqualTo("films");
    assertThat(read.catalogue().userIds()).containsExactly("a", "b");
    assertThat(sets().isNamed("films")).isTrue();
    assertThat(sets().resolved(DataSpec.of("films", null)).path())
        .isEqualTo(temp.resolve("mine.txt").toAbsolutePath().toString());
  }

  @Test
  void changedColumnsAndRulesAreSaved() throws IOException {
    DataImport guessed = files("4,a,x\n9,b,y\nno,b,x\n");
    DataImport files =
        new DataImport(
            sets(),
            guessed
                .spec()
                .withColumns(new DelimitedColumns(",", false, 2, 3, 1, null))
                .withReading(new ReadingSpec("mean", "clip", 0.5, 1.0, 5.0)));
    files.save(own(), "rules", files.read(), false);
    DataSet read = sets().load(DataSpec.of("rules", null)).dataSet();
    assertThat(read.log().rating(1)).isEqualTo(5f);
    assertThat(read.report().unreadable()).isOne();
    // What a spec says itself stays: the scale is another, the share of unreadable rows as saved.
    DataSpec wider =
        DataSpec.of("rules", null).withReading(new ReadingSpec(null, null, null, 1.0, 10.0));
    assertThat(sets().load(wider).dataSet().log().rating(1)).isEqualTo(9f);
  }

  @Test
  void whatTheRulesRefuseIsReportedButNotSaved() throws IOException {
    DataImport files = files("a,x,4\nb,x,no\nb,y\nb,z,2\na,x,3\n");
    ImportFindings findings = files.read();
    assertThat(findings.refusal()).contains("mine.txt, line 2");
    assertThat(findings.dataSet().log().size()).isEqualTo(2);
    assertThat(findings.dataSet().report().unreadable()).isEqualTo(2);
    assertThat(findings.dataSet().report().duplicates()).isOne();
    assertThat(findings.dataSet().report().firstUnreadable())
        .hasSize(2)
        .last()
        .asString()
        .contains("line 3");
    assertThatThrownBy(() -> files.save(own(), "bad", findings, false))
        .isInstanceOf(DataException.class);
    assertThat(own().all()).isEmpty();

    // Two of five rows: 0.4 is enough, 0.3 is not.
    assertThat(withShare(files, 0.4).read().refusal()).isNull();
    assertThat(withShare(files, 0.3).read().refusal()).contains("2 of 5 rows");
    DataImport strict =
        new DataImport(
            sets(), files.spec().withReading(new ReadingSpec("refuse", null, 1.0, null, null)));
    assertThat(strict.read().refusal()).contains("repeats pairs");
    assertThat(strict.read().dataSet().report().duplicates()).isOne();
  }

  private DataImport withShare(DataImport files, double share) {
    return new DataImport(
        sets(), files.spec().withReading(new ReadingSpec(null, null, share, null, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "movielens-1m", "a/b", "../x", ""})
  void namesThatCannotBeGivenAreRefused(String name) {
    assertThatThrownBy(() -> own().requireFree(name, true)).isInstanceOf(SpecException.class);
    assertThat(own().find(name)).isEmpty();
  }

  @Test
  void aNameIsTakenUntilItIsReplacedOrRemoved() throws IOException {
    DataImport files = files("a,x,4\nb,y,2\n");
    files.save(own(), "n", files.read(), false);
    assertThatThrownBy(() -> files.save(own(), "n", files.read(), false))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("'n' already");
    files.save(own(), "n", files.read(), true);
    own().remove("n");
    assertThat(own().find("n")).isEmpty();
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Files.createDirectories(temp.resolve("own"));
    Files.writeString(temp.resolve("own").resolve("torn.json"), "{\"name\": ");
    assertThatThrownBy(() -> sets().load(DataSpec.of("torn", null)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("torn.json");
  }
}
