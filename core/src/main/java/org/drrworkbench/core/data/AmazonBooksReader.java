package org.drrworkbench.core.data;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ratings of Amazon's books in their three editions and as RecBole's atomic file: 2014
 * ({@code ratings_Books.csv}: user, item, rating, seconds), 2018 ({@code Books.csv}: item before
 * user) and 2023 ({@code Books.csv.gz}: with header, milliseconds). Which of the first two it is
 * shows in the identifiers; where it does not, the columns must be given.
 */
public final class AmazonBooksReader implements ColumnedFormat {
  /** The id of this data set. */
  public static final String ID = "amazon-books";

  private static final RatingScale STARS = new RatingScale(1, 5);

  private final String id;
  private final String name;
  private final String files;
  private final boolean itemFirst;

  /** Reads any edition, told by its identifiers. */
  public AmazonBooksReader() {
    this(
        ID,
        "Amazon Books",
        "ratings_Books.csv (2014), Books.csv (2018), Books.csv.gz (2023) or an .inter file",
        false);
  }

  private AmazonBooksReader(String id, String name, String files, boolean itemFirst) {
    this.id = id;
    this.name = name;
    this.files = files;
    this.itemFirst = itemFirst;
  }

  /** Reads the edition of 2018, in which the item comes first where nothing else shows. */
  public static AmazonBooksReader of2018() {
    return new AmazonBooksReader(ID + "-2018", "Amazon Books of 2018", "Books.csv", true);
  }

  /** Reads the edition of 2023, which names its columns. */
  public static AmazonBooksReader of2023() {
    return new AmazonBooksReader(ID + "-2023", "Amazon Books of 2023", "Books.csv.gz", false);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String files() {
    return files;
  }

  @Override
  public boolean recognises(SourceFiles found) {
    // One of the readers is enough to recognise a file of any edition.
    return id.equals(ID)
        && found.names().stream()
            .anyMatch(name -> name.matches("(?i)ratings_books\\.csv|amazon-?_?books.*\\.inter"));
  }

  private static boolean isRatingFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".inter") || lower.matches("(ratings_)?books.*\\.csv");
  }

  @Override
  public DelimitedGuess guess(SourceFiles files, @Nullable String chosen) {
    SourceFile file = file(files, chosen);
    DelimitedGuess guess = DelimitedGuess.of(files.just(file));
    DelimitedFormat format = guess.format();
    List<DelimitedLine> lines = DelimitedGuess.head(file, format);
    if (format.header() || lines.isEmpty()) {
      return guess;
    }
    AmazonOrder order = AmazonOrder.of(lines, 0, 1);
    if (order == AmazonOrder.USER_FIRST || order == AmazonOrder.ITEM_FIRST) {
      return guess;
    }
    boolean only = guess.doubt() == null || order == AmazonOrder.UNCLEAR;
    return itemFirst && only
        ? new DelimitedGuess(format.withColumns(1, 0, 2), null)
        : new DelimitedGuess(
            format, guess.doubt() == null ? DelimitedGuess.amazonDoubt(file) : guess.doubt());
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    return read(files, chosen, guess(files, chosen).trusted(), rules);
  }

  @Override
  public DataSet read(
      SourceFiles files, @Nullable String chosen, DelimitedFormat layout, ReadingRules rules) {
    SourceFile file = file(files, chosen);
    AmazonOrder order =
        AmazonOrder.of(DelimitedGuess.head(file, layout), layout.userColumn(), layout.itemColumn());
    if (order == AmazonOrder.ITEM_FIRST) {
      throw file.bad(
          "has Amazon's items in column "
              + (layout.userColumn() + 1)
              + " and its users in column "
              + (layout.itemColumn() + 1)
              + ", but is to be read the other way round; exchange the columns of user and item");
    }
    DataSet read = new DelimitedReader(layout.withScale(STARS), rules).read(id, files.just(file));
    return read.withReading(name + ", " + file.name() + ", " + layout.description());
  }

  private static SourceFile file(SourceFiles files, @Nullable String chosen) {
    return files.ratings(chosen, AmazonBooksReader::isRatingFile);
  }
}
