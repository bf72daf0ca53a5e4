package org.drrworkbench.experiments.spec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.drrworkbench.core.prepare.FewestLikes;
import org.drrworkbench.core.prepare.KCore;
import org.drrworkbench.core.split.HistoryOrder;
import org.jspecify.annotations.Nullable;

/**
 * What people type for the fields of a spec, on the command line and in the window: the values they
 * mean, or the sentence that says what is wanted.
 */
public final class SpecText {
  private static final int MOST_SEEDS = 10_000;

  private SpecText() {}

  /**
   * The seeds that a text means: {@code 3} is the first three, {@code 1,2,5} are those, {@code 7,}
   * is the one seed 7.
   *
   * @throws SpecException if it means none
   */
  public static List<Long> seeds(String text) {
    try {
      if (text.contains(",")) {
        return Arrays.stream(text.split(",")).map(part -> Long.valueOf(part.strip())).toList();
      }
      int count = Integer.parseInt(text.strip());
      if (count >= 1 && count <= MOST_SEEDS) {
        return firstSeeds(count);
      }
    } catch (NumberFormatException e) {
      // The sentence below says what is wanted.
    }
    throw new SpecException(
        "seeds is '"
            + text
            + "'; it must be a number of seeds from 1 to "
            + MOST_SEEDS
            + ", or seeds with commas between them, such as 1,2,3.");
  }

  /** The text that {@link #seeds(String)} reads as these seeds. */
  public static String of(List<Long> seeds) {
    if (!seeds.isEmpty() && seeds.equals(firstSeeds(seeds.size()))) {
      return Integer.toString(seeds.size());
    }
    String joined = seeds.stream().map(String::valueOf).collect(Collectors.joining(","));
    return seeds.size() == 1 ? joined + "," : joined;
  }

  /** Seeds 1 to {@code count}. */
  public static List<Long> firstSeeds(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  /**
   * List lengths with commas between them.
   *
   * @throws SpecException if the text is something else
   */
  public static List<Integer> listLengths(String text) {
    try {
      return Arrays.stream(text.split(",", -1)).map(part -> Integer.valueOf(part.strip())).toList();
    } catch (NumberFormatException e) {
      throw new SpecException(
          "listLengths is '"
              + text
              + "'; it must be whole numbers with commas between them, such as 5,10,15.",
          e);
    }
  }

  /**
   * A number of gradient steps.
   *
   * @throws SpecException if the text is no whole number
   */
  public static long gradientSteps(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new SpecException(
          "gradientSteps is '" + text + "'; it must be a whole number, such as 2000.", e);
    }
  }

  /**
   * A share of rows that train.
   *
   * @throws SpecException if the text is no number
   */
  public static double ratio(String text) {
    return number("split.ratio", text, "a number above 0 and below 1, such as 0.7");
  }

  /**
   * A positive threshold.
   *
   * @throws SpecException if the text is no number
   */
  public static double positiveThreshold(String text) {
    return number("positiveThreshold", text, "a rating, such as 4");
  }

  /**
   * A share of a held-out user's rows that a model is told of.
   *
   * @throws SpecException if the text is no number
   */
  public static double foldIn(String text) {
    return number("split.foldIn", text, "a number above 0 and below 1, such as 0.5");
  }

  /**
   * The order of a user's rows where the data have no time stamps.
   *
   * @throws SpecException if the text is the word of none
   */
  public static HistoryOrder order(String text) {
    return Range.choice("split.order", HistoryOrder.class, text);
  }

  /**
   * How many folds.
   *
   * @throws SpecException if the text is no whole number
   */
  public static int folds(String text) {
    return whole("split.folds", text, "a whole number, such as 5");
  }

  /**
   * Which fold is tested.
   *
   * @throws SpecException if the text is no whole number
   */
  public static int fold(String text) {
    return whole("split.fold", text, "a whole number, such as 1");
  }

  /**
   * The fewest ratings of users and items: {@code 10} for both, {@code 10,5} for one each.
   *
   * @throws SpecException if the text is something else
   */
  public static KCore kCore(String text) {
    String wanted = "a whole number, or one for users and one for items, such as 10 or 10,5";
    String[] parts = text.split(",", -1);
    if (parts.length > 2) {
      throw unlike("preparation.kCore", text, wanted, null);
    }
    int[] fewest = new int[parts.length];
    try {
      for (int part = 0; part < parts.length; part++) {
        fewest[part] = Integer.parseInt(parts[part].strip());
      }
    } catch (NumberFormatException e) {
      throw unlike("preparation.kCore", text, wanted, e);
    }
    return new KCore(fewest[0], fewest[fewest.length - 1]);
  }

  /** The text that {@link #kCore(String)} reads as this core. */
  public static String of(KCore core) {
    return core.users() == core.items()
        ? Integer.toString(core.users())
        : core.users() + "," + core.items();
  }

  /**
   * The fewest likes of a user and the rating from which on it is one: {@code 10,4}.
   *
   * @throws SpecException if the text is something else
   */
  public static FewestLikes fewestLikes(String text) {
    String wanted = "a whole number and the rating from which on users like an item, such as 10,4";
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      throw unlike("preparation.fewestLikes", text, wanted, null);
    }
    try {
      return new FewestLikes(
          Integer.parseInt(parts[0].strip()), Double.parseDouble(parts[1].strip()));
    } catch (NumberFormatException e) {
      throw unlike("preparation.fewestLikes", text, wanted, e);
    }
  }

  /** The text that {@link #fewestLikes(String)} reads as these. */
  public static String of(FewestLikes likes) {
    return likes.count() + "," + String.valueOf(likes.from()).replaceFirst("\\.0$", "");
  }

  /**
   * The lowest rating kept.
   *
   * @throws SpecException if the text is no number
   */
  public static double lowestRating(String text) {
    return number("preparation.ratingRange.min", text, "a rating, such as 2");
  }

  /**
   * The highest rating kept.
   *
   * @throws SpecException if the text is no number
   */
  public static double highestRating(String text) {
    return number("preparation.ratingRange.max", text, "a rating, such as 4");
  }

  /**
   * How many users are kept.
   *
   * @throws SpecException if the text is no whole number
   */
  public static int sampledUsers(String text) {
    return whole("preparation.userSample.count", text, "a whole number, such as 500");
  }

  /**
   * The seed by which they are drawn.
   *
   * @throws SpecException if the text is no whole number
   */
  public static long sampleSeed(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw unlike("preparation.userSample.seed", text, "a whole number, such as 1", e);
    }
  }

  static int whole(String field, String text, String wanted) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw unlike(field, text, wanted, e);
    }
  }

  private static SpecException unlike(
      String field, String text, String wanted, @Nullable Throwable cause) {
    return new SpecException(field + " is '" + text + "'; it must be " + wanted + ".", cause);
  }

  static double number(String field, String text, String wanted) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw unlike(field, text, wanted, e);
    }
  }
}
