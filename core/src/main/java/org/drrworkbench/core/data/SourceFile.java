package org.drrworkbench.core.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One file of a data set, wherever it lies: in a folder, by itself, or inside an archive. Packed
 * files are unpacked while they are read.
 *
 * @param name its own name without folders and without {@code .gz}
 * @param label what an error calls it: the path, and the entry where it lies in an archive
 * @param opener opens the unpacked content
 */
record SourceFile(String name, String label, Opener opener) {
  /** Opens a stream, which the caller closes. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(opener.open(), 1 << 16);
  }

  /** The sentence for a file that cannot be read to its end. */
  DataException unreadable(Throwable e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = cause.getMessage();
    String reason =
        message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    reason = reason.lines().findFirst().orElse("").replaceAll("[\\s.]+$", "");
    return new DataException(
        label + " cannot be read (" + reason + "); check the file and its format.", e);
  }

  /** The sentence for something bad in the file. */
  DataException bad(String what) {
    return new DataException(label + " " + what + ".");
  }

  /** The sentence for something bad on a line, counted from 1. */
  DataException bad(long line, String what) {
    return new DataException(label + ", line " + line + ": " + what + ".");
  }
}
