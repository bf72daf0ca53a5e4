package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first lines of a file tell, and what they must not be taken to tell. */
class DelimitedGuessTest {
  private static final String USER = "A2PBHF3LQ6N1XY";

  @TempDir private Path folder;

  private SourceFiles file(String name, String text) throws IOException {
    return SourceFiles.of(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void aWideTableWithoutNamesIsDoubted() throws IOException {
    String row = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20\n";
    DelimitedGuess wide = DelimitedGuess.of(file("wide.csv", row + row));
    assertThat(wide.doubt())
        .contains("wide.csv, line 1: 20 columns without names")
        .contains("say the columns");
    assertThat(DelimitedGuess.of(file("five.csv", "1,2,3,4,5\n")).doubt()).isNotNull();
    // An open end is no column, and names are enough.
    assertThat(DelimitedGuess.of(file("open.csv", "1,2,3,4,\n")).doubt()).isNull();
    String named = "a,user,item,b,rating,c\n1,2,3,4,5,6\n";
    assertThat(DelimitedGuess.of(file("named.csv", named)).trusted().ratingColumn()).isEqualTo(4);
  }

  /**
   * Found by damaging files at random: the name of a column was matched letter by recursive letter.
   */
  @Test
  void aTornHeaderOfOneLetterIsNoName() throws IOException {
    String torn = "user" + "s".repeat(10_000) + ",item,rating\n1,2,3\n";
    assertThat(DelimitedGuess.of(file("torn.csv", torn)).doubt()).contains("torn.csv, line 1");
    String named = "user_ids,item_id_index:token,rating:float\n1,2,3\n";
    assertThat(DelimitedGuess.of(file("named.csv", named)).doubt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "978300760, SECONDS",
    "978300760000, MILLISECONDS",
    "9.7830076e11, MILLISECONDS",
    "978300760000000, MICROSECONDS",
    "17, SECONDS"
  })
  void theUnitOfAChosenTimeColumnIsFoundOut(String stamp, TimeUnit unit) throws IOException {
    SourceFiles file = file("r.csv", stamp + ",u,a,1\n" + stamp + ",u,b,2\n");
    DelimitedFormat chosen =
        DelimitedFormat.of(",", false).withColumns(1, 2, 3).withTime(0, TimeUnit.SECONDS);
    assertThat(DelimitedGuess.withSeemingTimeUnit(file, chosen).timeUnit()).isEqualTo(unit);
  }

  @Test
  void theLargestTimeStampTellsTheUnit() throws IOException {
    SourceFiles file = file("r.csv", "u,a,1,0\nu,b,2,978300760000\n");
    assertThat(DelimitedGuess.of(file).trusted().timeUnit()).isEqualTo(TimeUnit.MILLISECONDS);
  }

  @ParameterizedTest
  @CsvSource({
    "978300760000, SECONDS, milliseconds",
    "978300760, MILLISECONDS, seconds",
    "978300760000, MICROSECONDS, milliseconds"
  })
  void aTimeStampThatIsNoDateInItsUnitIsRefused(String stamp, TimeUnit unit, String other)
      throws IOException {
    SourceFiles file = file("r.csv", "u,a,1,5\nu,b,2," + stamp + "\n");
    DelimitedFormat format = DelimitedFormat.of(",", false).withTime(3, unit);
    assertThatThrownBy(() -> new DelimitedReader(format).read("r", file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("r.csv, line 2: the time stamp " + stamp)
        .hasMessageContaining("in " + other + ";")
        .hasMessageContaining("--time-unit");
  }

  /** A user of the early days and a product with a longer number must not undo the safeguard. */
  @Test
  void aFewOddIdentifiersDoNotHideAmazonsOrder() throws IOException {
    String usual = ("0001713353," + USER + ",5.0,1112140800\n").repeat(18);
    String odd = "0001713353,#oc-R11D9D7SHXIJB9,1.0,9\n97800017133531," + USER + ",2.0,9\n";
    DelimitedFormat format = DelimitedGuess.of(file("Books.csv", usual + odd)).trusted();
    assertThat(format.itemColumn()).isZero();
    assertThat(format.userColumn()).isOne();
  }

  @Test
  void amazonsFilesWithoutAmazonsIdentifiersAskForTheColumns() throws IOException {
    SourceFiles renumbered = file("ratings_Books.csv", "1,2,5.0,1112140800\n2,1,4.0,1112140801\n");
    AmazonBooksReader reader = new AmazonBooksReader();
    assertThatThrownBy(() -> reader.read(renumbered, null, ReadingRules.STRICT))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("do not tell which")
        .hasMessageContaining("say the columns");
    DelimitedFormat said = DelimitedFormat.of(",", false).withColumns(1, 0, 2);
    DataSet set = reader.read(renumbered, null, said, ReadingRules.STRICT);
    assertThat(set.catalogue().userIds()).containsExactly("2", "1");
    assertThat(set.log().scale()).isEqualTo(new RatingScale(1, 5));
  }

  @Test
  void amazonsColumnsThatLookExchangedAreRefused() throws IOException {
    SourceFiles itemFirst = file("Books.csv", "0001713353," + USER + ",5.0,1112140800\n");
    DelimitedFormat said = DelimitedFormat.of(",", false);
    assertThatThrownBy(
            () -> new AmazonBooksReader().read(itemFirst, null, said, ReadingRules.STRICT))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("items in column 1")
        .hasMessageContaining("users in column 2")
        .hasMessageContaining("exchange");
  }
}
