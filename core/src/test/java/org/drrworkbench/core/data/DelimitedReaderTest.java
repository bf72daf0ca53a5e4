package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedReaderTest {
  private static final DelimitedFormat COMMA = DelimitedFormat.of(",", false);
  private static final RatingScale STARS = new RatingScale(1, 5);

  @TempDir Path folder;

  @Test
  void numbersUsersAndItemsInTheOrderTheyAppear() throws IOException {
    DataSet set = read(COMMA, "zoe,book,3\nadam,film,1\nzoe,film,5\n");
    assertThat(set.catalogue().userIds()).containsExactly("zoe", "adam");
    assertThat(set.catalogue().itemIds()).containsExactly("book", "film");
    assertThat(set.catalogue().titles()).containsExactly("book", "film");
    assertThat(set.log().user(2)).isZero();
    assertThat(set.log().item(2)).isOne();
    assertThat(set.log().rating(2)).isEqualTo(5f);
    assertThat(set.log().hasTimes()).isFalse();
  }

  @Test
  void takesTheScaleFromTheDataUnlessItIsGiven() throws IOException {
    String text = "u,a,2\nu,b,4\n";
    assertThat(read(COMMA, text).log().scale()).isEqualTo(new RatingScale(2, 4));
    assertThat(read(COMMA.withScale(STARS), text).log().scale()).isEqualTo(STARS);
  }

  @Test
  void readsSeparatorsOfSeveralCharactersAndTimeStamps() throws IOException {
    DelimitedFormat format = DelimitedFormat.of("::", false).withTime(3, TimeUnit.SECONDS);
    DataSet set = read(format, "1::1193::5::978300760\n1::661::3::978302109\n");
    assertThat(set.log().time(1)).isEqualTo(978302109L);
    assertThat(set.catalogue().itemIds()).containsExactly("1193", "661");
  }

  @Test
  void findsColumnsWhereverTheyStandBelowAHeader() throws IOException {
    DelimitedFormat format =
        DelimitedFormat.of("\t", true).withColumns(2, 0, 3).withTime(1, TimeUnit.MILLISECONDS);
    DataSet set = read(format, "item\ttime\tuser\tstars\nb\t5000\tu\t1\nc\t6.5e3\tu\t2\n");
    assertThat(set.catalogue().userIds()).containsExactly("u");
    assertThat(set.catalogue().itemIds()).containsExactly("b", "c");
    assertThat(set.log().time(0)).isEqualTo(5);
    assertThat(set.log().time(1)).isEqualTo(6);
  }

  @Test
  void keepsTheLastOfRepeatedPairsWhereItStandsAndCountsTheOthers() throws IOException {
    DataSet set = read(COMMA, "u,a,1\nu,b,2\nv,a,3\nu,a,4\nu,a,5\n");
    assertThat(set.duplicates()).isEqualTo(2);
    assertThat(set.log().size()).isEqualTo(3);
    assertThat(set.log().item(0)).isOne();
    assertThat(set.log().rating(2)).isEqualTo(5f);
    assertThat(set.log().user(2)).isZero();
  }

  @Test
  void readsQuotedFieldsAByteOrderMarkAndGzip() throws IOException {
    Path file = folder.resolve("r.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("\uFEFFu,\"a, b\",1\nu,c,2\n".getBytes(StandardCharsets.UTF_8));
    }
    DataSet set = new DelimitedReader(COMMA).read("test", file);
    assertThat(set.catalogue().userIds()).containsExactly("u");
    assertThat(set.catalogue().itemIds()).containsExactly("a, b", "c");
  }

  @Test
  void showsTheFirstLinesForAPreview() throws IOException {
    Path file = folder.resolve("r.csv");
    Files.writeString(file, "u,i,r\na,b,1\na,c,x\na,d,2\n");
    DelimitedPreview preview =
        DelimitedPreview.of(
            SourceFiles.of(file), DelimitedFormat.of(",", true).withColumns(0, 1, 2), 3);
    assertThat(preview.rows())
        .containsExactly(List.of("u", "i", "r"), List.of("a", "b", "1"), List.of("a", "c", "x"));
    assertThat(preview.ratings()).containsExactly(1f);
    assertThat(preview.problems()).singleElement().asString().contains("line 3: the rating 'x'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'u,a,x' > 'line 1: the rating ''x'' in column 3 is no number'",
        "'u,a,NaN' > 'line 1: the rating ''NaN'' in column 3 is no number'",
        "'u,a,6' > 'line 1: the rating 6.0 is off the scale 1.0 to 5.0'",
        "'u,a' > 'line 1: 2 column(s) with '','' as separator where 3 are needed; check'",
        "'u;a;1' > 'the separator seems to be '';'''",
        "'u::a::1' > 'the separator seems to be ''::'''",
        "'u,,1' > 'line 1: no item in column 2'",
        "'' > 'holds no ratings'",
      })
  void refusesBadLinesInOneSentenceWithFileAndLine(String line, String expected) {
    assertThatThrownBy(() -> read(COMMA.withScale(STARS), line))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(folder.resolve("ratings").toString())
        .hasMessageContaining(expected)
        .hasMessageEndingWith(".");
  }

  @Test
  void namesTheLineOfAnErrorFurtherDown() {
    assertThatThrownBy(() -> read(COMMA, "u,a,1\n\nu,b,2\nu,c\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 4: 2 column(s)");
  }

  @Test
  void namesATabAsTheSeemingSeparator() {
    assertThatThrownBy(() -> read(COMMA, "u\ta\t1\n"))
        .hasMessageContaining("the separator seems to be a tab");
  }

  @Test
  void refusesABadTimeStamp() {
    DelimitedFormat format = COMMA.withTime(3, TimeUnit.SECONDS);
    assertThatThrownBy(() -> read(format, "u,a,1,yesterday\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 1: the time stamp 'yesterday' in column 4 is no number");
  }

  @Test
  void refusesAMissingFileAFolderAndABrokenArchive() throws IOException {
    DelimitedReader reader = new DelimitedReader(COMMA);
    Path missing = folder.resolve("nowhere.csv");
    assertThatThrownBy(() -> reader.read("test", missing))
        .isInstanceOf(DataException.class)
        .hasMessage("There is no file or folder " + missing + "; check the data's path.");
    assertThatThrownBy(() -> reader.read("test", folder)).isInstanceOf(DataException.class);
    Path broken = folder.resolve("broken.gz");
    Files.writeString(broken, "no archive at all");
    assertThatThrownBy(() -> reader.read("test", broken))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(broken + " cannot be read (Not in GZIP format)");
  }

  @Test
  void refusesEqualRatingsWithoutAScale() {
    assertThatThrownBy(() -> read(COMMA, "u,a,1\nu,b,1\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("give the rating scale");
  }

  @Test
  void refusesAnImpossibleLayout() {
    assertThatThrownBy(() -> COMMA.withColumns(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0, 0, 1]");
    assertThatThrownBy(() -> DelimitedFormat.of("", false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private DataSet read(DelimitedFormat format, String text) throws IOException {
    Path file = folder.resolve("ratings");
    Files.writeString(file, text);
    return new DelimitedReader(format).read("test", file);
  }
}
