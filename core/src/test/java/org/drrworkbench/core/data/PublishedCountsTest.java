package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real ratings, read in place, and the counts their owners give. */
class PublishedCountsTest {
  @TempDir private Path temp;

  private static DataSet read(PublishedFormat format, Path place, @Nullable String file) {
    return format.read(SourceFiles.of(place), file, ReadingRules.STRICT);
  }

  private static void assertCounts(DataSet set, int users, int items, int ratings) {
    RatingStatistics statistics = RatingStatistics.of(set);
    assertThat(statistics.users()).isEqualTo(users);
    assertThat(statistics.items()).isEqualTo(items);
    assertThat(statistics.ratings()).isEqualTo(ratings);
  }

  @Test
  void movieLens100kIsWhole() {
    DataSet set = read(new MovieLens100kReader(), Archives.realRatings("ml-100k"), null);

    assertCounts(set, 943, 1682, 100_000);
    // As before anything but the folder could be read: rows and numbering are the same.
    assertThat(set.log().fingerprint())
        .isEqualTo("025872fff7bdb8e16a38a7df9d00feee017c7e9912594b2e51cff724e48d0895");
    assertThat(set.catalogue().userFeatures().namesOf(0))
        .containsExactlyInAnyOrder("age=45-49", "gender=M", "occupation=writer");
    assertThat(set.catalogue().itemFeatures().namesOf(0)).contains("genre=Comedy", "year=1995");
  }

  @Test
  void movieLens1mAsksWhichOfSeveralRatingFilesIsMeant() {
    Path folder = Archives.realRatings("ml-1m");

    assertThatThrownBy(() -> read(new MovieLens1mReader(), folder, null))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("ratings.no-timestamps.dat.gz, ratings.users-1-to-2999.dat.gz")
        .hasMessageContaining("choose one");
    DataSet all = read(new MovieLens1mReader(), folder, "ratings.no-timestamps.dat.gz");
    assertCounts(all, 6040, 3706, 1_000_209);
    assertThat(all.log().hasTimes()).isFalse();
    DataSet some = read(new MovieLens1mReader(), folder, "ratings.users-1-to-2999.dat");
    assertThat(some.log().size()).isEqualTo(487_650);
    assertThat(some.log().time(0)).isEqualTo(978300760L);
    assertThat(some.catalogue().titles().get(0))
        .isEqualTo("One Flew Over the Cuckoo's Nest (1975)");
  }

  @Test
  void jesterReadsThePartThatIsThereAndSaysSo() {
    DataSet set = read(new JesterReader(), Archives.realRatings("jester"), null);

    assertCounts(set, 24_983, 100, 1_810_455);
    assertThat(set.report().reading()).contains("only part 1 of 3");
    assertThat(set.log().hasTimes()).isFalse();
    assertThat(set.catalogue().titles().get(0)).startsWith("A man visits the doctor.");
    assertThat(set.catalogue().itemFeatures().namesOf(0)).contains("word=doctor");
  }

  @Test
  void bookCrossingCountsImplicitRowsApart() {
    Path folder = Archives.realRatings("book-crossing");

    DataSet extract = read(new BookCrossingReader(), folder, "book_ratings.dat");
    assertCounts(extract, 1295, 14_684, 62_656);
    assertThat(extract.catalogue().userFeatures().names()).contains("country=usa");
    DataSet head = read(new BookCrossingReader(), folder, "BX-Book-Ratings.first-199999.csv.gz");
    assertThat(head.report().rows()).isEqualTo(199_999);
    assertThat(head.report().implicit() + head.duplicates() + head.log().size()).isEqualTo(199_999);
    assertThat(head.report().implicit()).isEqualTo(120_730);
  }

  @Test
  void amazonBooksCountsRepeatedPairs() {
    DataSet set = read(new AmazonBooksReader(), Archives.realRatings("amazon-books"), null);

    assertCounts(set, 1426, 723, 31_504);
    assertThat(set.report().rows()).isEqualTo(38_149);
    assertThat(set.duplicates()).isEqualTo(6645);
    assertThat(set.report().conflicting()).isEqualTo(919);
  }

  @Test
  void theFingerprintIsOneForFolderArchiveShuffledAndDelimited() throws IOException {
    Path folder = Archives.realRatings("ml-100k");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name : List.of("u.data", "u.item", "u.user")) {
      entries.put("ml-100k/" + name, Files.readAllBytes(folder.resolve(name)));
    }
    Path zip = Archives.zip(temp.resolve("ml-100k.zip"), entries);
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("u.data")));
    Collections.shuffle(lines, new Random(5));
    String shuffled = String.join("\n", lines);
    Path csv = temp.resolve("shuffled.csv.gz");
    Archives.gzip(csv, Archives.utf8("user,item,rating,time\n" + shuffled.replace('\t', ',')));

    String expected = ContentFingerprint.of(read(new MovieLens100kReader(), folder, null));

    assertThat(ContentFingerprint.of(read(new MovieLens100kReader(), zip, null)))
        .isEqualTo(expected);
    DelimitedFormat format = DelimitedGuess.of(SourceFiles.of(csv)).trusted();
    assertThat(ContentFingerprint.of(new DelimitedReader(format).read("mine", csv)))
        .isEqualTo(expected);
    DelimitedFormat tabs = DelimitedFormat.of("\t", false).withTime(3, TimeUnit.SECONDS);
    assertThat(ContentFingerprint.of(new DelimitedReader(tabs).read("x", folder.resolve("u.data"))))
        .isEqualTo(expected);
    lines.set(0, lines.get(0).replaceFirst("\t[0-9]\t", "\t0\t"));
    Path changed = temp.resolve("changed.tsv");
    Files.writeString(changed, String.join("\n", lines));
    assertThat(ContentFingerprint.of(new DelimitedReader(tabs).read("x", changed)))
        .isNotEqualTo(expected);
  }

  @Test
  void jesterIsTheSameFromASpreadsheetAsFromText() throws IOException {
    Path text = Archives.realRatings("jester").resolve("jester-data-1.csv.zip");
    List<List<Double>> rows = new ArrayList<>();
    SourceFile csv = SourceFiles.of(text).one("files");
    StringBuilder head = new StringBuilder();
    new TextLines(csv, StandardCharsets.UTF_8)
        .forEach(
            (line, number) -> {
              if (number <= 500) {
                head.append(line).append('\n');
                rows.add(Arrays.stream(line.split(",")).map(Double::valueOf).toList());
              }
            });
    Path folder = Files.createDirectory(temp.resolve("jester"));
    Archives.zip(
        folder.resolve("jester_dataset_1_1.zip"),
        Map.of("jester-data-1.xls", Archives.spreadsheet(false, rows)));
    Path same = temp.resolve("jester-data-1.csv");
    Files.writeString(same, head);

    DataSet sheet = read(new JesterReader(), folder, null);

    assertThat(sheet.log().userCount()).isEqualTo(500);
    assertThat(ContentFingerprint.of(sheet))
        .isEqualTo(ContentFingerprint.of(read(new JesterReader(), same, null)));
  }
}
