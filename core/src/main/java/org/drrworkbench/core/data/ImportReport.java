package org.drrworkbench.core.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happened while ratings were read. Rows that hold a rating are read, unreadable, implicit or
 * dropped; of those read, duplicates were merged into others.
 *
 * @param reading how the data was understood, such as {@code MovieLens 1M, ratings.dat}
 * @param rows rows with content, without the header
 * @param unreadable rows left out because something in them could not be read
 * @param firstUnreadable what was wrong with the first of them, each naming file and line
 * @param duplicates rows merged into a later one of the same user and item
 * @param conflicting pairs of user and item whose repeated rows do not all hold one rating
 * @param clipped ratings beyond the scale that became the nearest value on it
 * @param dropped rows left out because their rating was beyond the scale
 * @param implicit rows left out that say that something was used but not how it was liked
 * @param zerosAsNegative such rows that became ratings at the bottom of the scale
 * @param zerosAsPositive such rows that became ratings at the top of the scale
 */
public record ImportReport(
    String reading,
    long rows,
    long unreadable,
    List<String> firstUnreadable,
    int duplicates,
    int conflicting,
    long clipped,
    long dropped,
    long implicit,
    long zerosAsNegative,
    long zerosAsPositive) {
  public ImportReport {
    firstUnreadable = List.copyOf(firstUnreadable);
  }

  /** Of data that was made, not read. */
  static ImportReport of(long rows, int duplicates) {
    return new ImportReport("made here", rows, 0, List.of(), duplicates, 0, 0, 0, 0, 0, 0);
  }

  /** What happened while these and other ratings were read, which are joined. */
  public ImportReport and(ImportReport other) {
    return new ImportReport(
        reading.equals(other.reading) ? reading : reading + "; " + other.reading,
        rows + other.rows,
        unreadable + other.unreadable,
        Stream.concat(firstUnreadable.stream(), other.firstUnreadable.stream()).toList(),
        duplicates + other.duplicates,
        conflicting + other.conflicting,
        clipped + other.clipped,
        dropped + other.dropped,
        implicit + other.implicit,
        zerosAsNegative + other.zerosAsNegative,
        zerosAsPositive + other.zerosAsPositive);
  }

  /** The same under another description of the reading. */
  public ImportReport withReading(String other) {
    return new ImportReport(
        other,
        rows,
        unreadable,
        firstUnreadable,
        duplicates,
        conflicting,
        clipped,
        dropped,
        implicit,
        zerosAsNegative,
        zerosAsPositive);
  }
}
