package org.drrworkbench.experiments.spec;

import java.util.function.Consumer;
import org.drrworkbench.core.data.DuplicatePolicy;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.ReadingRules;
import org.drrworkbench.core.data.ScalePolicy;
import org.drrworkbench.core.data.ZeroPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What happens to rows that are not as they should be. Null leaves each to the format's own way.
 *
 * @param duplicates {@code keep-last}, {@code mean} or {@code refuse}
 * @param outOfScale {@code clip}, {@code drop} or {@code refuse}
 * @param mostUnreadable the largest share of unreadable rows, 0 to 1, that is left out and counted
 * @param scaleMin lowest rating of a delimited file; both null to take the scale from its ratings
 * @param scaleMax highest rating of a delimited file
 * @param zeros what becomes of rows without a rating, where the format has such: {@code drop},
 *     {@code negative} or {@code positive}
 */
public record ReadingSpec(
    @Nullable String duplicates,
    @Nullable String outOfScale,
    @Nullable Double mostUnreadable,
    @Nullable Double scaleMin,
    @Nullable Double scaleMax,
    @Nullable String zeros) {
  /** Leaves everything to the format's own way. */
  public static final ReadingSpec USUAL = new ReadingSpec(null, null, null, null, null);

  /** With rows without a rating left out. */
  public ReadingSpec(
      @Nullable String duplicates,
      @Nullable String outOfScale,
      @Nullable Double mostUnreadable,
      @Nullable Double scaleMin,
      @Nullable Double scaleMax) {
    this(duplicates, outOfScale, mostUnreadable, scaleMin, scaleMax, null);
  }

  public ReadingSpec {
    if ((scaleMin == null) != (scaleMax == null)) {
      throw new SpecException(
          "data.reading.scaleMin and data.reading.scaleMax go together; give both or none.");
    }
    if (scaleMin != null && scaleMax != null && !(scaleMin < scaleMax)) {
      throw new SpecException(
          "data.reading.scaleMin is "
              + scaleMin
              + "; it must be below scaleMax, which is "
              + scaleMax
              + ".");
    }
    policy("duplicates", duplicates, DuplicatePolicy::of);
    policy("outOfScale", outOfScale, ScalePolicy::of);
    policy("zeros", zeros, ZeroPolicy::of);
    if (mostUnreadable != null && !(mostUnreadable >= 0 && mostUnreadable <= 1)) {
      throw new SpecException(
          "data.reading.mostUnreadable is " + mostUnreadable + "; it must be from 0 to 1.");
    }
  }

  /** These choices, and another's where these make none. */
  public ReadingSpec over(@Nullable ReadingSpec base) {
    if (base == null) {
      return this;
    }
    return new ReadingSpec(
        duplicates == null ? base.duplicates : duplicates,
        outOfScale == null ? base.outOfScale : outOfScale,
        mostUnreadable == null ? base.mostUnreadable : mostUnreadable,
        scaleMin == null ? base.scaleMin : scaleMin,
        scaleMax == null ? base.scaleMax : scaleMax,
        zeros == null ? base.zeros : zeros);
  }

  /** The same with rows without a rating read as a word of {@link ZeroPolicy} says. */
  public ReadingSpec withZeros(@Nullable String other) {
    return new ReadingSpec(duplicates, outOfScale, mostUnreadable, scaleMin, scaleMax, other);
  }

  /** The rules for core's readers. */
  public ReadingRules rules() {
    return new ReadingRules(
        duplicates == null ? DuplicatePolicy.KEEP_LAST : DuplicatePolicy.of(duplicates),
        outOfScale == null ? null : ScalePolicy.of(outOfScale),
        mostUnreadable == null ? 0 : mostUnreadable,
        zeros == null ? ZeroPolicy.DROP : ZeroPolicy.of(zeros));
  }

  /** The given scale; null to take it from the ratings. */
  public @Nullable RatingScale scale() {
    return scaleMin == null || scaleMax == null ? null : new RatingScale(scaleMin, scaleMax);
  }

  private static void policy(String field, @Nullable String word, Consumer<String> meaning) {
    if (word == null) {
      return;
    }
    try {
      meaning.accept(word);
    } catch (IllegalArgumentException e) {
      throw new SpecException("data.reading." + field + ": " + e.getMessage(), e);
    }
  }
}
