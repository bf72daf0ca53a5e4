package org.drrworkbench.ui.datasets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.drrworkbench.experiments.fetch.ByteCount;
import org.drrworkbench.experiments.fetch.CacheState;
import org.drrworkbench.experiments.fetch.Cancellation;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.FetchException;
import org.drrworkbench.experiments.fetch.FetchObserver;
import org.drrworkbench.experiments.fetch.FetchProgress;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.fetch.PublishedFile;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one published data set comes into the cache, and how far that is. */
public final class Fetching {
  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
  private static final Texts TEXTS = Texts.beside(Fetching.class);

  private final PublishedDataSet set;
  private final DataCache cache;
  private final Supplier<Fetch> fetches;
  private final Background background;
  private final Runnable changed;

  private final BooleanProperty accepted = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper acceptedBefore = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable CacheState> state = new ReadOnlyObjectWrapper<>();
  private @Nullable Cancellation cancellation;

  /**
   * @param fetches makes the fetch when something is to be fetched
   * @param changed told when more or less of it is in the cache
   */
  Fetching(
      PublishedDataSet set,
      DataCache cache,
      Supplier<Fetch> fetches,
      Background background,
      Runnable changed) {
    this.set = set;
    this.cache = cache;
    this.fetches = fetches;
    this.background = background;
    this.changed = changed;
  }

  /** Looks at the cache, off the window's thread. */
  void look() {
    background.<Seen>run(
        () -> new Seen(cache.state(set), cache.accepted(set)),
        seen -> {
          boolean other = !seen.state().equals(state.get());
          state.set(seen.state());
          acceptedBefore.set(seen.accepted());
          if (other) {
            changed.run();
          }
        },
        e -> LOG.warn("The cache {} cannot be read.", cache.root(), e));
  }

  private record Seen(CacheState state, boolean accepted) {}

  /** Brings it from its owner, or goes on where a fetch ended. */
  public void fetch() {
    Cancellation own = new Cancellation();
    bring(own, () -> fetches.get().fetch(set, observer(), own));
  }

  /** Takes a copy that the user has: the file, or a folder of them. */
  public void takeCopy(Path from) {
    Cancellation own = new Cancellation();
    bring(own, () -> fetches.get().takeCopy(set, from, observer(), own));
  }

  private void bring(Cancellation own, Callable<Path> work) {
    if (going.get() || !mayBegin()) {
      return;
    }
    cancellation = own;
    going.set(true);
    problem.set("");
    progress.set(-1);
    progressText.set(TEXTS.get("fetch.begins"));
    background.<Path>run(
        () -> {
          if (!cache.accepted(set)) {
            fetches.get().acceptTerms(set);
          }
          return work.call();
        },
        place -> ended(""),
        e -> {
          if (!(e instanceof FetchException)) {
            LOG.error("The data set {} cannot be fetched.", set.id(), e);
          }
          ended(
              e instanceof FetchException own1 && own1.reason() == FetchException.Reason.CANCELLED
                  ? ""
                  : String.valueOf(e.getMessage()));
        });
  }

  private void ended(String sentence) {
    cancellation = null;
    going.set(false);
    progressText.set("");
    problem.set(sentence);
    look();
  }

  /** Ends the fetch; what came so far is kept. */
  public void cancel() {
    Cancellation own = cancellation;
    if (own != null) {
      own.cancel();
    }
  }

  private FetchObserver observer() {
    return new FetchObserver() {
      @Override
      public void started(PublishedFile file, long already) {
        background.onWindow(() -> progressText.set(TEXTS.get("fetch.started", file.name())));
      }

      @Override
      public void progress(FetchProgress now) {
        background.onWindow(() -> show(now));
      }

      @Override
      public void retrying(PublishedFile file, String why, Duration pause) {
        background.onWindow(
            () ->
                progressText.set(
                    TEXTS.get("fetch.retrying", why, Long.toString(pause.toSeconds()))));
      }

      @Override
      public void placed(PublishedFile file, Path place, boolean checked) {
        background.onWindow(() -> progressText.set(TEXTS.get("fetch.placed", file.name())));
      }
    };
  }

  private void show(FetchProgress now) {
    if (!going.get()) {
      return;
    }
    Long total = now.total();
    progress.set(total == null || total == 0 ? -1 : Math.min(1, (double) now.bytes() / total));
    String bytes =
        total == null
            ? ByteCount.text(now.bytes())
            : TEXTS.get("fetch.of", ByteCount.text(now.bytes()), ByteCount.text(total));
    Double left = now.secondsLeft();
    String rate = TEXTS.get("fetch.rate", ByteCount.text(Math.round(now.bytesPerSecond())));
    progressText.set(
        left == null
            ? TEXTS.get("fetch.progress", now.file(), bytes, rate)
            : TEXTS.get("fetch.progress.left", now.file(), bytes, rate, time(Math.round(left))));
  }

  private static String time(long seconds) {
    return seconds < 120
        ? TEXTS.get("fetch.seconds", Long.toString(seconds))
        : TEXTS.get("fetch.minutes", Long.toString((seconds + 30) / 60));
  }

  /** Whether the terms are accepted, now or earlier. */
  public boolean mayBegin() {
    return accepted.get() || acceptedBefore.get();
  }

  /** What is fetched. */
  public PublishedDataSet set() {
    return set;
  }

  /** Whether the user accepts the owner's terms. */
  public BooleanProperty acceptedProperty() {
    return accepted;
  }

  /** Whether the terms were accepted earlier. */
  public ReadOnlyBooleanProperty acceptedBeforeProperty() {
    return acceptedBefore.getReadOnlyProperty();
  }

  /** Whether it is being fetched. */
  public ReadOnlyBooleanProperty goingProperty() {
    return going.getReadOnlyProperty();
  }

  /** Share of the present file, 0 to 1; below 0 while its size is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** How far it is, with rate and time left. */
  public ReadOnlyStringProperty progressTextProperty() {
    return progressText.getReadOnlyProperty();
  }

  /** Why it did not come, in one sentence; empty when nothing went wrong. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the cache holds of it; null until somebody has looked. */
  public ReadOnlyObjectProperty<@Nullable CacheState> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
