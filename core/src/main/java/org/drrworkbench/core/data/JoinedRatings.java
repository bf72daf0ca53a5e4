package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Train and test ratings that somebody keeps in two files, as one data set: the train rows first,
 * then the test rows. Users and items that occur in both are one.
 *
 * @param dataSet all rows; a user and an item may meet in both parts
 * @param testRows numbers of the test rows
 */
public record JoinedRatings(DataSet dataSet, BitSet testRows) {
  public JoinedRatings {
    testRows = (BitSet) testRows.clone();
  }

  /**
   * @param id the joined data set's
   * @throws DataException if one of the two has time stamps and the other has none
   */
  public static JoinedRatings of(String id, DataSet train, DataSet test) {
    boolean timed = train.log().hasTimes();
    if (timed != test.log().hasTimes()) {
      throw new DataException(
          "Of the train and the test ratings of "
              + id
              + " only the "
              + (timed ? "train" : "test")
              + " ratings have time stamps; give both files the same columns.");
    }
    Indexes users = new Indexes();
    Indexes items = new Indexes();
    List<String> titles = new ArrayList<>();
    List<List<String>> attributes = new ArrayList<>();
    Columns columns = new Columns(train.log().size() + test.log().size(), timed);
    for (DataSet part : List.of(train, test)) {
      Catalogue names = part.catalogue();
      int[] user = names.userIds().stream().mapToInt(users::of).toArray();
      int[] item = names.itemIds().stream().mapToInt(items::of).toArray();
      for (int old = 0; old < item.length; old++) {
        if (item[old] == titles.size()) {
          titles.add(names.titles().get(old));
          attributes.add(names.attributes().get(old));
        }
      }
      columns.add(part.log(), user, item);
    }
    RatingScale one = train.log().scale();
    RatingScale other = test.log().scale();
    RatingScale scale =
        new RatingScale(Math.min(one.min(), other.min()), Math.max(one.max(), other.max()));
    RatingLog log =
        RatingLog.of(
            users.ids().size(),
            items.ids().size(),
            scale,
            columns.users,
            columns.items,
            columns.ratings,
            timed ? columns.times : null);
    BitSet testRows = new BitSet();
    testRows.set(train.log().size(), log.size());
    Catalogue catalogue = new Catalogue(users.ids(), items.ids(), titles, attributes);
    return new JoinedRatings(
        new DataSet(id, log, catalogue, train.report().and(test.report())), testRows);
  }

  private static final class Columns {
    private final int[] users;
    private final int[] items;
    private final float[] ratings;
    private final long[] times;
    private int size;

    Columns(int rows, boolean timed) {
      users = new int[rows];
      items = new int[rows];
      ratings = new float[rows];
      times = new long[timed ? rows : 0];
    }

    /**
     * @param newUsers the joined index of each of the log's users
     * @param newItems the same of items
     */
    void add(RatingLog log, int[] newUsers, int[] newItems) {
      for (int row = 0; row < log.size(); row++) {
        users[size] = newUsers[log.user(row)];
        items[size] = newItems[log.item(row)];
        ratings[size] = log.rating(row);
        if (times.length > 0) {
          times[size] = log.time(row);
        }
        size++;
      }
    }
  }
}
