package org.drrworkbench.core.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.jspecify.annotations.Nullable;

/**
 * What is left out of a data set before it is divided. The steps are applied in this order,
 * whatever the order in which they were asked for: {@link ExplicitOnly}, {@link RatingRange},
 * {@link KCore}, {@link FewestLikes}, {@link UserSample}. The sample comes last because users drawn
 * first would leave no core of a sparse data set; the items of the users who are left may have
 * fewer ratings than the core asked for.
 *
 * @param explicitOnly whether implicit zeros go
 * @param ratingRange which ratings stay; null for all
 * @param kCore fewest ratings of users and items; null for any
 * @param fewestLikes how much users must like; null for anything
 * @param userSample which users stay; null for all
 */
public record Preparation(
    boolean explicitOnly,
    @Nullable RatingRange ratingRange,
    @Nullable KCore kCore,
    @Nullable FewestLikes fewestLikes,
    @Nullable UserSample userSample) {
  /** Stands before each step's word in the id of a prepared data set. */
  private static final char BEFORE_STEP = '+';

  /** Leaves everything as it was read. */
  public static final Preparation NONE = new Preparation(false, null, null, null, null);

  /** The steps that were asked for, in the order in which they are applied. */
  public List<PreparationStep> steps() {
    return Stream.of(
            explicitOnly ? new ExplicitOnly() : null, ratingRange, kCore, fewestLikes, userSample)
        .filter(Objects::nonNull)
        .map(PreparationStep.class::cast)
        .toList();
  }

  /**
   * Applies the steps. Users and items without a rating are left out with them, the others are
   * numbered anew in their old order, and rows keep theirs. Without steps the data set stays as it
   * is.
   *
   * @throws DataException one sentence if nothing is left
   */
  public Prepared apply(DataSet dataSet) {
    RatingLog log = dataSet.log();
    int[] rows = new int[log.size()];
    Arrays.setAll(rows, row -> row);
    List<PreparationRow> report = new ArrayList<>();
    report.add(PreparationRow.of(PreparationRow.AS_READ, log));
    if (steps().isEmpty()) {
      return new Prepared(dataSet, rows, report);
    }
    RatingScale scale = log.scale();
    StringBuilder id = new StringBuilder(dataSet.id());
    for (PreparationStep step : steps()) {
      int[] kept = step.keptRows(log);
      if (kept.length == 0) {
        throw new DataException(
            "No rating of "
                + dataSet.id()
                + " is left after the step "
                + step.word()
                + " (before it there were "
                + log.size()
                + "); ask for less.");
      }
      log = log.select(kept);
      scale = step.scale(log, scale);
      int[] before = rows;
      rows = Arrays.stream(kept).map(row -> before[row]).toArray();
      report.add(PreparationRow.of(step.word(), log));
      id.append(BEFORE_STEP).append(step.word());
    }
    return new Prepared(Renumbering.of(id.toString(), dataSet, log, scale), rows, report);
  }

  /** The id of the data set from which one of this id was prepared; the same if it was not. */
  public static String unprepared(String id) {
    int step = id.indexOf(BEFORE_STEP);
    return step < 0 ? id : id.substring(0, step);
  }
}
