package org.drrworkbench.experiments.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a file is obeyed or refused, never passed over. */
class OneReadingTest {
  private static final DelimitedColumns PLAIN = new DelimitedColumns(",", false, 1, 2, 3, null);
  private static final ReadingSpec STARS = new ReadingSpec(null, null, null, 1.0, 5.0);

  @TempDir private Path temp;
  private final DataSets data = new DataSets();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private DataSpec books(String id) throws IOException {
    file("BX-Book-Ratings.csv", "\"User-ID\";\"ISBN\";\"Book-Rating\"\n\"1\";\"b\";\"7\"\n");
    return DataSpec.of(id, temp.toString());
  }

  @ParameterizedTest
  @CsvSource({"book-crossing", "mine"})
  void columnsOfAPublishedFormAreRefused(String id) throws IOException {
    DataSpec spec = books(id);
    assertThatThrownBy(() -> data.load(spec.withColumns(PLAIN)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("Book-Crossing is read in its own form")
        .hasMessageContaining("leave out what is said of the layout")
        .hasMessageEndingWith(".");
    assertThatThrownBy(() -> data.layout(spec)).isInstanceOf(SpecException.class);
    assertThat(data.load(spec).dataSet().id()).isEqualTo("book-crossing");
  }

  @Test
  void zerosAreKeptOfBookCrossingAlone() throws IOException {
    file("BX-Book-Ratings.csv", "\"User-ID\";\"ISBN\";\"Book-Rating\"\n1;a;0\n2;a;7\n");
    DataSpec books = DataSpec.of("book-crossing", temp.toString());
    ReadingSpec kept = ReadingSpec.USUAL.withZeros("negative");
    assertThat(data.load(books).dataSet().report().implicit()).isOne();
    assertThat(data.load(books.withReading(kept)).dataSet().report().zerosAsNegative()).isOne();

    Path own = file("own.csv", "a,x,0\nb,y,2\n");
    assertThatThrownBy(() -> data.load(DataSpec.of("own", own.toString()).withReading(kept)))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith("The zeros of own are ratings")
        .hasMessageContaining("data.reading.zeros");
    Path stars = file("ratings.dat", "1::2::3::978300760\n");
    assertThatThrownBy(
            () -> data.load(DataSpec.of("movielens-1m", stars.toString()).withReading(kept)))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "MovieLens 1M has no rows without a rating; leave out zeros (data.reading.zeros).");
  }

  @Test
  void aFileOfOnesOwnMayBeCalledLikeAPublishedOne() throws IOException {
    file("BX-Book-Ratings.csv", "b,1,u\na,2,v\n");
    DataSpec spec =
        DataSpec.of("mine", temp.toString())
            .withFile("BX-Book-Ratings.csv")
            .withColumns(new DelimitedColumns(",", false, 3, 1, 2, null));
    assertThat(data.load(spec).dataSet().catalogue().userIds()).containsExactly("u", "v");
  }

  @Test
  void theScaleOfAPublishedFormIsItsOwn() throws IOException {
    DataSpec spec = books("book-crossing").withReading(STARS);
    assertThatThrownBy(() -> data.load(spec))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("Book-Crossing has a rating scale of its own")
        .hasMessageContaining("data.reading.scaleMin");
  }

  @Test
  void builtInDataIsNotRead() {
    DataSpec demo = DataSpec.of("demo", null);
    for (DataSpec spec :
        new DataSpec[] {demo.withReading(STARS), demo.withColumns(PLAIN), demo.withFile("a.csv")}) {
      assertThatThrownBy(() -> data.load(spec))
          .isInstanceOf(SpecException.class)
          .hasMessageContaining("made here");
    }
  }

  @Test
  void amazonsColumnsMayBeSaid() throws IOException {
    file("ratings_Books.csv", "7,1,5.0,1112140800\n8,2,4.0,1112140801\n");
    DataSpec spec = DataSpec.of("amazon-books", temp.toString());
    assertThatThrownBy(() -> data.load(spec))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("do not tell which");
    assertThat(data.recognise(spec).doubt()).contains("do not tell which");
    DataSet set =
        data.load(spec.withColumns(new DelimitedColumns(",", false, 2, 1, 3, 4))).dataSet();
    assertThat(set.id()).isEqualTo("amazon-books");
    assertThat(set.catalogue().itemIds()).containsExactly("7", "8");
    assertThat(set.log().scale().max()).isEqualTo(5);
  }

  @Test
  void editionsOfAmazonHaveIdsOfTheirOwn() throws IOException {
    Path second = file("Books.csv", "7,1,5.0,1112140800\n8,2,4.0,1112140801\n");
    DataSet items = data.load(DataSpec.of("amazon-books-2018", second.toString())).dataSet();
    assertThat(items.id()).isEqualTo("amazon-books-2018");
    assertThat(items.catalogue().itemIds()).containsExactly("7", "8");
    Path third =
        file("Books3.csv", "user_id,parent_asin,rating,timestamp\nu,a,5.0,1112140800000\n");
    DataSet named = data.load(DataSpec.of("amazon-books-2023", third.toString())).dataSet();
    assertThat(named.id()).isEqualTo("amazon-books-2023");
    assertThat(named.log().time(0)).isEqualTo(1112140800L);
  }

  @Test
  void theUnitOfASaidTimeColumnIsFoundOutOrChecked() throws IOException {
    Path file = file("r.csv", "978300760000,a,x,4\n978300761000,b,y,2\n");
    DataSpec spec = DataSpec.of("r", file.toString());
    DelimitedColumns columns = new DelimitedColumns(",", false, 2, 3, 4, 1);
    assertThat(data.load(spec.withColumns(columns)).dataSet().log().time(1)).isEqualTo(978300761L);
    DelimitedColumns seconds = new DelimitedColumns(",", false, 2, 3, 4, 1, "seconds", null, null);
    assertThatThrownBy(() -> data.load(spec.withColumns(seconds)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("r.csv, line 1")
        .hasMessageContaining("milliseconds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;y;1",
        "user,item,rating%a,y,1",
        "a,y,1,978300760",
        "item,user,rating%y,a,1",
        "a,y,1,978300760000"
      })
  void filesDividedBeforeMustHaveOneLayout(String test) throws IOException {
    Path train = file("train.csv", "a,x,4\nb,x,2\n");
    Path other = file("test.csv", test.replace('%', '\n') + "\n");
    DataSpec spec =
        DataSpec.of("mine", null).withGiven(new GivenFiles(train.toString(), other.toString()));
    assertThatThrownBy(() -> data.load(spec))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("train.csv seems to be text separated by ','")
        .hasMessageContaining("test.csv seems to be text")
        .hasMessageEndingWith(".");
  }
}
