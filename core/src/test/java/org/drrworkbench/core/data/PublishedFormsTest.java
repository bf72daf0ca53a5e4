package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small data sets in the forms in which they are published, with their quirks. */
class PublishedFormsTest {
  @TempDir private Path temp;

  private DataSet read(PublishedFormat format, Path place) {
    return format.read(SourceFiles.of(place), null, ReadingRules.STRICT);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  @Test
  void movieLens1mComesOutOfItsArchiveWithTitlesGenresAndUsers() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("ml-1m/ratings.dat", Archives.utf8("9::661::3::978302109\n9::1193::5::978300760\n"));
    files.put(
        "ml-1m/movies.dat", Archives.latin("1193::Caf\u00e9 (1975)::Drama\n2::X (1990)::War\n"));
    files.put("ml-1m/users.dat", Archives.utf8("9::F::1::10::48067\n"));
    files.put("ml-1m/README", Archives.utf8("about"));
    Path zip = Archives.zip(temp.resolve("ml-1m.zip"), files);

    assertThat(new MovieLens1mReader().recognises(SourceFiles.of(zip))).isTrue();
    DataSet set = read(new MovieLens1mReader(), zip);
    assertThat(set.catalogue().itemIds()).containsExactly("661", "1193");
    assertThat(set.catalogue().titles()).containsExactly("661", "Caf\u00e9 (1975)");
    assertThat(set.catalogue().attributes().get(1)).containsExactly("Drama");
    assertThat(set.catalogue().userFeatures().namesOf(0))
        .containsExactly("gender=F", "age=under 18", "occupation=K-12 student");
    assertThat(set.log().time(1)).isEqualTo(978300760L);
  }

  @Test
  void latestSmallHasHalfStarsAndQuotedTitles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "ml-latest-small/ratings.csv",
        Archives.utf8("userId,movieId,rating,timestamp\n1,7,0.5,964982703\n1,8,4.5,964982704\n"));
    files.put(
        "ml-latest-small/movies.csv",
        Archives.utf8("movieId,title,genres\n7,\"Am\u00e9lie, The (2001)\",(no genres listed)\n"));
    DataSet set =
        read(new MovieLensCsvReader(), Archives.zip(temp.resolve("ml-latest-small.zip"), files));

    assertThat(set.log().rating(0)).isEqualTo(0.5f);
    assertThat(set.log().scale()).isEqualTo(new RatingScale(0.5, 5));
    assertThat(set.catalogue().titles()).containsExactly("Am\u00e9lie, The (2001)", "8");
    assertThat(set.catalogue().attributes().get(0)).isEmpty();
    assertThat(set.catalogue().itemFeatures().namesOf(0)).containsExactly("year=2001");
  }

  @Test
  void bookCrossingIsReadWithAllItsQuirks() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "BX-Book-Ratings.csv",
        Archives.latin(
            "\"User-ID\";\"ISBN\";\"Book-Rating\"\r\n"
                + "\"276725\";\"034545104X\";\"0\"\r\n"
                + "\"276726\";\"0155061224\";\"5\"\r\n"
                + "\"276727;\"\"0446520802\"\";\"\"8\"\"\"\r\n"
                + "\"130796\";\"\\\"0432534220\\\"\";\"6\"\r\n"));
    files.put(
        "BX-Books.csv",
        Archives.latin(
            "\"ISBN\";\"Book-Title\";\"Book-Author\";\"Year-Of-Publication\";\"Publisher\"\r\n"
                + "\"0155061224\";\"Classical \\\"Mythology\\\"; or, Gods\";\"Andr\u00e9 M.\";\"2002\";"
                + "\"P &amp; Q\";\"http://x\"\r\n"
                + "\"0446520802;\"\"Decision, in\",\" Normandy\"\";\"\"C. D'Este\"\";\"\"0\"\";\"\"Harper\"\"\"\r\n"));
    files.put(
        "BX-Users.csv",
        Archives.latin(
            """
            "User-ID";"Location";"Age"
            "276726";"seattle, washington, usa";NULL
            "276727";"h, new south wales, australia";"16"
            """));
    DataSet set = read(new BookCrossingReader(), Archives.zip(temp.resolve("BX.zip"), files));

    assertThat(set.report().implicit()).isOne();
    assertThat(set.catalogue().userIds()).containsExactly("276726", "276727", "130796");
    assertThat(set.catalogue().itemIds())
        .containsExactly("0155061224", "0446520802", "\"0432534220\"");
    assertThat(set.catalogue().titles())
        .containsExactly(
            "Classical \"Mythology\"; or, Gods", "Decision, in, Normandy", "\"0432534220\"");
    assertThat(set.catalogue().attributes().get(0)).containsExactly("Andr\u00e9 M.");
    assertThat(set.catalogue().itemFeatures().namesOf(0))
        .contains("publisher=P & Q", "year=2002", "word=mythology");
    assertThat(set.catalogue().itemFeatures().namesOf(1)).doesNotContain("year=0");
    assertThat(set.catalogue().userFeatures().namesOf(0)).containsExactly("country=usa");
    assertThat(set.catalogue().userFeatures().namesOf(1))
        .containsExactly("country=australia", "age=under 18");
  }

  @Test
  void zerosOfBookCrossingAreLeftOutOrKeptAtAnEndOfTheScale() throws IOException {
    Path file =
        write(
            "BX-Book-Ratings.csv",
            """
            "User-ID";"ISBN";"Book-Rating"
            "1";"a";"0"
            "1";"b";"7"
            "2";"a";"1"
            "3";"b";"0"
            """);
    DataSet dropped = zeros(file, ZeroPolicy.DROP);
    assertThat(ratings(dropped)).containsExactly(7f, 1f);
    assertThat(dropped.catalogue().userIds()).containsExactly("1", "2");
    assertThat(dropped.report().reading()).isEqualTo("Book-Crossing, BX-Book-Ratings.csv");
    assertThat(dropped.log().fingerprint())
        .isEqualTo(read(new BookCrossingReader(), file).log().fingerprint());

    DataSet negative = zeros(file, ZeroPolicy.NEGATIVE);
    assertThat(ratings(negative)).containsExactly(1f, 7f, 1f, 1f);
    assertThat(negative.log().normalised(0)).isEqualTo(-1);
    assertThat(negative.report().reading()).endsWith(", zeros as negative ratings");

    DataSet positive = zeros(file, ZeroPolicy.POSITIVE);
    assertThat(ratings(positive)).containsExactly(10f, 7f, 1f, 10f);
    assertThat(positive.log().normalised(3)).isEqualTo(1);

    for (DataSet set : List.of(dropped, negative, positive)) {
      assertThat(set.report().rows()).isEqualTo(4);
      assertThat(set.log().scale()).isEqualTo(new RatingScale(1, 10));
    }
    assertThat(zeroCounts(dropped)).containsExactly(2, 0, 0);
    assertThat(zeroCounts(negative)).containsExactly(0, 2, 0);
    assertThat(zeroCounts(positive)).containsExactly(0, 0, 2);
    assertThat(zeroCounts(negative.withReading("x"))).containsExactly(0, 2, 0);
    ImportReport both = negative.report().and(positive.report()).and(dropped.report());
    assertThat(List.of(both.implicit(), both.zerosAsNegative(), both.zerosAsPositive()))
        .containsExactly(2L, 2L, 2L);
    assertThat(negative.log().fingerprint())
        .isNotEqualTo(dropped.log().fingerprint())
        .isNotEqualTo(positive.log().fingerprint());
  }

  @Test
  void aFileOfZerosAloneHoldsRatingsOnlyWhereTheyAreKept() throws IOException {
    Path file = write("BX-Book-Ratings.csv", "\"User-ID\";\"ISBN\";\"Book-Rating\"\n1;a;0\n");
    assertThatThrownBy(() -> zeros(file, ZeroPolicy.DROP))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("holds no ratings");
    assertThat(ratings(zeros(file, ZeroPolicy.POSITIVE))).containsExactly(10f);
  }

  @Test
  void aKeptZeroIsARatingLikeAnyOther() throws IOException {
    Path file = write("book_ratings.dat", "user\titem\trating\n1\ta\t8\n1\ta\t0\n");
    DataSet last = zeros(file, ZeroPolicy.NEGATIVE);
    assertThat(ratings(last)).containsExactly(1f);
    assertThat(last.report().conflicting()).isOne();
    ReadingRules mean =
        ReadingRules.STRICT
            .withZeros(ZeroPolicy.NEGATIVE)
            .withDuplicates(DuplicatePolicy.MEAN)
            .withMostUnreadable(0.5)
            .withOutOfScale(ScalePolicy.DROP);
    // (8 + 1) / 2
    assertThat(ratings(new BookCrossingReader().read(SourceFiles.of(file), null, mean)))
        .containsExactly(4.5f);
  }

  private static DataSet zeros(Path file, ZeroPolicy zeros) {
    return new BookCrossingReader()
        .read(SourceFiles.of(file), null, ReadingRules.STRICT.withZeros(zeros));
  }

  private static List<Integer> zeroCounts(DataSet set) {
    ImportReport report = set.report();
    return List.of(
        (int) report.implicit(), (int) report.zerosAsNegative(), (int) report.zerosAsPositive());
  }

  private static List<Float> ratings(DataSet set) {
    List<Float> ratings = new ArrayList<>();
    for (int row = 0; row < set.log().size(); row++) {
      ratings.add(set.log().rating(row));
    }
    return ratings;
  }

  @Test
  void jesterReadsItsThreePartsTogether() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("jester"));
    for (int part = 1; part <= 3; part++) {
      Archives.zip(
          folder.resolve("jester_dataset_1_" + part + ".zip"),
          Map.of(
              "jester-data-" + part + ".xls",
              Archives.spreadsheet(false, List.of(user(-7.82), user(part)))));
    }

    assertThat(new JesterReader().recognises(SourceFiles.of(folder))).isTrue();
    DataSet set = read(new JesterReader(), folder);
    assertThat(set.catalogue().userIds()).containsExactly("1-1", "1-2", "2-1", "2-2", "3-1", "3-2");
    assertThat(set.log().rating(0)).isEqualTo(-7.82f);
    assertThat(set.log().size()).isEqualTo(6);
    assertThat(set.report().reading()).contains("all parts");
  }

  @Test
  void aRowOfJesterThatContradictsItselfIsRefused() throws IOException {
    List<Double> row = new ArrayList<>(user(1));
    row.set(0, 2.0);
    Path file = temp.resolve("jester-data-1.xls");
    Files.write(file, Archives.spreadsheet(false, List.of(user(2), row)));

    assertThatThrownBy(() -> read(new JesterReader(), file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 2: the first column says that 2.0 jokes are rated, but 1 are");
  }

  @Test
  void jestersLaterFormsAreReadToo() throws IOException {
    Path list = write("jester_ratings.dat", "1\t\t5\t\t0.219\n1 \t 7\t\t-9.281\n");
    assertThat(read(new JesterListReader(), list).log().rating(1)).isEqualTo(-9.281f);

    Path sheet = temp.resolve("[final] Transformed Jester Data.xlsx");
    Files.write(
        sheet,
        Archives.spreadsheet(true, List.of(Arrays.asList(3.0, 99.0, -2.5, 11.2, null, 4.0))));
    DataSet dropped = read(new JesterSheetReader(), sheet);
    assertThat(dropped.catalogue().itemIds()).containsExactly("2", "5");
    assertThat(dropped.report().dropped()).isOne();
    ReadingRules clip = ReadingRules.STRICT.withOutOfScale(ScalePolicy.CLIP);
    DataSet clipped = new JesterSheetReader().read(SourceFiles.of(sheet), null, clip);
    assertThat(clipped.log().rating(1)).isEqualTo(10f);
    assertThat(clipped.report().clipped()).isOne();
  }

  @Test
  void amazonsEditionsAreToldApartByTheirIdentifiers() throws IOException {
    String user = "A2PBHF3LQ6N1XY";
    Path first =
        write(
            "ratings_Books.csv",
            user + ",0001713353,5.0,1112140800\n" + user + ",000171287X,1.0,9\n");
    Path second =
        write(
            "Books.csv", "0001713353," + user + ",5.0,1112140800\n000171287X," + user + ",1.0,9\n");
    Path third = temp.resolve("Books.csv.gz");
    Archives.gzip(
        third,
        Archives.utf8(
            "user_id,parent_asin,rating,timestamp\n"
                + user
                + ",0001713353,5.0,1112140800000\n"
                + user
                + ",000171287X,1.0,9000\n"));
    List<String> fingerprints = new ArrayList<>();
    for (Path file : List.of(first, second, third)) {
      DataSet set = read(new AmazonBooksReader(), file);
      assertThat(set.catalogue().userIds()).containsExactly(user);
      fingerprints.add(ContentFingerprint.of(set));
    }
    assertThat(fingerprints).containsOnly(fingerprints.get(0));

    Path unclear = write("unclear.csv", "A123456789,A987654321,5,1\n");
    assertThatThrownBy(() -> read(new AmazonBooksReader(), unclear))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("do not tell which")
        .hasMessageContaining("say the columns");
  }

  @Test
  void archivesThatWouldDoHarmAreRefused() throws IOException {
    Path slip =
        Archives.zip(temp.resolve("slip.zip"), Map.of("../../u.data", Archives.utf8("1\t1\t1\t1")));
    assertThatThrownBy(() -> SourceFiles.of(slip))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("slip.zip")
        .hasMessageContaining("'../../u.data' whose path leads outside");

    byte[] zeros = new byte[80 << 20];
    Arrays.fill(zeros, (byte) '\n');
    Path bomb = Archives.zip(temp.resolve("bomb.zip"), Map.of("ratings.csv", zeros));
    assertThatThrownBy(() -> new DelimitedReader(DelimitedFormat.of(",", false)).read("bomb", bomb))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("bomb.zip")
        .hasMessageContaining("more than 200 times its size");
    Path gzipped = Archives.gzip(temp.resolve("bomb.csv.gz"), zeros);
    assertThatThrownBy(
            () -> new DelimitedReader(DelimitedFormat.of(",", false)).read("bomb", gzipped))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("more than 200 times its size");

    Path torn = temp.resolve("torn.zip");
    Files.write(torn, Arrays.copyOf(Files.readAllBytes(slip), 40));
    assertThatThrownBy(() -> SourceFiles.of(torn))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("torn.zip is no whole zip archive");
  }

  private static List<Double> user(double rating) {
    List<Double> row = new ArrayList<>(Collections.nCopies(101, 99.0));
    row.set(0, 1.0);
    row.set(5, rating);
    return row;
  }
}
