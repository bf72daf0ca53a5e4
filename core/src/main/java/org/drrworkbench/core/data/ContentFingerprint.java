package org.drrworkbench.core.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of ratings under their own names: equal for equal sets of (user, item, rating,
 * time), whatever the order, layout, compression or numbering they came in. Each row is hashed by
 * itself and the hashes are added up modulo 2 to the 256 (the multiset hash of Clarke, Devadas, van
 * Dijk, Gassend and Suh, 2003), so nothing need be sorted; the sum and the count are hashed once
 * more.
 */
public final class ContentFingerprint {
  private static final int HASH = 32;

  private ContentFingerprint() {}

  /** SHA-256 in hex, 64 characters. */
  public static String of(DataSet dataSet) {
    RatingLog log = dataSet.log();
    List<String> users = dataSet.catalogue().userIds();
    List<String> items = dataSet.catalogue().itemIds();
    MessageDigest digest = Sha256.digest();
    int[] sum = new int[HASH];
    byte[] hash = new byte[HASH];
    ByteBuffer row = ByteBuffer.allocate(2 * (Indexes.MOST_BYTES + 4) + 16);
    for (int r = 0; r < log.size(); r++) {
      row.clear();
      put(row, users, log.user(r));
      put(row, items, log.item(r));
      // Adding zero makes -0.0 and 0.0 one rating.
      row.putFloat(log.rating(r) + 0f);
      row.put((byte) (log.hasTimes() ? 1 : 0));
      row.putLong(log.hasTimes() ? log.time(r) : 0);
      digest.update(row.array(), 0, row.position());
      finish(digest, hash);
      add(sum, hash);
    }
    for (int k = 0; k < HASH; k++) {
      digest.update((byte) sum[k]);
    }
    digest.update(ByteBuffer.allocate(4).putInt(log.size()).array());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void put(ByteBuffer row, List<String> ids, int index) {
    byte[] id =
        ids instanceof Names names
            ? names.bytes(index)
            : ids.get(index).getBytes(StandardCharsets.UTF_8);
    row.putInt(id.length).put(id);
  }

  /** Adds a 256-bit number to another, bytes from the lowest. */
  private static void add(int[] sum, byte[] hash) {
    int carry = 0;
    for (int k = 0; k < HASH; k++) {
      int total = sum[k] + (hash[k] & 0xff) + carry;
      sum[k] = total & 0xff;
      carry = total >>> 8;
    }
  }

  private static void finish(MessageDigest digest, byte[] hash) {
    try {
      digest.digest(hash, 0, HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 does not fill 32 bytes.", e);
    }
  }
}
