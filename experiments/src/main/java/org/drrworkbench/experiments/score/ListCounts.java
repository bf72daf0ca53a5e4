package org.drrworkbench.experiments.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was found in a file of lists beside what could be used.
 *
 * @param lines lines of the file
 * @param testUsers users with test rows
 * @param usersWithList of those, users of whom the file has at least one known item
 * @param linesOfUnknownUsers lines whose user is in neither the train nor the test data
 * @param unknownUsers those users
 * @param linesOfUntestedUsers lines whose user has no test rows
 * @param linesOfUnknownItems lines of test users whose item is in neither data
 * @param duplicates lines that repeat an item of the same user's list; the better place counts
 */
public record ListCounts(
    long lines,
    int testUsers,
    int usersWithList,
    long linesOfUnknownUsers,
    int unknownUsers,
    long linesOfUntestedUsers,
    long linesOfUnknownItems,
    long duplicates) {

  /** One sentence for each thing that there is. */
  public List<String> inWords() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        count(lines, "line")
            + "; "
            + number(usersWithList)
            + " of "
            + number(testUsers)
            + " test users have a list"
            + (usersWithList < testUsers ? ", the others count as an empty one." : "."));
    add(
        sentences,
        linesOfUnknownUsers,
        " of " + count(unknownUsers, "user") + " in neither the train nor the test data");
    add(sentences, linesOfUntestedUsers, " of users without test ratings");
    add(sentences, linesOfUnknownItems, " with items that are in neither data");
    add(
        sentences,
        duplicates,
        " with an item that the list has already, of which the better place counts");
    return sentences;
  }

  private static void add(List<String> sentences, long count, String what) {
    if (count > 0) {
      sentences.add("Left out: " + count(count, "line") + what + ".");
    }
  }

  /** Such as {@code 1 line} or {@code 2,000 lines}. */
  static String count(long count, String what) {
    return number(count) + " " + what + (count == 1 ? "" : "s");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
