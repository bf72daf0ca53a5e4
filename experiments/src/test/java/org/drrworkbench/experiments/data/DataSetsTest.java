package org.drrworkbench.experiments.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
  @TempDir private Path temp;
  private final DataSets data = new DataSets();

  private DataSet read(String name, String text) throws IOException {
    Path file = Files.writeString(temp.resolve(name), text);
    return data.load(DataSpec.of(name, file.toString())).dataSet();
  }

  @Test
  void theDemoNeedsNoFiles() {
    DataSource.Ratings demo = data.load(DataSpec.of("demo", null));

    assertThat(demo.dataSet().id()).isEqualTo("demo");
    Split random = demo.split(SplitSpec.userRandom(), 1);
    Split temporal = demo.split(SplitSpec.userRandom().withKind(SplitKind.USER_TEMPORAL), 1);
    assertThat(random.name()).isEqualTo("user-random-0.7");
    assertThat(temporal.name()).startsWith("user-temporal-0.7");
  }

  @Test
  void layoutsAreFoundOutFromTheFirstLines() throws IOException {
    for (String text :
        List.of(
            "a,x,4,100\nb,y,2,200\n",
            "user,item,rating,timestamp\na,x,4,100\nb,y,2,200\n",
            "a\tx\t4\t100\nb\ty\t2\t200\n",
            "user_id:token,item_id:token,rating:float,timestamp:float\na,x,4,100\nb,y,2,200\n",
            "User-ID;ISBN;Book-Rating;Date\na;x;4;100\nb;y;2;200\n",
            "a::x::4::100\nb::y::2::200\n",
            "\"user\";\"item\";\"rating\";\"time\"\n\"a\";\"x\";\"4\";\"100\"\n\"b\";\"y\";\"2\";\"200\"\n")) {
      DataSet set = read("mine.csv", text);
      RatingLog log = set.log();
      assertThat(log.size()).as(text).isEqualTo(2);
      assertThat(log.rating(1)).isEqualTo(2);
      assertThat(log.time(1)).isEqualTo(200);
      assertThat(set.catalogue().itemIds()).containsExactly("x", "y");
    }
    assertThat(read("bare.csv", "a,x,4\nb,y,-2.5\n").log().hasTimes()).isFalse();
  }

  @Test
  void aFirstLineThatIsNeitherRatingNorHeaderIsBadData() {
    for (String line : List.of("u0,i0,bad", "user1,item1,bad", "user,item,bad", "u0,i0")) {
      assertThatThrownBy(() -> read("mine.csv", line + "\na,x,4\n"))
          .as(line)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("mine.csv, line 1")
          .hasMessageEndingWith(".");
    }
  }

  @Test
  void describedColumnsAreObeyed() throws IOException {
    Path file = Files.writeString(temp.resolve("f"), "9|4|a|x\n9|2|b|y\n");
    DataSpec spec =
        DataSpec.of("f", file.toString())
            .withColumns(new DelimitedColumns("|", false, 3, 4, 2, null));

    assertThat(data.load(spec).dataSet().catalogue().userIds()).containsExactly("a", "b");
  }

  @Test
  void aPackedFileIsReadToo() throws IOException {
    Path file = temp.resolve("mine.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("a,x,4\nb,y,2\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(data.load(DataSpec.of("mine", file.toString())).dataSet().log().size()).isEqualTo(2);
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    assertThatThrownBy(() -> data.load(DataSpec.of("movielens-10k", null)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("known are demo, movielens-100k");
    assertThatThrownBy(() -> data.load(DataSpec.of("movielens-100k", null)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("--data");
    assertThatThrownBy(() -> data.load(DataSpec.of("x", temp.resolve("none").toString())))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> data.load(DataSpec.of("x", temp.toString())))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("holds no data set");
    assertThatThrownBy(() -> read("empty.csv", ""))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(() -> read("words.txt", "hello\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void movielensIsRecognisedInItsFolder() {
    String root = System.getenv("DRR_DATA");
    Assumptions.assumeTrue(root != null, "Not run: DRR_DATA does not name the data sets' folder.");
    Path folder = Path.of(String.valueOf(root), "ml-100k");

    DataSet set = data.load(DataSpec.of("anything", folder.toString())).dataSet();

    assertThat(set.id()).isEqualTo("movielens-100k");
    assertThat(set.log().size()).isEqualTo(100_000);
  }

  @Test
  void theReadingIsToldBeforeItIsUsed() throws IOException {
    Path file = Files.writeString(temp.resolve("mine.csv"), "user,item,rating\na,x,4\nb,y,2\n");
    Recognition text = data.recognise(DataSpec.of("mine", file.toString()));
    assertThat(text.reading())
        .isEqualTo(
            "text separated by ',' with a header, user in column 1, item in 2, rating in 3, no time"
                + " stamps");
    assertThat(text.doubt()).isNull();
    assertThat(text.columns()).isNotNull();

    Path dump = Files.createDirectory(temp.resolve("dump"));
    Files.writeString(
        dump.resolve("BX-Book-Ratings.csv"),
        "\"User-ID\";\"ISBN\";\"Book-Rating\"\n\"1\";\"a\";\"0\"\n\"1\";\"b\";\"7\"\n");
    Recognition books = data.recognise(DataSpec.of("dump", dump.toString()));
    assertThat(books.id()).isEqualTo("book-crossing");
    assertThat(books.reading()).isEqualTo("Book-Crossing");
    DataSet set = data.load(DataSpec.of("dump", dump.toString())).dataSet();
    assertThat(set.id()).isEqualTo("book-crossing");
    assertThat(set.report().implicit()).isOne();
  }

  @Test
  void aDoubtfulReadingIsShownButNotUsed() throws IOException {
    Path file = Files.writeString(temp.resolve("odd.csv"), "a,b,c,4\nd,e,f,2\n");
    DataSpec spec = DataSpec.of("odd", file.toString());

    assertThat(data.recognise(spec).doubt()).contains("odd.csv, line 1").contains("--columns");
    assertThat(data.preview(spec, 5).rows()).hasSize(2);
    assertThatThrownBy(() -> data.load(spec)).isInstanceOf(DataException.class);
    DataSet set =
        data.load(spec.withColumns(new DelimitedColumns(",", false, 1, 2, 4, null))).dataSet();
    assertThat(set.log().rating(1)).isEqualTo(2f);
  }

  @Test
  void aFolderWithSeveralRatingFilesAsksWhich() throws IOException {
    Files.writeString(temp.resolve("a.csv"), "a,x,4\nb,y,2\n");
    Files.writeString(temp.resolve("b.csv"), "c,x,5\nd,y,1\n");
    DataSpec spec = DataSpec.of("two", temp.toString());

    assertThatThrownBy(() -> data.load(spec))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("a.csv, b.csv")
        .hasMessageContaining("--file");
    assertThat(data.load(spec.withFile("b.csv")).dataSet().catalogue().userIds())
        .containsExactly("c", "d");
  }

  @Test
  void theRulesOfASpecAreObeyed() throws IOException {
    Path file = Files.writeString(temp.resolve("r.csv"), "a,x,4\na,x,2\nb,y,9\nb,z,oh\n");
    DataSpec spec =
        DataSpec.of("r", file.toString())
            .withReading(new ReadingSpec("mean", "clip", 0.25, 1.0, 5.0));

    DataSet set = data.load(spec).dataSet();
    assertThat(set.log().rating(0)).isEqualTo(3f); // (4 + 2) / 2
    assertThat(set.log().rating(1)).isEqualTo(5f);
    assertThat(set.report().unreadable()).isOne();
  }
}
