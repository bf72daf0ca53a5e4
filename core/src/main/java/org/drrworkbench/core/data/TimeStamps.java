package org.drrworkbench.core.data;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unit of time stamps, told from their size: today's have ten digits in seconds since 1970,
 * thirteen in milliseconds and sixteen in microseconds. Those below a hundred million, such as
 * running numbers, may be of any.
 */
final class TimeStamps {
  /** Seconds up to 1973. */
  private static final double SMALLEST_TOLD = 1e8;

  /** Seconds up to the year 5138. */
  private static final double MOST_SECONDS = 1e11;

  private static final double MOST_MILLISECONDS = 1e14;

  private static final Pattern COUNT =
      Pattern.compile("[0-9]{1,18}(\\.[0-9]*)?([eE]\\+?[0-9]{1,2})?");

  private TimeStamps() {}

  /** The unit that a count seems to be in. */
  static TimeUnit unit(double count) {
    if (count > MOST_MILLISECONDS) {
      return TimeUnit.MICROSECONDS;
    }
    return count > MOST_SECONDS ? TimeUnit.MILLISECONDS : TimeUnit.SECONDS;
  }

  /**
   * The unit that a column seems to be in, by its largest count; null if its first field is none.
   */
  static @Nullable TimeUnit unit(List<DelimitedLine> lines, int column) {
    if (lines.isEmpty() || !isCount(lines.get(0).optional(column))) {
      return null;
    }
    double most =
        lines.stream()
            .map(line -> line.optional(column))
            .filter(TimeStamps::isCount)
            .mapToDouble(Double::parseDouble)
            .max()
            .orElse(0);
    return unit(most);
  }

  private static boolean isCount(String text) {
    return COUNT.matcher(text).matches();
  }

  /** Why a count cannot be in a unit; null where it can. */
  static @Nullable String objection(double count, TimeUnit unit) {
    TimeUnit seeming = unit(count);
    return count < SMALLEST_TOLD || seeming == unit
        ? null
        : "is no date of ratings in "
            + word(unit)
            + " since 1970, but may be one in "
            + word(seeming)
            + "; choose the unit with --time-unit (data.columns.timeUnit)";
  }

  private static String word(TimeUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }
}
