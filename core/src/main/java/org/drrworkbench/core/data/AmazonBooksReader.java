package org.drrworkbench.core.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ratings of Amazon's books in their three editions and as RecBole's atomic file: 2014
 * ({@code ratings_Books.csv}: user, item, rating, seconds), 2018 ({@code Books.csv}: item before
 * user) and 2023 ({@code Books.csv.gz}: with header, milliseconds). Which of the first two it is
 * shows in the identifiers; where it does not, the columns must be given.
 */
public final class AmazonBooksReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "amazon-books";

  private static final RatingScale STARS = new RatingScale(1, 5);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "Amazon Books";
  }

  @Override
  public String files() {
    return "ratings_Books.csv (2014), Books.csv (2018), Books.csv.gz (2023) or an .inter file";
  }

  @Override
  public boolean recognises(SourceFiles files) {
    return files.names().stream()
        .anyMatch(name -> name.matches("(?i)ratings_books\\.csv|amazon-?_?books.*\\.inter"));
  }

  private static boolean isRatingFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".inter") || lower.matches("(ratings_)?books.*\\.csv");
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SourceFile file = files.ratings(chosen, AmazonBooksReader::isRatingFile);
    SourceFiles one = files.just(file);
    DelimitedFormat format = DelimitedGuess.of(one).trusted().withScale(STARS);
    DataSet read = new DelimitedReader(format, rules).read(ID, one);
    return read.withReading("Amazon Books, " + file.name() + ", " + format.description());
  }
}
