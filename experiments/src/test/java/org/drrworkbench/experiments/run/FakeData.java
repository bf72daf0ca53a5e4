package org.drrworkbench.experiments.run;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.Catalogue;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.SplitSpec;

/** Twenty users who each rate twelve of thirty items; the id {@code bad} cannot be read. */
final class FakeData implements DataSource {
  private static final int USERS = 20;
  private static final int ITEMS = 30;
  private static final int RATINGS = 12;

  @Override
  public Ratings load(DataSpec spec) {
    if (spec.id().equals("bad")) {
      throw new DataException("ratings.csv, line 3: the rating is missing; add it.");
    }
    DataSet dataSet = new DataSet(spec.id(), log(), catalogue());
    return new Ratings() {
      @Override
      public DataSet dataSet() {
        return dataSet;
      }

      @Override
      public List<PreparationRow> steps() {
        return List.of();
      }

      @Override
      public Ratings prepared(Preparation preparation) {
        return this;
      }

      @Override
      public Split split(SplitSpec split, long seed) {
        Split divided =
            new UserRandomSplitter(split.ratio(), split.validationFraction())
                .split(dataSet.log(), seed);
        return split.order().applyTo(divided, dataSet, seed);
      }
    };
  }

  private static RatingLog log() {
    int[] users = new int[USERS * RATINGS];
    int[] items = new int[USERS * RATINGS];
    float[] ratings = new float[USERS * RATINGS];
    for (int row = 0; row < users.length; row++) {
      users[row] = row / RATINGS;
      items[row] = (users[row] * 7 + row % RATINGS) % ITEMS;
      ratings[row] = 1 + (users[row] * 3 + items[row] * 5) % 5;
    }
    return RatingLog.of(USERS, ITEMS, new RatingScale(1, 5), users, items, ratings, null);
  }

  private static Catalogue catalogue() {
    List<String> itemIds = IntStream.range(0, ITEMS).mapToObj(item -> "i" + item).toList();
    return new Catalogue(
        IntStream.range(0, USERS).mapToObj(user -> "u" + user).toList(),
        itemIds,
        IntStream.range(0, ITEMS).mapToObj(item -> "Title, " + item).toList(),
        Collections.nCopies(ITEMS, List.of()));
  }
}
