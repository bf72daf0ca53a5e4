package org.drrworkbench.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.drrworkbench.core.data.DataException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReaderTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> read(Path file, @Nullable ListForm form) {
    List<String> lines = new ArrayList<>();
    ListReader.of(file, form)
        .read((user, item, score, rank) -> lines.add(user + " " + item + " " + score + " " + rank));
    return lines;
  }

  @Test
  void aTrecRunIsRecognised() throws IOException {
    Path run = file("a.run", "u1 Q0 i7 1 2.5 tag\nu1\tQ0\ti3  2 1.5 tag\n");
    assertThat(ListReader.of(run, null).layout().description())
        .isEqualTo(
            "a TREC run (user, Q0, item, rank, score, tag); each user's items by falling score,"
                + " equal scores by rank");
    assertThat(read(run, null)).containsExactly("u1 i7 2.5 1", "u1 i3 1.5 2");
  }

  @Test
  void aRecBoleFileIsReadByTheNamesInItsHeader() throws IOException {
    Path file = file("a.inter", "item_id:token\tuser_id:token\tscore:float\ni7\tu1\t0.25\n");
    ListReader reader = ListReader.of(file, null);
    assertThat(reader.layout().form()).isEqualTo(ListForm.RECBOLE);
    assertThat(read(file, null)).containsExactly("u1 i7 0.25 0");
  }

  @Test
  void theListsOfARunFolderAreReadByTheirHeader() throws IOException {
    Path file =
        file("r.tsv", "user\trank\titem\ttitle\tscore\trelevant\nu1\t1\ti7\tA \"b\" c\t0.5\t1\n");
    assertThat(read(file, null)).containsExactly("u1 i7 0.5 1");
  }

  @Test
  void quotedFieldsMayHoldTheSeparator() throws IOException {
    Path file = file("a.csv", "user,item,score\n\"Doe, J\",\"i 7\",1\n");
    assertThat(read(file, null)).containsExactly("Doe, J i 7 1.0 0");
  }

  @Test
  void withoutAHeaderAThirdColumnThatCountsUpIsTheRank() throws IOException {
    Path ranks = file("ranks.csv", "u1,i7,1\nu1,i3,2\nu2,i3,1\n");
    assertThat(ListReader.of(ranks, null).layout().description())
        .isEqualTo(
            "text separated by ',' without a header, user in column 1, item in 2, rank in 3; each"
                + " user's items by rank");
    Path scores = file("scores.csv", "u1,i7,5\nu1,i3,4\n");
    assertThat(ListReader.of(scores, null).layout().score()).isEqualTo(2);
    Path neither = file("pairs.tsv", "u1\ti7\nu1\ti3\n");
    assertThat(read(neither, null)).containsExactly("u1 i7 NaN 0", "u1 i3 NaN 0");
  }

  @Test
  void aPackedFileIsUnpackedWhileItIsRead() throws IOException {
    Path file = folder.resolve("a.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("user;item;prediction\nu1;i7;3.5\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(file, null)).containsExactly("u1 i7 3.5 0");
    Path torn = folder.resolve("torn.csv.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(torn, Arrays.copyOf(whole, whole.length - 12));
    assertThatThrownBy(() -> read(torn, null))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("torn.csv.gz cannot be read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u1 Q0 i7 1 2.5 tag%u1 Q0 i3 2 | line 2: 4 fields where 5 are needed",
        "u1 Q0 i7 1 2.5 tag%u1 Q0 i3 2 nan tag | line 2: the score 'nan' is no finite number",
        "u1 Q0 i7 1 2.5 tag%u1 Q0 i3 x 1 tag | line 2: the rank 'x' is no whole number",
        "user,item,score%u1,i7,1%u1,i3 | line 3: 2 fields where 3 are needed",
        "user,item,score%u1,i7,Infinity | line 2: the score 'Infinity' is no finite number",
        "user,item,score%,i7,1 | line 2: no user",
        "user,item,score%\"u1,i7,1 | line 2: 1 field where 3 are needed",
        "u1,i7,good | line 1: 'good' where the score is expected is no number",
        "u1,i7,1,2 | line 1: 4 columns without names",
        "u1 | line 1: one column where user and item are needed",
        "'' | is empty"
      })
  void whatIsBadIsNamedWithFileAndLine(String text, String sentence) throws IOException {
    Path file = file("bad.txt", text.replace("%", "\n"));
    assertThatThrownBy(() -> read(file, null))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(sentence);
  }

  @Test
  void aFormCanBeForced() throws IOException {
    Path file = file("a.txt", "1 2 3 4 5 6\n");
    assertThat(ListReader.of(file, null).layout().form()).isEqualTo(ListForm.TREC);
    assertThatThrownBy(() -> ListReader.of(file, ListForm.CSV)).hasMessageContaining("6 columns");
    assertThatThrownBy(() -> ListReader.of(file, ListForm.RECBOLE))
        .hasMessageContaining("user_id:token");
    assertThatThrownBy(() -> ListForm.of("xml"))
        .hasMessage("There is no form of lists 'xml'; choose from trec, recbole, csv.");
  }
}
