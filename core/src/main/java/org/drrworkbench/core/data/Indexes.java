package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Dense indexes for identifiers, in the order in which they appear: an open-addressed table over a
 * pool of bytes, about 30 bytes for each identifier.
 */
final class Indexes {
  /** The longest identifier in bytes; more is a file cut in the wrong places. */
  static final int MOST_BYTES = 4000;

  private static final int BLOCK_BITS = 16;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private byte[][] blocks = new byte[1][BLOCK];
  private int lastBlock;
  private int used;
  private int[] positions = new int[64];
  private int size;
  private int[] table = new int[256];

  static int block(int position) {
    return position >>> BLOCK_BITS;
  }

  static int offset(int position) {
    return position & (BLOCK - 1);
  }

  /** The two bytes before an identifier say how long it is. */
  static int length(byte[] block, int start) {
    return (block[start] & 0xff) << 8 | (block[start + 1] & 0xff);
  }

  /** The index of an identifier, which is a new one where it was not seen before. */
  int of(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, size * 2);
    }
    positions[size++] = store(bytes);
    table[slot] = size;
    if (size > table.length / 2) {
      grow();
    }
    return size - 1;
  }

  /** The index of a known identifier; -1 for an unknown one. */
  int find(String id) {
    return table[slot(id.getBytes(StandardCharsets.UTF_8))] - 1;
  }

  int size() {
    return size;
  }

  /** The identifiers so far, in the order of their indexes. */
  List<String> ids() {
    return new Names(blocks.clone(), Arrays.copyOf(positions, size), size);
  }

  /** Where the identifier stands in the table, or the free place where it belongs. */
  private int slot(byte[] bytes) {
    int mask = table.length - 1;
    int slot = hash(bytes, 0, bytes.length) & mask;
    while (table[slot] != 0 && !isAt(positions[table[slot] - 1], bytes)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isAt(int position, byte[] bytes) {
    byte[] block = blocks[block(position)];
    int start = offset(position);
    int length = length(block, start);
    return Arrays.equals(block, start + 2, start + 2 + length, bytes, 0, bytes.length);
  }

  private int store(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("An identifier has " + bytes.length + " bytes.");
    }
    if (used + 2 + bytes.length > BLOCK) {
      lastBlock++;
      if (lastBlock == blocks.length) {
        blocks = Arrays.copyOf(blocks, lastBlock * 2);
      }
      blocks[lastBlock] = new byte[BLOCK];
      used = 0;
    }
    byte[] block = blocks[lastBlock];
    int start = used;
    block[start] = (byte) (bytes.length >> 8);
    block[start + 1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, block, start + 2, bytes.length);
    used += 2 + bytes.length;
    return lastBlock << BLOCK_BITS | start;
  }

  private void grow() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int index = 0; index < size; index++) {
      byte[] block = blocks[block(positions[index])];
      int start = offset(positions[index]);
      int slot = hash(block, start + 2, length(block, start)) & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = index + 1;
    }
  }

  private static int hash(byte[] bytes, int start, int length) {
    int hash = length;
    for (int k = 0; k < length; k++) {
      hash = hash * 31 + bytes[start + k];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
