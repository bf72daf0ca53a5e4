package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Jester's data set 2, {@code jester_ratings.dat} of {@code jester_dataset_2.zip}: user, joke
 * and rating from -10 to 10 with white space between them; there are no time stamps.
 */
public final class JesterListReader implements PublishedFormat {
  /** The id of this data set. */
  public static final String ID = "jester-2";

  private static final String FILE = "jester_ratings.dat";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String name() {
    return "Jester data set 2";
  }

  @Override
  public String files() {
    return "jester_dataset_2.zip or jester_ratings.dat";
  }

  @Override
  public boolean recognises(SourceFiles files) {
    return files.find(FILE) != null;
  }

  @Override
  public DataSet read(SourceFiles files, @Nullable String chosen, ReadingRules rules) {
    SourceFile file = files.ratings(chosen, FILE::equalsIgnoreCase);
    RatingCollector collector = new RatingCollector(false, rules, JesterReader.SCALE);
    new TextLines(file, StandardCharsets.UTF_8)
        .forEach(
            (text, number) ->
                collector.row(
                    () -> {
                      List<String> fields = List.of(BLANKS.split(text.strip()));
                      DelimitedLine line = new DelimitedLine(file, " ", number, fields);
                      line.require(3);
                      collector.add(
                          line, line.text(0, "user"), line.text(1, "joke"), line.rating(2), 0);
                    }));
    return collector.toDataSet(
        ID, file.label(), "Jester data set 2, " + file.name(), Catalogue::ofIds);
  }
}
