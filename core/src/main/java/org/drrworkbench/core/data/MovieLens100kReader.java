package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads MovieLens 100K as GroupLens published it, its folder or {@code ml-100k.zip}: {@code u.data}
 * (user, item, rating, seconds; tab-separated), {@code u.item} (title and 19 genre flags;
 * '|'-separated, ISO-8859-1) and, where it is there, {@code u.user} (age, gender, occupation).
 * Users are numbered in the order in which they appear in u.data, items in the order of u.item.
 */
public final class MovieLens100kReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "movielens-100k";

  private static final RatingScale STARS = new RatingScale(1, 5);
  private static final int FIRST_GENRE_COLUMN = 5;

  /** The genres in the order of their flags in u.item. */
  private static final List<String> GENRES =
      List.of(
          "unknown",
          "Action",
          "Adventure",
          "Animation",
          "Children's",
          "Comedy",
          "Crime",
          "Documentary",
          "Drama",
          "Fantasy",
          "Film-Noir",
          "Horror",
          "Musical",
          "Mystery",
          "Romance",
          "Sci-Fi",
          "Thriller",
          "War",
          "Western");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "MovieLens 100K";
  }

  @Override
  public String files() {
    return "ml-100k.zip or the folder with u.data and u.item";
  }

  @Override
  public boolean recognises(SourceFiles files) {
    return files.names().containsAll(List.of("u.data", "u.item"));
  }

  /**
   * @param place the folder that holds u.data and u.item, or the archive
   * @throws DataException one sentence naming file and line
   */
  public DataSet read(Path place) {
    return read(SourceFiles.of(place), null, ReadingRules.STRICT);
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SourceFile items = require(files, "u.item");
    SourceFile ratings =
        chosen == null ? require(files, "u.data") : files.choose(chosen).one("files");
    RatingCollector collector = new RatingCollector(true, rules, STARS);
    List<Movie> movies = movies(items, collector.items());
    new DelimitedFile(ratings, "\t", null, StandardCharsets.ISO_8859_1)
        .forEach(line -> collector.row(() -> add(line, collector)));
    return collector.toDataSet(
        ID,
        ratings.label(),
        "MovieLens 100K, " + ratings.name(),
        (userIds, itemIds) -> {
          ItemDetails details = new ItemDetails(itemIds);
          for (int item = 0; item < movies.size(); item++) {
            details.title(item, movies.get(item).title());
            details.genres(item, movies.get(item).genres());
            details.yearOfTitle(item, movies.get(item).title());
          }
          SparseFeatures.Builder users = userFeatures(files, collector.users());
          return details.catalogue(userIds, itemIds, users);
        });
  }

  private static SourceFile require(SourceFiles files, String name) {
    SourceFile file = files.find(name);
    if (file == null) {
      throw new DataException(
          "There is no file "
              + name
              + " in "
              + files.place()
              + "; give ml-100k.zip or the folder that holds u.data and u.item.");
    }
    return file;
  }

  private static void add(DelimitedLine line, RatingCollector collector) {
    line.require(4);
    String user = line.text(0, "user");
    String item = line.text(1, "item");
    if (collector.items().find(item) < 0) {
      throw line.bad("the item " + item + " is not in u.item; add it there");
    }
    collector.add(line, user, item, line.rating(2), line.time(3, TimeUnit.SECONDS));
  }

  /** A line of u.item. */
  private record Movie(String title, List<String> genres) {}

  private static List<Movie> movies(SourceFile file, Indexes items) {
    List<Movie> movies = new ArrayList<>();
    new DelimitedFile(file, "|", null, StandardCharsets.ISO_8859_1)
        .forEach(
            line -> {
              line.require(FIRST_GENRE_COLUMN + GENRES.size());
              String id = line.text(0, "item");
              if (items.find(id) >= 0) {
                throw line.bad("the item " + id + " is listed twice; remove one of the lines");
              }
              items.of(id);
              movies.add(new Movie(line.text(1, "title"), genresOf(line)));
            });
    return movies;
  }

  private static List<String> genresOf(DelimitedLine line) {
    List<String> genres = new ArrayList<>();
    for (int genre = 0; genre < GENRES.size(); genre++) {
      if (line.text(FIRST_GENRE_COLUMN + genre, "genre flag").equals("1")) {
        genres.add(GENRES.get(genre));
      }
    }
    return List.copyOf(genres);
  }

  private static SparseFeatures.Builder userFeatures(SourceFiles files, Indexes users) {
    SparseFeatures.Builder features = new SparseFeatures.Builder();
    SourceFile file = files.find("u.user");
    if (file != null) {
      new DelimitedFile(file, "|", null, StandardCharsets.ISO_8859_1)
          .forEach(
              line -> {
                int user = users.find(line.optional(0));
                if (user >= 0) {
                  features.add(user, "age", AgeGroup.of(line.optional(1)));
                  features.add(user, "gender", line.optional(2));
                  features.add(user, "occupation", line.optional(3));
                }
              });
    }
    return features;
  }
}
