package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drrworkbench.core.prepare.KCore;
import org.drrworkbench.core.prepare.Preparation;
import org.junit.jupiter.api.Test;

class SparseFeaturesTest {
  private static SparseFeatures threeRows() {
    SparseFeatures.Builder builder = new SparseFeatures.Builder();
    builder.add(0, "genre", "Drama");
    builder.add(2, "genre", "Comedy");
    builder.add(2, "genre", "Drama");
    return builder.build(3);
  }

  @Test
  void rowsAreTakenInTheOrderAskedFor() {
    SparseFeatures taken = threeRows().select(new int[] {2, 0});

    assertThat(taken.rowCount()).isEqualTo(2);
    assertThat(taken.namesOf(0)).containsExactly("genre=Drama", "genre=Comedy");
    assertThat(taken.namesOf(1)).containsExactly("genre=Drama");
    assertThat(taken).isNotEqualTo(threeRows()).isEqualTo(threeRows().select(new int[] {2, 0}));
  }

  @Test
  void whatIsKnownOfUsersAndItemsStaysWithThemThroughAPreparation() {
    // User 0 and item 0 have one rating each and go; users 1, 2 and items 1, 2 have two.
    int[] users = {0, 1, 1, 2, 2};
    int[] items = {0, 1, 2, 1, 2};
    float[] ratings = {1, 2, 3, 4, 5};
    RatingLog log = RatingLog.of(3, 3, new RatingScale(1, 5), users, items, ratings, null);
    List<String> ids = List.of("a", "b", "c");
    Catalogue names =
        new Catalogue(
            ids, ids, ids, List.of(List.of(), List.of(), List.of()), threeRows(), threeRows());

    Catalogue kept =
        new Preparation(false, null, new KCore(2, 2), null, null)
            .apply(new DataSet("some", log, names))
            .dataSet()
            .catalogue();

    assertThat(kept.userIds()).containsExactly("b", "c");
    assertThat(kept.userFeatures().namesOf(0)).isEmpty();
    assertThat(kept.itemFeatures().namesOf(1)).containsExactly("genre=Drama", "genre=Comedy");
  }
}
