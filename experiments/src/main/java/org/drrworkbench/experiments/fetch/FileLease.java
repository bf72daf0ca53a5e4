package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One fetch of a file at a time, on this machine and on file systems that share locks. The lock
 * file stays: who deletes it could delete another's.
 */
final class FileLease {
  private static final Logger LOG = LoggerFactory.getLogger(FileLease.class);

  private FileLease() {}

  /** What is done with the file. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Works while nobody else does.
   *
   * @throws FetchException if another fetch has the file
   */
  static void holding(Path lock, String file, Work work) throws IOException {
    Files.createDirectories(lock.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!locked(channel)) {
        throw new FetchException(
            FetchException.Reason.BUSY,
            "Another fetch of "
                + file
                + " is under way in this cache folder; wait until it is over.");
      }
      work.run();
    }
  }

  private static boolean locked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      LOG.warn("This file system has no locks ({}); fetch one thing at a time.", e.getMessage());
      return true;
    }
  }
}
