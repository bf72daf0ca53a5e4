package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieLens100kReaderTest {
  private static final String ITEMS =
      """
      7|Café (1990)|01-Jan-1990||http://x|0|0|0|0|0|1|0|0|1|0|0|0|0|0|0|0|0|0|0
      3|"B" (1991)|01-Jan-1991||http://x|1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0
      """;

  @TempDir Path folder;

  @Test
  void numbersItemsAsListedAndReadsTitlesAndGenres() throws IOException {
    DataSet set = read(ITEMS, "9\t3\t4\t880000000\n8\t7\t1\t880000001\n");
    assertThat(set.id()).isEqualTo("movielens-100k");
    assertThat(set.catalogue().itemIds()).containsExactly("7", "3");
    assertThat(set.catalogue().userIds()).containsExactly("9", "8");
    assertThat(set.catalogue().titles()).containsExactly("Café (1990)", "\"B\" (1991)");
    assertThat(set.catalogue().attributes().get(0)).containsExactly("Comedy", "Drama");
    assertThat(set.catalogue().attributes().get(1)).containsExactly("unknown");
    assertThat(set.log().item(0)).isOne();
    assertThat(set.log().rating(0)).isEqualTo(4f);
    assertThat(set.log().time(1)).isEqualTo(880000001L);
    assertThat(set.log().scale()).isEqualTo(new RatingScale(1, 5));
  }

  @Test
  void refusesAMissingFolderOrFile() throws IOException {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> new MovieLens100kReader().read(missing))
        .isInstanceOf(DataException.class)
        .hasMessage("There is no file or folder " + missing + "; check the data's path.");
    Files.writeString(folder.resolve("u.item"), ITEMS, StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> new MovieLens100kReader().read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no file u.data in " + folder);
  }

  @Test
  void refusesUnknownItemsWrongSeparatorsAndMissingRatings() {
    assertThatThrownBy(() -> read(ITEMS, "1\t3\t4\t1\n1\t5\t4\t1\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("u.data, line 2: the item 5 is not in u.item");
    assertThatThrownBy(() -> read(ITEMS, "1,3,4,1\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("u.data, line 1: 1 column(s) with a tab as separator")
        .hasMessageContaining("the separator seems to be ','");
    assertThatThrownBy(() -> read(ITEMS, "1\t3\t0\t1\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("the rating 0.0 is off the scale 1.0 to 5.0");
    assertThatThrownBy(() -> read(ITEMS, ""))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("u.data holds no ratings");
  }

  @Test
  void refusesAnItemListedTwiceOrWithoutAllGenreFlags() {
    assertThatThrownBy(() -> read(ITEMS + ITEMS, ""))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("u.item, line 3: the item 7 is listed twice");
    assertThatThrownBy(() -> read("1|A|01-Jan-1990||x|0|1\n", ""))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("u.item, line 1: 7 column(s)")
        .hasMessageContaining("24 are needed");
  }

  private DataSet read(String items, String ratings) throws IOException {
    Files.writeString(folder.resolve("u.item"), items, StandardCharsets.ISO_8859_1);
    Files.writeString(folder.resolve("u.data"), ratings, StandardCharsets.ISO_8859_1);
    return new MovieLens100kReader().read(folder);
  }
}
