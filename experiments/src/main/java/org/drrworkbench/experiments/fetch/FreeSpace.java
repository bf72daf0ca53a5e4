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

  /**
   * Refuses what there is no room for.
   *
   * @param folder one that exists
   * @param file name of what is to be written
   * @param bytes how much more of it is to come
   * @throws FetchException one sentence with both figures
   */
  default void require(Path folder, String file, long bytes) throws IOException {
    long room = bytesIn(folder);
    if (bytes > room) {
      throw new FetchException(
          FetchException.Reason.DISK,
          file
              + " needs "
              + ByteCount.text(bytes)
              + " more, but "
              + folder
              + " has room for "
              + ByteCount.text(room)
              + "; free some space or choose another folder with --cache.");
    }
  }

  /** As the file system says. */
  static FreeSpace real() {
    return folder -> Files.getFileStore(folder).getUsableSpace();
  }
}
