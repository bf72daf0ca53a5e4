package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads the MovieLens 100K folder as GroupLens published it: {@code u.data} (user, item, rating,
 * seconds; tab-separated) and {@code u.item} (title and 19 genre flags; '|'-separated, ISO-8859-1).
 * Users are numbered in the order in which they appear in u.data, items in the order of u.item.
 */
public final class MovieLens100kReader {
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

  /**
   * @param folder the folder that holds u.data and u.item
   * @throws DataException one sentence naming file and line
   */
  public DataSet read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DataException(
          "There is no folder " + folder + "; give the one that holds u.data and u.item.");
    }
    RatingRows.Indexes items = new RatingRows.Indexes();
    List<String> titles = new ArrayList<>();
    List<List<String>> genres = new ArrayList<>();
    new DelimitedFile(folder.resolve("u.item"), "|", false, StandardCharsets.ISO_8859_1)
        .forEach(
            line -> {
              line.require(FIRST_GENRE_COLUMN + GENRES.size());
              String id = line.text(0, "item");
              if (items.find(id) >= 0) {
                throw line.bad("the item " + id + " is listed twice; remove one of the lines");
              }
              items.of(id);
              titles.add(line.text(1, "title"));
              genres.add(genresOf(line));
            });
    RatingRows.Indexes users = new RatingRows.Indexes();
    RatingRows rows = new RatingRows(true);
    Path ratings = folder.resolve("u.data");
    new DelimitedFile(ratings, "\t", false, StandardCharsets.ISO_8859_1)
        .forEach(
            line -> {
              line.require(4);
              int user = users.of(line.text(0, "user"));
              String itemId = line.text(1, "item");
              int item = items.find(itemId);
              if (item < 0) {
                throw line.bad("the item " + itemId + " is not in u.item; add it there");
              }
              rows.add(user, item, line.rating(2, STARS), line.time(3, TimeUnit.SECONDS));
            });
    if (rows.isEmpty()) {
      throw new DataException(ratings + " holds no ratings; unpack the archive again.");
    }
    return rows.toDataSet(ID, STARS, new Catalogue(users.ids(), items.ids(), titles, genres));
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
}
