package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room there is. */
@FunctionalInterface
public interface FreeSpace {
  /**
   * Bytes that can be written.
   *
   * @param folder one that exists
   */
  long bytesIn(Path folder) throws IOException;

  /** As the file system says. */
  static FreeSpace real() {
    return folder -> Files.getFileStore(folder).getUsableSpace();
  }
}
