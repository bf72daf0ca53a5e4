package org.drrworkbench.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Book-Crossing: the dump as published ({@code BX-CSV-Dump.zip} with {@code
 * BX-Book-Ratings.csv}, {@code BX-Books.csv} and {@code BX-Users.csv}, windows-1252), or the
 * extract with tabs and headers that goes round ({@code book_ratings.dat}, {@code items_info.dat},
 * {@code users_info.dat}). Ratings go from 1 to 10; a 0 says that a book was used without a rating
 * and is left out, or kept as {@link ZeroPolicy} says. There are no time stamps.
 */
public final class BookCrossingReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "book-crossing";

  private static final RatingScale POINTS = new RatingScale(1, 10);
  private static final String EXTRACT = "book_ratings.dat";
  private static final Charset DUMP_CHARSET = Charset.forName("windows-1252");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "Book-Crossing";
  }

  @Override
  public String files() {
    return "BX-CSV-Dump.zip or the folder with BX-Book-Ratings.csv";
  }

  @Override
  public boolean hasZeros() {
    return true;
  }

  @Override
  public boolean recognises(SourceFiles files) {
    return files.names().stream().anyMatch(BookCrossingReader::isRatingFile)
        || (files.files().size() == 1 && hasHeader(files.files().get(0)));
  }

  /** Read as any other text, the zeros would be the worst ratings of all. */
  private static boolean hasHeader(SourceFile file) {
    try (InputStream in = file.open()) {
      String head = new String(in.readNBytes(200), DUMP_CHARSET).toLowerCase(Locale.ROOT);
      return head.matches(
          "(?s)[\"\ufeff]*user-?_?id[\"]*;[\"]*isbn[\"]*;[\"]*book-?_?rating[\"]*\\R.*");
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static boolean isRatingFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.matches("bx-book-ratings.*\\.csv") || lower.equals(EXTRACT);
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SourceFile ratings = files.ratings(chosen, BookCrossingReader::isRatingFile);
    boolean extract = ratings.name().equalsIgnoreCase(EXTRACT);
    RatingCollector collector = new RatingCollector(false, rules, POINTS);
    boolean[] first = {true};
    Consumer<DelimitedLine> consumer =
        line -> {
          boolean header = first[0] && isHeader(line);
          first[0] = false;
          if (!header) {
            collector.row(() -> add(line, collector));
          }
        };
    if (extract) {
      tabs(ratings).forEach(consumer);
    } else {
      dump(ratings, consumer);
    }
    return collector.toDataSet(
        ID,
        ratings.label(),
        "Book-Crossing, " + ratings.name() + kept(rules.zeros()),
        (userIds, itemIds) ->
            books(files, extract, collector.items(), itemIds)
                .catalogue(userIds, itemIds, readers(files, extract, collector.users())));
  }

  private static String kept(ZeroPolicy zeros) {
    return zeros == ZeroPolicy.DROP ? "" : ", zeros as " + zeros.id() + " ratings";
  }

  private static void dump(SourceFile file, Consumer<DelimitedLine> consumer) {
    new TextLines(file, DUMP_CHARSET)
        .forEach(
            (text, number) ->
                consumer.accept(
                    new DelimitedLine(file, ";", number, BookCrossingLine.fields(text))));
  }

  private static DelimitedFile tabs(SourceFile file) {
    return new DelimitedFile(file, "\t", null, StandardCharsets.UTF_8);
  }

  private static boolean isHeader(DelimitedLine line) {
    return line.optional(2).toLowerCase(Locale.ROOT).contains("rating");
  }

  private static void add(DelimitedLine line, RatingCollector collector) {
    line.require(3);
    String user = line.text(0, "user");
    String item = line.text(1, "book");
    float rating = line.rating(2);
    if (rating == 0) {
      collector.addZero(POINTS, user, item, 0);
    } else {
      collector.add(line, user, item, rating, 0);
    }
  }

  /** Titles, authors, years and publishers; the extract numbers its books in a column before. */
  private static ItemDetails books(
      SourceFiles files, boolean extract, Indexes items, List<String> itemIds) {
    ItemDetails details = new ItemDetails(itemIds);
    SourceFile file = files.find(extract ? "items_info.dat" : "BX-Books.csv");
    if (file != null) {
      int shift = extract ? 1 : 0;
      Consumer<DelimitedLine> book =
          line -> {
            int item = items.find(line.optional(0));
            if (item >= 0) {
              String title = HtmlText.plain(line.optional(1 + shift));
              String author = HtmlText.plain(line.optional(2 + shift));
              details.title(item, title);
              details.words(item, title);
              details.attributes(item, author.isEmpty() ? List.of() : List.of(author));
              details.feature(item, "author", author);
              details.feature(item, "year", year(line.optional(3 + shift)));
              details.feature(item, "publisher", HtmlText.plain(line.optional(4 + shift)));
            }
          };
      if (extract) {
        tabs(file).forEach(book);
      } else {
        dump(file, book);
      }
    }
    return details;
  }

  /** The dump has 0 for years it does not know. */
  private static String year(String text) {
    return text.matches("(1[0-9]|20)[0-9]{2}") ? text : "";
  }

  private static SparseFeatures.Builder readers(SourceFiles files, boolean extract, Indexes users) {
    SparseFeatures.Builder features = new SparseFeatures.Builder();
    SourceFile file = files.find(extract ? "users_info.dat" : "BX-Users.csv");
    if (file != null) {
      Consumer<DelimitedLine> reader =
          line -> {
            int user = users.find(line.optional(0));
            if (user >= 0) {
              features.add(user, "country", country(line.optional(1)));
              features.add(user, "age", AgeGroup.of(line.optional(2)));
            }
          };
      if (extract) {
        tabs(file).forEach(reader);
      } else {
        dump(file, reader);
      }
    }
    return features;
  }

  /** A location is written as city, state, country. */
  private static String country(String location) {
    List<String> parts = new ArrayList<>(List.of(location.split(",")));
    String last = parts.get(parts.size() - 1).strip().toLowerCase(Locale.ROOT);
    return last.equals("n/a") ? "" : last;
  }
}
