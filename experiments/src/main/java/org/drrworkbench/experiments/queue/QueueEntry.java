package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import org.drrworkbench.experiments.queue.QueuedRun.Standing;
import org.drrworkbench.experiments.run.RunFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run in a queue. That it is wanted stands in a file of its folder, so that a queue that comes
 * after this one knows it too.
 */
final class QueueEntry {
  private static final Logger LOG = LoggerFactory.getLogger(QueueEntry.class);

  private final RunFolder folder;
  private final Slot slot;
  private boolean wanted;
  private boolean stopping;
  private long ticket;

  QueueEntry(RunFolder folder, Slot slot) {
    this.folder = folder;
    this.slot = slot;
    slot.join();
  }

  Slot slot() {
    return slot;
  }

  boolean wanted() {
    return wanted;
  }

  /** Its turn among those that wait: the least comes first. */
  long ticket() {
    return ticket;
  }

  /** Whether some queue, now or in an earlier process, was to see to it. */
  boolean marked() {
    return Files.exists(folder.wanted());
  }

  /** Puts it into the queue, unless it is finished. */
  void want(long turn) throws IOException {
    if (slot.finished()) {
      unmark();
      return;
    }
    if (!marked()) {
      Files.write(folder.wanted(), new byte[0]);
    }
    wanted = true;
    ticket = turn;
  }

  /** Takes it out of the queue; a worker that has it is asked to stop. */
  void stop() {
    letGo();
    stopping = true;
    if (slot.active()) {
      slot.stop();
    }
  }

  /** Another queue may have taken it out of both. */
  boolean stillWanted() {
    wanted &= marked();
    return wanted;
  }

  private void letGo() {
    wanted = false;
    unmark();
  }

  private void unmark() {
    try {
      Files.deleteIfExists(folder.wanted());
    } catch (IOException e) {
      LOG.warn("{} could not be deleted: {}", folder.wanted(), e.toString());
    }
  }

  /** One look at the run. */
  void look() {
    if (slot.active()) {
      slot.follow();
      if (stopping && slot.active()) {
        slot.stop();
      }
    } else {
      slot.glance();
    }
    if (!slot.active()) {
      stopping = false;
      if (wanted && slot.ended()) {
        letGo();
      }
    }
  }

  QueuedRun snapshot() {
    String told = slot.outcome().message();
    return new QueuedRun(
        slot.view(),
        standing(),
        slot.active() && slot.askedToStop(),
        told.isEmpty() ? slot.view().status().message() : told);
  }

  private Standing standing() {
    if (slot.active()) {
      return Standing.ACTIVE;
    } else if (wanted) {
      return Standing.WAITING;
    }
    return switch (slot.outcome().ending()) {
      case FINISHED, SKIPPED -> Standing.FINISHED;
      case STOPPED -> Standing.STOPPED;
      case FAILED -> Standing.FAILED;
      case LOST -> Standing.LOST;
      case NOT_STARTED ->
          switch (slot.view().status().state()) {
            case QUEUED -> Standing.SET_ASIDE;
            case STOPPED -> Standing.STOPPED;
            case FAILED -> Standing.FAILED;
            case FINISHED -> Standing.FINISHED;
            case RUNNING, STOPPING -> Standing.LOST;
          };
    };
  }
}
