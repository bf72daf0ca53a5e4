package org.drrworkbench.experiments.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.prepare.KCore;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.split.HistoryOrder;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.SplitReport;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
  private static final SplitSpec GIVEN = new SplitSpec(SplitKind.GIVEN, 0.7, 0);

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
  void generatedWorldsNeedNoFilesAndAreAlwaysTheSame() {
    for (String id : List.of("toy-world", "order-world-1", "order-world-2")) {
      DataSet world = data.load(DataSpec.of(id, null)).dataSet();
      assertThat(world.id()).isEqualTo(id);
      assertThat(data.load(DataSpec.of(id, null)).dataSet().log().fingerprint())
          .isEqualTo(world.log().fingerprint());
      assertThat(data.isNamed(id)).isTrue();
      assertThat(data.recognise(DataSpec.of(id, null)).reading()).contains("from a seed");
      DataSpec read =
          DataSpec.of(id, null).withColumns(new DelimitedColumns(",", false, 1, 2, 3, null));
      assertThatThrownBy(() -> data.load(read))
          .isInstanceOf(SpecException.class)
          .hasMessageContaining("Data set " + id + " is made here and not read");
    }
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
        .hasMessageContaining(
            "known are demo, toy-world, order-world-1, order-world-2, movielens-100k");
    assertThatThrownBy(() -> data.load(DataSpec.of("movielens-100k", null)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("name its folder or file");
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

  private DataSource.Ratings divided(String train, String test) throws IOException {
    Path trainFile = Files.writeString(temp.resolve("mine.base"), train);
    Path testFile = Files.writeString(temp.resolve("mine.test"), test);
    GivenFiles files = new GivenFiles(trainFile.toString(), testFile.toString());
    return data.load(DataSpec.of("mine", null).withGiven(files));
  }

  @Test
  void filesDividedBeforeStayDividedThroughThePreparation() throws IOException {
    // Users a and b and items x, y, z over both files; the core of two leaves out z (rated once).
    DataSource.Ratings ratings = divided("a,x,4\nb,x,2\nb,z,5\n", "b,y,1\na,y,3\n");
    assertThat(ratings.dataSet().catalogue().userIds()).containsExactly("a", "b");
    assertThat(ratings.dataSet().catalogue().itemIds()).containsExactly("x", "z", "y");
    assertThat(ratings.split(GIVEN, 1).test().size()).isEqualTo(2);

    DataSource.Ratings core =
        ratings.prepared(new Preparation(false, null, new KCore(2, 2), null, null));
    Split split = core.split(GIVEN, 1);
    assertThat(core.dataSet().catalogue().itemIds()).containsExactly("x", "y");
    assertThat(split.train().size()).isEqualTo(2);
    assertThat(split.test().size()).isEqualTo(2);
    assertThat(split.test().rating(0)).isEqualTo(1);
    assertThat(split.name()).isEqualTo("given");
  }

  @Test
  void filesOfWhichOneHasTimesAreRefused() {
    assertThatThrownBy(() -> divided("a,x,4,100\nb,x,2,200\n", "b,y,1\na,y,3\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("time in 4 (seconds)")
        .hasMessageContaining("no time stamps");
  }

  @Test
  void filesDividedBeforeAreReadByTheRulesAndReportedTogether() throws IOException {
    Path train = Files.writeString(temp.resolve("train.csv"), "a,x,4\na,x,2\nb,x,9\n");
    Path test = Files.writeString(temp.resolve("test.csv"), "a,y,0\nb,y,3\nb,y,3\n");
    DataSpec spec =
        DataSpec.of("mine", null)
            .withReading(new ReadingSpec("mean", "clip", null, 1.0, 5.0))
            .withGiven(new GivenFiles(train.toString(), test.toString()));

    DataSet set = data.load(spec).dataSet();

    assertThat(set.log().rating(0)).isEqualTo(3f); // (4 + 2) / 2
    assertThat(set.log().rating(1)).isEqualTo(5f);
    assertThat(set.log().rating(2)).isEqualTo(1f);
    // Three rows in each file; one repeated pair in each, of which that of the first disagrees.
    assertThat(set.report().rows()).isEqualTo(6);
    assertThat(set.duplicates()).isEqualTo(2);
    assertThat(set.report().conflicting()).isOne();
    assertThat(set.report().clipped()).isEqualTo(2);
    assertThat(set.report().reading()).startsWith("text separated by ','").doesNotContain(";");
  }

  @Test
  void aSplitThatLeavesNothingToTestIsBadData() throws IOException {
    DataSource.Ratings ratings = divided("a,x,4\na,y,2\n", "b,x,1\nb,y,2\n");
    assertThatThrownBy(() -> ratings.split(GIVEN, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no ratings to test on but those of users without other ratings");
  }

  @Test
  void aDataSetPublishedWhollyHasNoGivenDivision() {
    DataSource.Ratings demo = data.load(DataSpec.of("demo", null));
    assertThatThrownBy(() -> demo.split(GIVEN.withFold(1), 1))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("files that were divided before");
    assertThatThrownBy(() -> demo.split(GIVEN.withKind(SplitKind.KFOLD), 1))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("split.fold is missing");
  }

  @Test
  void aSplitSeedOfItsOwnMakesOneDivisionForAllRuns() {
    DataSource.Ratings demo = data.load(DataSpec.of("demo", null));
    SplitSpec own = SplitSpec.userRandom().withSeed(5L);
    assertThat(demo.split(own, 1).test().rowSet())
        .isEqualTo(demo.split(own, 2).test().rowSet())
        .isEqualTo(demo.split(SplitSpec.userRandom(), 5).test().rowSet());
  }

  @Test
  void anOrderIsDrawnByTheSeedThatDivides() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int item = 30; item > 0; item--) {
      text.append("u,").append(item).append(',').append(1 + item % 5).append('\n');
    }
    Path file = Files.writeString(temp.resolve("untimed.csv"), text.toString());
    DataSource.Ratings own = data.load(DataSpec.of("untimed", file.toString()));
    SplitSpec random = SplitSpec.userRandom().withOrder(HistoryOrder.RANDOM);
    int[] written = history(own.split(SplitSpec.userRandom(), 1));
    int[] drawn = history(own.split(random, 1));
    assertThat(drawn).isNotEqualTo(written).containsExactlyInAnyOrder(written);
    assertThat(history(own.split(random, 1))).isEqualTo(drawn);
    assertThat(history(own.split(random.withSeed(1L), 9))).isEqualTo(drawn);
    // The file goes from item 30 down to 1.
    Split item = own.split(SplitSpec.userRandom().withOrder(HistoryOrder.ITEM), 1);
    for (int k = 0; k < written.length; k++) {
      assertThat(history(item)[k]).isEqualTo(written[written.length - 1 - k]);
    }
    assertThat(item.test().rowSet()).isEqualTo(own.split(random, 1).test().rowSet());
  }

  private static int[] history(Split split) {
    RatingLog train = split.train();
    return Arrays.stream(new RowsByUser(train).rows(0)).map(train::item).toArray();
  }

  @Test
  void publishedFoldsOfMovielensDivideItsRatings() throws IOException {
    String root = System.getenv("DRR_DATA");
    Assumptions.assumeTrue(root != null, "Not run: DRR_DATA does not name the data sets' folder.");
    Path folder = Path.of(String.valueOf(root), "ml-100k");
    DataSource.Ratings ratings = data.load(DataSpec.of("movielens-100k", folder.toString()));
    // Five disjoint test parts of 20,000 of the 100,000 ratings; u1.test is of users 1 to 462, of
    // whom 459 have a row in it.
    Split first = ratings.split(GIVEN.withFold(1), 1);
    assertThat(first.test().size()).isEqualTo(20_000);
    assertThat(first.train().size()).isEqualTo(80_000);
    assertThat(SplitReport.of(first).testUsers()).isEqualTo(459);
    RowSet union = first.test().rowSet();
    for (int fold = 2; fold <= 5; fold++) {
      union = union.union(ratings.split(GIVEN.withFold(fold), 1).test().rowSet());
    }
    assertThat(union.size()).isEqualTo(100_000);

    Path zip = temp.resolve("ml-100k.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("u.data", "u.item", "u1.base", "u1.test")) {
        out.putNextEntry(new ZipEntry("ml-100k/" + name));
        Files.copy(folder.resolve(name), out);
      }
    }
    DataSource.Ratings packed = data.load(DataSpec.of("movielens-100k", zip.toString()));
    assertThat(packed.split(GIVEN.withFold(1), 1).test().rowSet()).isEqualTo(first.test().rowSet());
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

    assertThat(data.recognise(spec).doubt())
        .contains("odd.csv, line 1")
        .contains("say the columns");
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
        .hasMessageContaining("choose one");
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
