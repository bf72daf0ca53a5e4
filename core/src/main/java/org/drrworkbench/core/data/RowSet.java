package org.drrworkbench.core.data;

import java.util.BitSet;

/**
 * Which rows of which original log something holds or was fitted on. Two row sets can be compared
 * only when they stem from the same original: that is how a leak of test rows is found.
 *
 * @param source fingerprint of the original log
 * @param rows row numbers in the original log; not to be modified
 */
public record RowSet(String source, BitSet rows) {
  public RowSet {
    rows = (BitSet) rows.clone();
  }

  /** Rows in both; 0 when the originals differ. */
  public int overlap(RowSet other) {
    if (!source.equals(other.source)) {
      return 0;
    }
    BitSet both = (BitSet) rows.clone();
    both.and(other.rows);
    return both.cardinality();
  }

  /** All rows of the two, which must stem from one original. */
  public RowSet union(RowSet other) {
    if (!source.equals(other.source)) {
      throw new IllegalArgumentException("Rows of two different logs cannot be joined.");
    }
    BitSet all = (BitSet) rows.clone();
    all.or(other.rows);
    return new RowSet(source, all);
  }

  public int size() {
    return rows.cardinality();
  }
}
