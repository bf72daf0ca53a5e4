package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads MovieLens 1M as GroupLens published it, its folder or {@code ml-1m.zip}: {@code
 * ratings.dat} (user::item::rating::seconds), {@code movies.dat} (title, genres) and {@code
 * users.dat} (gender, age, occupation), all ISO-8859-1. A rating file without time stamps has three
 * fields. Only movies with ratings are numbered, in the order in which they appear.
 */
public final class MovieLens1mReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "movielens-1m";

  private static final RatingScale STARS = new RatingScale(1, 5);

  /** The occupations in the order of their codes. */
  private static final List<String> OCCUPATIONS =
      List.of(
          "other",
          "academic/educator",
          "artist",
          "clerical/admin",
          "college/grad student",
          "customer service",
          "doctor/health care",
          "executive/managerial",
          "farmer",
          "homemaker",
          "K-12 student",
          "lawyer",
          "programmer",
          "retired",
          "sales/marketing",
          "scientist",
          "self-employed",
          "technician/engineer",
          "tradesman/craftsman",
          "unemployed",
          "writer");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "MovieLens 1M";
  }

  @Override
  public String files() {
    return "ml-1m.zip or the folder with ratings.dat and movies.dat";
  }

  @Override
  public boolean recognises(SourceFiles files) {
    return files.find("movies.dat") != null
        && files.names().stream().anyMatch(MovieLens1mReader::isRatingFile);
  }

  private static boolean isRatingFile(String name) {
    return name.matches("ratings.*\\.dat");
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SourceFile ratings = files.ratings(chosen, MovieLens1mReader::isRatingFile);
    DelimitedFile lines = new DelimitedFile(ratings, "::", null, StandardCharsets.ISO_8859_1);
    boolean timed = lines.head(1).stream().anyMatch(line -> line.fields().size() > 3);
    RatingCollector collector = new RatingCollector(timed, rules, STARS);
    lines.forEach(line -> collector.row(() -> add(line, timed, collector)));
    return collector.toDataSet(
        ID,
        ratings.label(),
        "MovieLens 1M, " + ratings.name() + (timed ? "" : ", which has no time stamps"),
        (userIds, itemIds) ->
            details(files, collector.items(), itemIds)
                .catalogue(userIds, itemIds, userFeatures(files, collector.users())));
  }

  private static void add(DelimitedLine line, boolean timed, RatingCollector collector) {
    int columns = timed ? 4 : 3;
    line.require(columns);
    if (line.fields().size() > columns) {
      throw line.bad(
          line.fields().size() + " fields where the first line has " + columns + "; correct it");
    }
    String user = line.text(0, "user");
    String item = line.text(1, "item");
    long time = timed ? line.time(3, TimeUnit.SECONDS) : 0;
    collector.add(line, user, item, line.rating(2), time);
  }

  private static ItemDetails details(SourceFiles files, Indexes items, List<String> itemIds) {
    ItemDetails details = new ItemDetails(itemIds);
    SourceFile movies = files.find("movies.dat");
    if (movies != null) {
      new DelimitedFile(movies, "::", null, StandardCharsets.ISO_8859_1)
          .forEach(
              line -> {
                int item = items.find(line.optional(0));
                if (item >= 0) {
                  details.title(item, line.optional(1));
                  details.yearOfTitle(item, line.optional(1));
                  details.genres(item, MovieLensCsvReader.genres(line.optional(2)));
                }
              });
    }
    return details;
  }

  private static SparseFeatures.Builder userFeatures(SourceFiles files, Indexes users) {
    SparseFeatures.Builder features = new SparseFeatures.Builder();
    SourceFile file = files.find("users.dat");
    if (file != null) {
      new DelimitedFile(file, "::", null, StandardCharsets.ISO_8859_1)
          .forEach(
              line -> {
                int user = users.find(line.optional(0));
                if (user >= 0) {
                  features.add(user, "gender", line.optional(1));
                  features.add(user, "age", AgeGroup.of(line.optional(2)));
                  features.add(user, "occupation", occupation(line.optional(3)));
                }
              });
    }
    return features;
  }

  private static String occupation(String code) {
    return code.matches("[0-9]{1,2}") && Integer.parseInt(code) < OCCUPATIONS.size()
        ? OCCUPATIONS.get(Integer.parseInt(code))
        : "";
  }
}
