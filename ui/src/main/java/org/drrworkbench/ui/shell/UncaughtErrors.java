package org.drrworkbench.ui.shell;

import java.util.Objects;
import java.util.function.LongSupplier;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The path of errors that nobody caught: each into the log, and a calm message. An error that
 * repeats, as one in a layout pass does sixty times a second, is told once in ten seconds.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);
  private static final Texts TEXTS = Texts.beside(UncaughtErrors.class);
  private static final long SILENCE_NANOS = 10_000_000_000L;

  private final Dialogs dialogs;
  private final Background background;
  private final LongSupplier nanoTime;
  private @Nullable String last;
  private long lastTold;

  public UncaughtErrors(Dialogs dialogs, Background background, LongSupplier nanoTime) {
    this.dialogs = dialogs;
    this.background = background;
    this.nanoTime = nanoTime;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    if (isRepetition(error)) {
      return;
    }
    LOG.error("Uncaught in thread {}.", thread.getName(), error);
    String sentence =
        TEXTS.get(error instanceof OutOfMemoryError ? "error.memory" : "error.unexpected");
    background.onWindow(() -> dialogs.problem(sentence, error));
  }

  private synchronized boolean isRepetition(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String now = error.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
    long time = nanoTime.getAsLong();
    boolean repetition = Objects.equals(now, last) && time - lastTold < SILENCE_NANOS;
    if (!repetition) {
      last = now;
      lastTold = time;
    }
    return repetition;
  }
}
