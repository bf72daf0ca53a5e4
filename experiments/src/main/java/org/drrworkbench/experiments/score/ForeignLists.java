package org.drrworkbench.experiments.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.split.Split;

/**
 * The lists of another program as a scorer: the k-th of n listed items has the score n + 1 - k, all
 * others the score 0, which is never recommended. So a list is no longer than it was given, and an
 * unlisted item ranks below all listed ones.
 */
public final class ForeignLists implements ItemScorer {
  private final int itemCount;
  private final int[][] listed;
  private final ListCounts counts;

  private ForeignLists(int itemCount, int[][] listed, ListCounts counts) {
    this.itemCount = itemCount;
    this.listed = listed;
    this.counts = counts;
  }

  /**
   * Reads all lists of users with test rows.
   *
   * @throws org.drrworkbench.core.data.DataException one sentence with file and line for a bad
   *     line, or for lists that have nothing to do with the test ratings
   */
  public static ForeignLists read(ListReader reader, DataSet dataSet, Split split) {
    Collector collector = new Collector(dataSet, split);
    ForeignLists lists = collector.lists(reader.read(collector));
    if (lists.counts.usersWithList() == 0) {
      throw reader.bad(
          "has no known item of any user with test ratings; check that its identifiers are those"
              + " of the ratings, and how it is read");
    }
    return lists;
  }

  /** What was found beside. */
  public ListCounts counts() {
    return counts;
  }

  /** A user's items, best first; not to be modified. */
  int[] of(int user) {
    return listed[user];
  }

  @Override
  public void score(int[] users, float[] scores) {
    Arrays.fill(scores, 0, users.length * itemCount, 0);
    for (int row = 0; row < users.length; row++) {
      int[] items = listed[users[row]];
      for (int place = 0; place < items.length; place++) {
        scores[row * itemCount + items[place]] = items.length - place;
      }
    }
  }

  @Override
  public float unlisted() {
    return 0;
  }

  /** Keeps the lines that can be used in columns of numbers. */
  private static final class Collector implements ListReader.Sink {
    private final Map<String, Integer> users;
    private final Map<String, Integer> items;
    private final boolean[] tested;
    private final Set<String> unknownUsers = new HashSet<>();
    private int[] user = new int[1 << 10];
    private int[] item = new int[1 << 10];
    private double[] score = new double[1 << 10];
    private int[] rank = new int[1 << 10];
    private int size;
    private long ofUnknownUsers;
    private long ofUntestedUsers;
    private long ofUnknownItems;

    Collector(DataSet dataSet, Split split) {
      users = indexes(dataSet.catalogue().userIds());
      items = indexes(dataSet.catalogue().itemIds());
      tested = new boolean[users.size()];
      for (int row = 0; row < split.test().size(); row++) {
        tested[split.test().user(row)] = true;
      }
    }

    private static Map<String, Integer> indexes(List<String> ids) {
      Map<String, Integer> indexes = new HashMap<>();
      for (int k = 0; k < ids.size(); k++) {
        indexes.put(ids.get(k), k);
      }
      return indexes;
    }

    @Override
    public void accept(String userId, String itemId, double itsScore, int itsRank) {
      Integer u = users.get(userId);
      if (u == null) {
        ofUnknownUsers++;
        unknownUsers.add(userId);
        return;
      }
      if (!tested[u]) {
        ofUntestedUsers++;
        return;
      }
      Integer i = items.get(itemId);
      if (i == null) {
        ofUnknownItems++;
        return;
      }
      if (size == user.length) {
        grow();
      }
      user[size] = u;
      item[size] = i;
      score[size] = itsScore;
      rank[size] = itsRank;
      size++;
    }

    private void grow() {
      int larger = size + (size >> 1);
      user = Arrays.copyOf(user, larger);
      item = Arrays.copyOf(item, larger);
      score = Arrays.copyOf(score, larger);
      rank = Arrays.copyOf(rank, larger);
    }

    ForeignLists lists(long lines) {
      int[] start = new int[users.size() + 1];
      for (int k = 0; k < size; k++) {
        start[user[k] + 1]++;
      }
      for (int u = 0; u < users.size(); u++) {
        start[u + 1] += start[u];
      }
      int[] next = start.clone();
      int[] byUser = new int[size];
      for (int k = 0; k < size; k++) {
        byUser[next[user[k]]++] = k;
      }
      int[][] listed = new int[users.size()][];
      int[] seenBy = new int[items.size()];
      int usersWithList = 0;
      int testUsers = 0;
      long duplicates = 0;
      for (int u = 0; u < users.size(); u++) {
        listed[u] = best(byUser, start[u], start[u + 1], u + 1, seenBy);
        duplicates += start[u + 1] - start[u] - listed[u].length;
        usersWithList += listed[u].length > 0 ? 1 : 0;
        testUsers += tested[u] ? 1 : 0;
      }
      ListCounts counts =
          new ListCounts(
              lines,
              testUsers,
              usersWithList,
              ofUnknownUsers,
              unknownUsers.size(),
              ofUntestedUsers,
              ofUnknownItems,
              duplicates);
      return new ForeignLists(items.size(), listed, counts);
    }

    /** One user's items, best first, each once. */
    private int[] best(int[] byUser, int from, int to, int mark, int[] seenBy) {
      Integer[] order = new Integer[to - from];
      Arrays.setAll(order, k -> byUser[from + k]);
      // Stable: what neither score nor rank tells apart stays as in the file.
      Arrays.sort(order, this::compare);
      int[] items = new int[order.length];
      int count = 0;
      for (int row : order) {
        if (seenBy[item[row]] != mark) {
          seenBy[item[row]] = mark;
          items[count++] = item[row];
        }
      }
      return Arrays.copyOf(items, count);
    }

    private int compare(int one, int other) {
      int byScore = Double.compare(score[other] + 0.0, score[one] + 0.0);
      return byScore != 0 ? byScore : Integer.compare(rank[one], rank[other]);
    }
  }
}
