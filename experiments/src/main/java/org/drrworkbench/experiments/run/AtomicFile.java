package org.drrworkbench.experiments.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there whole or not at all: written beside the target, forced to the disk, then
 * moved over it.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** What fills a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Replaces the file by a text in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Replaces the file; on failure the old one stays and nothing is left beside it. */
  public static void write(Path file, Content content) throws IOException {
    write(file, temporary(file), content);
  }

  /**
   * The same with a place of its own for what is not yet whole.
   *
   * @param temporary on the same file system; overwritten
   */
  public static void write(Path file, Path temporary, Content content) throws IOException {
    try {
      writeForced(temporary, content);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** The name under which a file is written before it is complete; one for each process. */
  static Path temporary(Path file) {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
  }

  /** Writes a file and forces it to the disk. */
  static void writeForced(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }
}
