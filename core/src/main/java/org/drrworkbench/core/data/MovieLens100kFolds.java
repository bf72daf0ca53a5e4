package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The five divisions that GroupLens published with MovieLens 100K: {@code u1.base} and {@code
 * u1.test} to {@code u5.base} and {@code u5.test}, whose test parts do not overlap.
 */
public final class MovieLens100kFolds {
  /** How many there are. */
  public static final int COUNT = 5;

  private MovieLens100kFolds() {}

  /**
   * Which rows of u.data are one fold's test rows.
   *
   * @param files the folder or archive that holds the fold's two files
   * @param fold 1 to {@link #COUNT}
   * @param whole the data set read from u.data
   * @throws DataException one sentence naming the file, if a file is missing or the two are no
   *     division of the data set
   */
  public static BitSet testRows(SourceFiles files, int fold, DataSet whole) {
    if (fold < 1 || fold > COUNT) {
      throw new DataException(
          "MovieLens 100K has no fold " + fold + "; there are folds 1 to " + COUNT + ".");
    }
    Map<List<String>, Integer> rows = new HashMap<>();
    RatingLog log = whole.log();
    Catalogue names = whole.catalogue();
    for (int row = 0; row < log.size(); row++) {
      rows.put(
          List.of(names.userIds().get(log.user(row)), names.itemIds().get(log.item(row))), row);
    }
    BitSet train = rows(part(files, "u" + fold + ".base"), rows);
    SourceFile testFile = part(files, "u" + fold + ".test");
    BitSet test = rows(testFile, rows);
    BitSet both = (BitSet) train.clone();
    both.and(test);
    if (!both.isEmpty() || train.cardinality() + test.cardinality() != log.size()) {
      throw new DataException(
          testFile.label()
              + " and the file u"
              + fold
              + ".base beside it do not divide the ratings of u.data; unpack the archive again.");
    }
    return test;
  }

  private static SourceFile part(SourceFiles files, String name) {
    SourceFile file = files.find(name);
    if (file == null) {
      throw new DataException(
          "There is no file "
              + name
              + " in "
              + files.place()
              + ", which this fold of MovieLens 100K needs; give ml-100k.zip or the whole folder.");
    }
    return file;
  }

  private static BitSet rows(SourceFile file, Map<List<String>, Integer> known) {
    BitSet rows = new BitSet();
    new DelimitedFile(file, "\t", null, StandardCharsets.ISO_8859_1)
        .forEach(
            line -> {
              line.require(4);
              Integer row = known.get(List.of(line.text(0, "user"), line.text(1, "item")));
              if (row == null) {
                throw line.bad("this user and item have no rating in u.data; unpack it again");
              }
              rows.set(row);
            });
    return rows;
  }
}
