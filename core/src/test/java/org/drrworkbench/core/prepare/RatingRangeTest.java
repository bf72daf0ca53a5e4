package org.drrworkbench.core.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;

class RatingRangeTest {
  /** The middle one of three ratings is the bound, as a user writes it. */
  @Property
  void boundsBelongToTheRange(@ForAll @FloatRange(min = -9, max = 9) float bound) {
    RatingLog log =
        RatingLog.of(
            1,
            3,
            new RatingScale(-10, 10),
            new int[] {0, 0, 0},
            new int[] {0, 1, 2},
            new float[] {bound - 0.5f, bound, bound + 0.5f},
            null);
    double written = Double.parseDouble(Float.toString(bound));
    assertThat(new RatingRange(written, null).keptRows(log)).containsExactly(1, 2);
    assertThat(new RatingRange(null, written).keptRows(log)).containsExactly(0, 1);
    assertThat(new RatingRange(written, written).keptRows(log)).containsExactly(1);
  }
}
