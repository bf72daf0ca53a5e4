package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writer at a time. A file lock keeps a second worker out while the first lives, on one machine
 * and on file systems that share locks. Where locks mean nothing, the attempt's token does: each
 * attempt writes its own, and a worker that finds another's there is an orphan and ends.
 */
final class RunLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

  private final Path attemptFile;
  private final FileChannel channel;
  private final String token;
  private final int attempt;

  private RunLock(Path attemptFile, FileChannel channel, int attempt, String token) {
    this.attemptFile = attemptFile;
    this.channel = channel;
    this.attempt = attempt;
    this.token = token;
  }

  /**
   * Takes a run.
   *
   * @throws RunBusyException if another worker has it
   */
  static RunLock take(RunFolder folder) throws IOException, RunBusyException {
    FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!lockedSoon(channel)) {
        throw new RunBusyException(
            "The run "
                + folder.root()
                + " already has a worker ("
                + readToken(folder.attempt())
                + "); stop that one first.");
      }
      int attempt = attemptNumber(readToken(folder.attempt())) + 1;
      String token = attempt + " " + Host.name() + " " + ProcessHandle.current().pid();
      AtomicFile.write(folder.attempt(), token);
      return new RunLock(folder.attempt(), channel, attempt, token);
    } catch (IOException | RunBusyException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Deletes the stop file under the lock.
   *
   * @return false, with nothing done, if a worker has the lock
   */
  static boolean withdrawStop(RunFolder folder) throws IOException {
    try (FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      boolean free = locked(channel);
      if (free) {
        Files.deleteIfExists(folder.stop());
      }
      return free;
    }
  }

  /** Tries for a moment, since a queue may hold the lock while it withdraws a stop. */
  private static boolean lockedSoon(FileChannel channel) {
    boolean locked = locked(channel);
    for (int more = 0; !locked && more < 5; more++) {
      LockSupport.parkNanos(20_000_000);
      locked = locked(channel);
    }
    return locked;
  }

  private static boolean locked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      LOG.warn("This file system has no locks ({}); the attempt's token must do.", e.getMessage());
      return true;
    }
  }

  private static String readToken(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).strip() : "";
  }

  private static int attemptNumber(String token) {
    String number = token.split(" ", 2)[0];
    return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
  }

  /** Counts the attempts at this run, from 1. */
  int attempt() {
    return attempt;
  }

  /** This attempt's token: its number, machine and process. */
  String token() {
    return token;
  }

  /**
   * Checks that the run is still this attempt's; asked before each checkpoint and status.
   *
   * @throws OrphanException if a later attempt has it
   */
  void check() throws IOException {
    String found = readToken(attemptFile);
    if (!found.equals(token)) {
      throw new OrphanException(
          "This worker (" + token + ") no longer has the run, which went to (" + found + ").");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
