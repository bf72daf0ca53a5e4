package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Follows a growing log of metrics: each {@link #poll} reads what was appended since the one
 * before, and no more than {@value #MOST_BYTES} bytes of it. Not for several threads at once.
 */
public final class MetricTail {
  /** Most bytes read by one poll. */
  static final int MOST_BYTES = 1 << 20;

  /** The file's first bytes, which hold the first line's time, tell it from one in its place. */
  private static final int HEAD_BYTES = 64;

  private final Path file;
  private long offset;
  private byte[] head = {};

  /** The start of a line whose end is not written yet. */
  private byte[] torn = {};

  /** Whether the rest of a line too long to be metrics is still to be passed over. */
  private boolean skipping;

  private @Nullable FileTime modified;

  /**
   * What has changed since the last poll, to be applied in this order; {@link #applyTo} does.
   *
   * @param restarted whether everything known so far is void: the file is another one now
   * @param keptUpTo lines known so far whose step is beyond this one count no longer
   * @param lines what is to be added; all of them count
   * @param more whether there was more to read, so that another poll is worth making at once
   */
  public record Update(
      boolean restarted, OptionalLong keptUpTo, List<MetricLine> lines, boolean more) {
    public Update {
      lines = List.copyOf(lines);
    }

    static Update nothing() {
      return new Update(false, OptionalLong.empty(), List.of(), false);
    }

    /** Whether there is nothing to apply. */
    public boolean isEmpty() {
      return !restarted && keptUpTo.isEmpty() && lines.isEmpty();
    }

    /** Brings the lines known so far up to date. */
    public void applyTo(List<MetricLine> known) {
      if (restarted) {
        known.clear();
      }
      if (keptUpTo.isPresent()) {
        long step = keptUpTo.getAsLong();
        known.removeIf(line -> line.step() > step);
      }
      known.addAll(lines);
    }
  }

  /**
   * @param file the log, which need not be there yet
   */
  public MetricTail(Path file) {
    this.file = file;
  }

  /**
   * What was appended since the last call. A line whose end is not written yet waits for it; a torn
   * line in the middle is passed over.
   *
   * @throws IOException if the file is there and cannot be read; what was known stays so
   */
  public Update poll() throws IOException {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return vanished();
    }
    if (now.size() == offset && now.lastModifiedTime().equals(modified)) {
      return Update.nothing();
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      boolean replaced = now.size() < offset || !Arrays.equals(head, read(channel, 0, head.length));
      boolean restarted = replaced && offset > 0;
      if (replaced) {
        forget();
      }
      byte[] fresh = read(channel, offset, MOST_BYTES);
      if (head.length < HEAD_BYTES) {
        head = read(channel, 0, (int) Math.min(HEAD_BYTES, offset + fresh.length));
      }
      offset += fresh.length;
      boolean more = channel.size() > offset;
      modified = more ? null : now.lastModifiedTime();
      return update(restarted, fresh, more);
    } catch (NoSuchFileException e) {
      return vanished();
    }
  }

  private Update vanished() {
    boolean restarted = offset > 0;
    forget();
    return new Update(restarted, OptionalLong.empty(), List.of(), false);
  }

  private void forget() {
    offset = 0;
    head = new byte[0];
    torn = new byte[0];
    skipping = false;
    modified = null;
  }

  private static byte[] read(SeekableByteChannel channel, long from, int most) throws IOException {
    long there = Math.max(0, Math.min(most, channel.size() - from));
    ByteBuffer bytes = ByteBuffer.allocate((int) there);
    channel.position(from);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Until the buffer is full, or the file turned out shorter than it said.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private Update update(boolean restarted, byte[] fresh, boolean more) {
    List<MetricLine> lines = new ArrayList<>();
    OptionalLong keptUpTo = OptionalLong.empty();
    int start = 0;
    for (int end = 0; end < fresh.length; end++) {
      if (fresh[end] != '\n') {
        continue;
      }
      MetricEntry entry = skipping ? null : MetricEntry.parse(line(fresh, start, end));
      skipping = false;
      torn = new byte[0];
      start = end + 1;
      if (entry instanceof MetricEntry.Resumed resumed) {
        long step = resumed.step();
        lines.removeIf(line -> line.step() > step);
        keptUpTo = OptionalLong.of(Math.min(step, keptUpTo.orElse(Long.MAX_VALUE)));
      } else if (entry instanceof MetricEntry.Figures figures) {
        lines.add(figures.line());
      }
    }
    torn = skipping ? torn : line(fresh, start, fresh.length);
    if (torn.length > MOST_BYTES) {
      torn = new byte[0];
      skipping = true;
    }
    return new Update(restarted, keptUpTo, lines, more);
  }

  /** What waited for its end, and the bytes of the range behind it. */
  private byte[] line(byte[] fresh, int start, int end) {
    byte[] line = Arrays.copyOf(torn, torn.length + end - start);
    System.arraycopy(fresh, start, line, torn.length, end - start);
    return line;
  }
}
