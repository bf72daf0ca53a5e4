package org.drrworkbench.experiments.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.drrworkbench.core.data.TextLines;
import org.jspecify.annotations.Nullable;

/** Finds out the layout of a file of lists from its first lines. */
final class ListRecognition {
  static final int HEAD_LINES = 200;
  private static final List<String> SEPARATORS = List.of("::", "\t", ";", ",", "|", " ");
  private static final Pattern TYPE = Pattern.compile(":(token|float)(_seq)?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern USER =
      Pattern.compile("(user|reviewer|customer|member)(id|name|no)?");
  private static final Pattern ITEM =
      Pattern.compile(
          "(parent)?(item|movie|film|book|isbn|asin|joke|product|song|track|article)(id|no)?");
  private static final Pattern SCORE =
      Pattern.compile("score|rating|prediction|predictedrating|estimate");
  private static final Pattern RANK = Pattern.compile("rank|position|place");

  private final TextLines lines;
  private final List<String> head;

  ListRecognition(TextLines lines) {
    this.lines = lines;
    head = lines.head(HEAD_LINES);
    if (head.isEmpty()) {
      throw lines.bad("is empty; give a file of recommended items");
    }
  }

  /**
   * The layout.
   *
   * @param forced the form that the user named; null to find it out
   * @throws org.drrworkbench.core.data.DataException one sentence if the first lines do not show it
   */
  ListLayout layout(@Nullable ListForm forced) {
    String first = head.get(0);
    if (forced == ListForm.TREC || (forced == null && isTrec(first))) {
      return ListLayout.TREC;
    }
    if (forced == ListForm.RECBOLE || (forced == null && TYPE.matcher(first).find())) {
      return atomic(first);
    }
    return delimited(first);
  }

  private static boolean isTrec(String line) {
    String[] fields = line.strip().split("\\s+", -1);
    return fields.length == 6
        && WHOLE.matcher(fields[3]).matches()
        && NUMBER.matcher(fields[4]).matches();
  }

  private ListLayout atomic(String first) {
    String separator = first.contains("\t") ? "\t" : separator(first);
    ListLayout named = named(ListForm.RECBOLE, separator, split(first, separator));
    if (named == null) {
      throw lines.bad(
          1,
          "a RecBole file names its columns here, such as user_id:token, item_id:token and"
              + " score:float; add that line, or say another form");
    }
    return named;
  }

  private ListLayout delimited(String first) {
    String separator = separator(first);
    List<String> fields = split(first, separator);
    ListLayout named = named(ListForm.CSV, separator, fields);
    if (named != null) {
      return named;
    }
    if (fields.size() > 3) {
      throw lines.bad(
          1,
          fields.size()
              + " columns without names, of which nothing tells where user and item are; add a line"
              + " of names such as user,item,score");
    }
    if (fields.size() == 3 && !NUMBER.matcher(fields.get(2)).matches()) {
      throw lines.bad(
          1,
          "'"
              + ListReader.shown(fields.get(2))
              + "' where the score is expected is no number, and the line does not name columns such"
              + " as user, item and score; correct it");
    }
    boolean ranks = fields.size() == 3 && countsUp(separator);
    int third = fields.size() == 3 ? 2 : -1;
    return new ListLayout(
        ListForm.CSV, separator, false, 0, 1, ranks ? -1 : third, ranks ? third : -1);
  }

  private String separator(String first) {
    return SEPARATORS.stream()
        .filter(first::contains)
        .findFirst()
        .orElseThrow(
            () ->
                lines.bad(
                    1,
                    "one column where user and item are needed; separate them by a tab, comma,"
                        + " semicolon, bar or space"));
  }

  private static List<String> split(String line, String separator) {
    return Arrays.stream(line.split(Pattern.quote(separator), -1))
        .map(field -> field.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  /**
   * The layout where the line names user and item; null where it names neither, and must be data.
   */
  private @Nullable ListLayout named(ListForm form, String separator, List<String> names) {
    List<String> words =
        names.stream()
            .map(name -> TYPE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst(""))
            .map(name -> name.replaceAll("[^a-z0-9]", ""))
            .toList();
    int user = first(words, USER);
    int item = first(words, ITEM);
    if ((user < 0) != (item < 0)) {
      throw lines.bad(
          1,
          "it names no column of "
              + (user < 0 ? "users" : "items")
              + "; name one user_id or item_id, such as in user_id,item_id,score");
    }
    return user < 0
        ? null
        : new ListLayout(
            form, separator, true, user, item, first(words, SCORE), first(words, RANK));
  }

  private static int first(List<String> words, Pattern pattern) {
    for (int column = 0; column < words.size(); column++) {
      if (pattern.matcher(words.get(column)).matches()) {
        return column;
      }
    }
    return -1;
  }

  /**
   * Whether the third column counts each user's items from 1 or 0, as ranks do and scores do not.
   */
  private boolean countsUp(String separator) {
    Map<String, Integer> last = new HashMap<>();
    for (String line : head) {
      List<String> fields = split(line, separator);
      if (fields.size() != 3 || !WHOLE.matcher(fields.get(2)).matches()) {
        return false;
      }
      int rank = Integer.parseInt(fields.get(2));
      Integer before = last.put(fields.get(0), rank);
      if (before == null ? rank > 1 : rank != before + 1) {
        return false;
      }
    }
    return last.size() < head.size();
  }
}
