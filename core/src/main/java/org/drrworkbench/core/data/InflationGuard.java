package org.drrworkbench.core.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Stops reading a packed file that swells beyond what ratings can: text packs to a tenth or so, an
 * archive made to exhaust the machine to a thousandth.
 */
final class InflationGuard extends FilterInputStream {
  private static final long FREE_BYTES = 64L << 20;
  private static final long MOST_TIMES = 200;

  private final LongSupplier packedBytes;
  private long unpacked;

  /**
   * @param packedBytes how many packed bytes stand for what was read so far, or for all of it
   */
  InflationGuard(InputStream unpacked, LongSupplier packedBytes) {
    super(unpacked);
    this.packedBytes = packedBytes;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    count(Math.max(0, n));
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > FREE_BYTES && unpacked / MOST_TIMES > packedBytes.getAsLong()) {
      throw new IOException(
          "it unpacks to more than "
              + MOST_TIMES
              + " times its size, which no file of ratings does");
    }
  }
}
