package org.drrworkbench.experiments.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.Protocol;

/**
 * What a protocol leaves of some lists.
 *
 * @param protocol which items compete
 * @param left listed items that do not compete under it, and were dropped
 * @param emptyLists users of whose list nothing is left, though they have one
 * @param shortLists users of whose list less is left than the longest list length and the
 *     candidates allow; empty ones are among them
 * @param listLength the longest list length
 */
public record CandidateCounts(
    Protocol protocol, long left, int emptyLists, int shortLists, int listLength) {

  static CandidateCounts of(
      ForeignLists lists, Evaluator evaluator, Protocol protocol, int listLength) {
    long[] left = {0};
    int[] empty = {0};
    int[] shorter = {0};
    evaluator.forEachUser(
        protocol,
        (user, candidates) -> {
          int kept = 0;
          for (int item : lists.of(user)) {
            kept += Arrays.binarySearch(candidates, item) >= 0 ? 1 : 0;
          }
          left[0] += lists.of(user).length - kept;
          empty[0] += kept == 0 && lists.of(user).length > 0 ? 1 : 0;
          boolean isShort = kept < Math.min(listLength, candidates.length);
          shorter[0] += protocol.oneListPerUser() && isShort ? 1 : 0;
        });
    return new CandidateCounts(protocol, left[0], empty[0], shorter[0], listLength);
  }

  /** One sentence for each thing that there is. */
  public List<String> inWords() {
    List<String> sentences = new ArrayList<>();
    if (left > 0) {
      sentences.add(
          protocol.id()
              + " leaves out "
              + ListCounts.count(left, "listed item")
              + " that "
              + (left == 1 ? "is no candidate" : "are no candidates")
              + (emptyLists == 0
                  ? "."
                  : ", and with that the whole lists of "
                      + ListCounts.count(emptyLists, "user")
                      + "."));
    }
    if (shortLists > 0) {
      sentences.add(
          protocol.id()
              + ": "
              + "lists shorter than "
              + listLength
              + " count as they are, those of "
              + ListCounts.count(shortLists, "user")
              + ".");
    }
    return sentences;
  }
}
