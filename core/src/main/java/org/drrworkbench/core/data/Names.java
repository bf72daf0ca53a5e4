package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * An unmodifiable list of identifiers that keeps them as bytes: a string each would take four times
 * the memory, and the largest data sets have ten million.
 */
final class Names extends AbstractList<String> implements RandomAccess {
  private final byte[][] blocks;
  private final int[] positions;
  private final int size;

  /**
   * @param blocks pool of {@link Indexes}
   * @param positions where each identifier starts in the pool
   */
  Names(byte[][] blocks, int[] positions, int size) {
    this.blocks = blocks;
    this.positions = positions;
    this.size = size;
  }

  @Override
  public String get(int index) {
    return new String(bytes(index), StandardCharsets.UTF_8);
  }

  /** The identifier in UTF-8. */
  byte[] bytes(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    byte[] block = blocks[Indexes.block(positions[index])];
    int start = Indexes.offset(positions[index]);
    int length = Indexes.length(block, start);
    return Arrays.copyOfRange(block, start + 2, start + 2 + length);
  }

  @Override
  public int size() {
    return size;
  }
}
