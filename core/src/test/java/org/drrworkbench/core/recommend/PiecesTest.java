package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PiecesTest {
  @Property(tries = 200)
  void piecesFollowOneAnotherAndCoverEverything(
      @ForAll @IntRange(min = 0, max = 1_000_000) int size,
      @ForAll @DoubleRange(min = 0, max = 1e12) double work) {
    Pieces pieces = Pieces.ofWork(size, work);
    assertThat(pieces.start(0)).isZero();
    assertThat(pieces.start(pieces.count())).isEqualTo(size);
    int shortest = size / pieces.count();
    for (int piece = 0; piece < pieces.count(); piece += 1 + pieces.count() / 50) {
      assertThat(pieces.start(piece + 1) - pieces.start(piece)).isBetween(shortest, shortest + 1);
    }
  }
}
