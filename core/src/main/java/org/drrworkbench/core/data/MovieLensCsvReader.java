package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the MovieLens sets that GroupLens publishes as CSV, such as {@code ml-latest-small.zip}:
 * {@code ratings.csv} (header; user, movie, half stars, seconds) and {@code movies.csv} (title,
 * genres), UTF-8. Only movies with ratings are numbered, in the order in which they appear.
 */
public final class MovieLensCsvReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "movielens-latest-small";

  private static final RatingScale HALF_STARS = new RatingScale(0.5, 5);
  private static final List<String> HEADER = List.of("userid", "movieid", "rating", "timestamp");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "MovieLens latest small";
  }

  @Override
  public String files() {
    return "ml-latest-small.zip or the folder with ratings.csv and movies.csv";
  }

  /** The larger sets have the same files, so that only the place's name can tell. */
  @Override
  public boolean recognises(SourceFiles files) {
    return files.find("movies.csv") != null
        && files.find("ratings.csv") != null
        && files.files().get(0).label().contains("latest-small");
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SourceFile ratings = files.ratings(chosen, "ratings.csv"::equalsIgnoreCase);
    RatingCollector collector = new RatingCollector(true, rules, HALF_STARS);
    boolean[] headerSeen = {false};
    csv(ratings)
        .forEach(
            line -> {
              if (headerSeen[0]) {
                collector.row(() -> add(line, collector));
              } else {
                requireHeader(line);
                headerSeen[0] = true;
              }
            });
    return collector.toDataSet(
        ID,
        ratings.label(),
        "MovieLens CSV, " + ratings.name(),
        (userIds, itemIds) ->
            details(files, collector.items(), itemIds)
                .catalogue(userIds, itemIds, new SparseFeatures.Builder()));
  }

  private static DelimitedFile csv(SourceFile file) {
    return new DelimitedFile(file, ",", '"', StandardCharsets.UTF_8);
  }

  private static void requireHeader(DelimitedLine line) {
    List<String> names =
        line.fields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!names.equals(HEADER)) {
      throw line.bad(
          "the header must be userId,movieId,rating,timestamp; read the file by itself if its"
              + " columns are others");
    }
  }

  private static void add(DelimitedLine line, RatingCollector collector) {
    line.require(4);
    String user = line.text(0, "user");
    String item = line.text(1, "item");
    collector.add(line, user, item, line.rating(2), line.time(3, TimeUnit.SECONDS));
  }

  private static ItemDetails details(SourceFiles files, Indexes items, List<String> itemIds) {
    ItemDetails details = new ItemDetails(itemIds);
    SourceFile movies = files.find("movies.csv");
    if (movies != null) {
      csv(movies)
          .forEach(
              line -> {
                int item = items.find(line.optional(0));
                if (item >= 0) {
                  details.title(item, line.optional(1));
                  details.yearOfTitle(item, line.optional(1));
                  details.genres(item, genres(line.optional(2)));
                }
              });
    }
    return details;
  }

  /** Genres with '|' between them; the owner's words for none give none. */
  static List<String> genres(String text) {
    return Arrays.stream(text.split("\\|"))
        .map(String::strip)
        .filter(genre -> !genre.isEmpty() && !genre.startsWith("(no genres"))
        .toList();
  }
}
