package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folds of invented ratings: row n of u.data is a test row of fold n mod 5 + 1. */
class MovieLens100kFoldsTest {
  private static final int USERS = 6;
  private static final int ITEMS = 5;

  @TempDir private Path folder;
  private final List<String> rows = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    for (int user = 1; user <= USERS; user++) {
      for (int item = 1; item <= ITEMS; item++) {
        int rating = 1 + (user + item) % 5;
        rows.add(user + "\t" + item + "\t" + rating + "\t" + (880000000 + rows.size()));
      }
    }
    Files.write(folder.resolve("u.data"), rows);
    for (int fold = 1; fold <= MovieLens100kFolds.COUNT; fold++) {
      writeFold(fold, rows);
    }
  }

  private void writeFold(int fold, List<String> all) throws IOException {
    Files.write(folder.resolve("u" + fold + ".test"), part(all, fold, true));
    Files.write(folder.resolve("u" + fold + ".base"), part(all, fold, false));
  }

  private static List<String> part(List<String> all, int fold, boolean test) {
    return IntStream.range(0, all.size())
        .filter(row -> (row % MovieLens100kFolds.COUNT == fold - 1) == test)
        .mapToObj(all::get)
        .toList();
  }

  private DataSet whole() {
    DelimitedFormat format =
        DelimitedFormat.of("\t", false)
            .withTime(3, TimeUnit.SECONDS)
            .withScale(new RatingScale(1, 5));
    return new DelimitedReader(format).read("movielens-100k", folder.resolve("u.data"));
  }

  private BitSet testRows(int fold) {
    return MovieLens100kFolds.testRows(SourceFiles.of(folder), fold, whole());
  }

  @Test
  void theFoldsDivideTheRows() {
    BitSet all = new BitSet();
    for (int fold = 1; fold <= MovieLens100kFolds.COUNT; fold++) {
      int first = fold - 1;
      BitSet test = testRows(fold);
      assertThat(test.stream())
          .containsExactlyElementsOf(
              IntStream.range(0, USERS * ITEMS).filter(row -> row % 5 == first).boxed().toList());
      assertThat(all.intersects(test)).isFalse();
      all.or(test);
    }
    assertThat(all.cardinality()).isEqualTo(USERS * ITEMS);
  }

  @Test
  void filesThatDoNotDivideTheRatingsAreRefused() throws IOException {
    Files.write(folder.resolve("u2.test"), part(rows, 2, true).subList(1, 6));
    assertThatThrownBy(() -> testRows(2))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("u2.test")
        .hasMessageContaining("do not divide");
    Files.write(folder.resolve("u3.test"), part(rows, 1, true));
    assertThatThrownBy(() -> testRows(3))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("do not divide");
  }

  @Test
  void aRowThatUDataLacksAMissingFileAndAMissingFoldAreNamed() throws IOException {
    Files.writeString(folder.resolve("u4.test"), "99\t1\t3\t880000000\n");
    assertThatThrownBy(() -> testRows(4))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("u4.test, line 1");
    Files.delete(folder.resolve("u5.base"));
    assertThatThrownBy(() -> testRows(5))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no file u5.base");
    assertThatThrownBy(() -> testRows(6))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no fold 6");
  }
}
