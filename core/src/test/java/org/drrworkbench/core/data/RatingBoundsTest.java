package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

/** A rating is a float and a bound a double: the same decimal number must be the same to both. */
class RatingBoundsTest {
  @Property
  void aRatingOnTheThresholdIsPositiveWhereTheThresholdIs(
      @ForAll @FloatRange(min = -100, max = 100) float rating) {
    double threshold = Double.parseDouble(Float.toString(rating));
    assertThat(PositiveRule.from(threshold).isPositive(rating)).isTrue();
    assertThat(new PositiveRule(threshold, false).isPositive(rating)).isFalse();
  }

  @Property
  void aRatingOnTheEndOfAScaleIsOnTheScale(
      @ForAll @FloatRange(min = -100, max = 100) float rating) {
    double end = Double.parseDouble(Float.toString(rating));
    assertThat(new RatingScale(end, end + 1).contains(rating)).isTrue();
    assertThat(new RatingScale(end - 1, end).contains(rating)).isTrue();
    assertThat(new RatingScale(end - 2, end - 1).contains(rating)).isFalse();
  }

  @Test
  void oneTenthOffIsStillOff() {
    assertThat(PositiveRule.from(3.3).isPositive(3.2f)).isFalse();
    assertThat(new RatingScale(1, 3.3).contains(3.4f)).isFalse();
    assertThat(new RatingScale(1, 3.3).contains(Float.NaN)).isFalse();
  }
}
