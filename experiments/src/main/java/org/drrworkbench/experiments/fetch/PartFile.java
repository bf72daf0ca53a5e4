package org.drrworkbench.experiments.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, with the checksums so far and a note on which edition it belongs to. A
 * part without a note, or of another address, is worth nothing and is begun again.
 */
final class PartFile implements Closeable {
  /**
   * What the server said of the file.
   *
   * @param address where it was asked for
   * @param entityTag its {@code ETag}; null if none was given
   * @param lastModified its {@code Last-Modified}; null if none was given
   * @param total its size in bytes; null if none was given
   */
  record Edition(
      String address,
      @Nullable String entityTag,
      @Nullable String lastModified,
      @Nullable Long total) {

    /** What {@code If-Range} may carry: a strong tag, else the date; null if there is neither. */
    @Nullable String validator() {
      return entityTag != null && !entityTag.startsWith("W/") ? entityTag : lastModified;
    }
  }

  private final Path note;
  private final FileChannel channel;
  private Edition edition;
  private Checksums checksums = new Checksums();
  private long length;

  private PartFile(Path note, FileChannel channel, Edition edition) {
    this.note = note;
    this.channel = channel;
    this.edition = edition;
  }

  /**
   * Opens the part, and reads what is there for the checksums.
   *
   * @throws FetchException if somebody cancels meanwhile
   */
  static PartFile open(Path part, Path note, String address, Cancellation cancellation)
      throws IOException {
    Files.createDirectories(part.toAbsolutePath().getParent());
    Edition edition =
        FetchJson.read(note, Edition.class)
            .filter(found -> address.equals(found.address()))
            .orElse(null);
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      PartFile file =
          new PartFile(
              note, channel, edition == null ? new Edition(address, null, null, null) : edition);
      if (edition == null) {
        channel.truncate(0);
      } else {
        file.readAgain(part, cancellation);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void readAgain(Path part, Cancellation cancellation) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(part)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (cancellation.cancelled()) {
          throw Download.cancelled("the file");
        }
        checksums.add(buffer, read);
        length += read;
      }
    }
    channel.position(length);
  }

  Edition edition() {
    return edition;
  }

  long length() {
    return length;
  }

  /** Whether it is as long as the server said. */
  boolean complete() {
    return edition.total() != null && edition.total() == length;
  }

  /** Starts again from nothing, with that edition. */
  void begin(Edition fresh) throws IOException {
    channel.truncate(0);
    FetchJson.write(note, fresh);
    edition = fresh;
    checksums = new Checksums();
    length = 0;
  }

  void append(byte[] bytes, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    checksums.add(bytes, count);
    length += count;
  }

  /** Forces the bytes to the disk and sums up; nothing may be appended after that. */
  Checksums.Totals finish() throws IOException {
    channel.force(true);
    return checksums.totals();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
