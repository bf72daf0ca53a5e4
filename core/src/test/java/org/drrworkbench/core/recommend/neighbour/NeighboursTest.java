package org.drrworkbench.core.recommend.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  /** Rows {0, 1}, {0}, {1}, {2}: the first two others are equally near to row 0. */
  private static final SparseMatrix ROWS =
      SparseMatrix.ones(4, 3, new int[] {0, 0, 1, 2, 3}, new int[] {0, 1, 0, 1, 2});

  @Test
  void ofEquallyNearRowsTheLowerIndexComesFirst() {
    assertThat(new Neighbours(ROWS, 5, 0).of(ROWS, 0, 0)).containsExactly(1, 2);
    assertThat(new Neighbours(ROWS, 1, 0).of(ROWS, 0, 0)).containsExactly(1);
  }

  @Test
  void aRowWithNothingInCommonIsNoNeighbour() {
    assertThat(new Neighbours(ROWS, 5, 0).of(ROWS, 3, 3)).isEmpty();
  }

  @Property(tries = 30)
  void similaritiesAreSymmetricAndWithoutOneself(
      @ForAll @IntRange(min = 1, max = 30) int items, @ForAll long seed) {
    RandomStream random = new RandomStream(seed, "test");
    SparseMatrix.Builder rows = new SparseMatrix.Builder(12);
    for (int item = 0; item < items; item++) {
      for (int user = 0; user < 12; user++) {
        if (random.nextDouble() < 0.3) {
          rows.add(user, 1);
        }
      }
      rows.endRow();
    }
    SparseMatrix kept = ItemKnnModel.similarities(rows.build(), 1000, 2);
    SparseMatrix turned = kept.transposed();
    assertThat(turned.cells()).isEqualTo(kept.cells());
    for (int item = 0; item < items; item++) {
      assertThat(turned.count(item)).isEqualTo(kept.count(item));
      for (int cell = kept.start(item); cell < kept.end(item); cell++) {
        assertThat(kept.column(cell)).isNotEqualTo(item).isEqualTo(turned.column(cell));
        assertThat(kept.value(cell)).isEqualTo(turned.value(cell)).isBetween(0f, 1f);
      }
    }
  }
}
