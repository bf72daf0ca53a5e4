package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drrworkbench.experiments.fetch.FetchException.Reason;
import org.drrworkbench.experiments.fetch.PartFile.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Brings one part to its full length, over as many connections as it takes. A server that does not
 * know ranges, or has another edition by now, starts it again from nothing.
 */
final class Download {
  private static final int BUFFER = 1 << 16;

  /** An attempt that gets so much further than any before was worth it. */
  private static final long WORTH = 1 << 20;

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (?:([0-9]{1,18})-[0-9]{1,18}|\\*)/([0-9]{1,18}|\\*)");

  private final Wanted wanted;
  private final PartFile part;
  private final Path folder;
  private final HttpSource source;
  private final FetchSettings settings;
  private final FetchObserver observer;
  private final Cancellation cancellation;
  private final RateMeter rate;
  private boolean answered;

  /**
   * @param folder where the part lies, for the room there
   */
  Download(
      Wanted wanted,
      PartFile part,
      Path folder,
      HttpSource source,
      FetchSettings settings,
      FetchObserver observer,
      Cancellation cancellation) {
    this.wanted = wanted;
    this.part = part;
    this.folder = folder;
    this.source = source;
    this.settings = settings;
    this.observer = observer;
    this.cancellation = cancellation;
    rate = new RateMeter(settings.nanoTime(), part.length());
  }

  static FetchException cancelled(String file) {
    return new FetchException(
        Reason.CANCELLED,
        "Cancelled; what came of " + file + " is kept, and the same fetch goes on from there.");
  }

  /**
   * Completes the part.
   *
   * @throws IOException if the disk fails
   * @throws FetchException if the server or the connection does, or somebody cancels
   */
  void run() throws IOException {
    long furthest = part.length();
    int failures = 0;
    observer.started(wanted.file(), part.length());
    while (true) {
      if (cancellation.cancelled()) {
        throw cancelled(wanted.file().name());
      }
      try {
        attempt();
        tell();
        return;
      } catch (ClosedByInterruptException e) {
        throw cancelled(wanted.file().name());
      } catch (TransferCut cut) {
        if (part.length() >= furthest + WORTH) {
          failures = 0;
        }
        furthest = Math.max(furthest, part.length());
        failures++;
        if (failures > settings.retries().retries()) {
          throw gaveUp(cut, failures);
        }
        waitFor(cut, failures);
      }
    }
  }

  private FetchException gaveUp(TransferCut cut, int failures) {
    return new FetchException(
        Reason.BROKEN,
        "After "
            + failures
            + (failures == 1 ? " attempt " : " attempts in a row ")
            + cut.clause()
            + "; the same fetch goes on from the "
            + ByteCount.text(part.length())
            + " of "
            + wanted.file().name()
            + " that are here, or give a copy with --from FILE.",
        cut);
  }

  private void waitFor(TransferCut cut, int failures) {
    RetryRule rule = settings.retries();
    Duration asked = cut.pause();
    Duration pause = asked == null ? rule.pauseAfter(failures) : rule.shortened(asked);
    observer.retrying(wanted.file(), cut.clause(), pause);
    try {
      settings.pauses().pause(pause, cancellation);
    } catch (InterruptedException e) {
      if (!cancellation.cancelled()) {
        Thread.currentThread().interrupt();
      }
      throw cancelled(wanted.file().name());
    }
  }

  private void attempt() throws IOException, TransferCut {
    if (part.complete()) {
      return;
    }
    HttpResponse<InputStream> answer = source.ask(wanted, part, answered, cancellation);
    answered = true;
    InputStream body = answer.body();
    Runnable close = () -> close(body);
    cancellation.onCancel(close);
    try {
      if (prepare(answer)) {
        checkRoom();
        copy(body);
      }
    } finally {
      cancellation.forget(close);
      close(body);
    }
  }

  /** Makes the part ready for the body; false if there is none because nothing is missing. */
  private boolean prepare(HttpResponse<?> answer) throws IOException, TransferCut {
    Matcher range = CONTENT_RANGE.matcher(answer.headers().firstValue("Content-Range").orElse(""));
    boolean ranged = range.matches();
    Long total = ranged ? number(range.group(2)) : null;
    if (answer.statusCode() == 416) {
      if (part.length() > 0 && total != null && total == part.length()) {
        return false;
      }
      throw startAgain("no part of that length");
    }
    if (answer.statusCode() == 200) {
      long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
      part.begin(edition(answer, length < 0 ? null : length));
      return true;
    }
    Long start = ranged ? number(range.group(1)) : null;
    if (start == null || start != part.length()) {
      throw startAgain("another range than was asked for");
    }
    Edition now = edition(answer, total);
    if (part.length() == 0) {
      part.begin(now);
    } else if (differ(part.edition().total(), now.total())
        || differ(part.edition().entityTag(), now.entityTag())) {
      throw startAgain("another edition than before");
    }
    return true;
  }

  private TransferCut startAgain(String what) throws IOException {
    part.begin(new Edition(wanted.file().address().toString(), null, null, null));
    return new TransferCut(
        wanted.file().address().getHost() + " has " + what + ", so it starts again");
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  private static @Nullable Long number(@Nullable String digits) {
    return digits == null || digits.equals("*") ? null : Long.valueOf(digits);
  }

  private Edition edition(HttpResponse<?> answer, @Nullable Long total) {
    return new Edition(
        wanted.file().address().toString(),
        answer.headers().firstValue("ETag").orElse(null),
        answer.headers().firstValue("Last-Modified").orElse(null),
        total);
  }

  private @Nullable Long total() {
    Long said = part.edition().total();
    return said == null ? wanted.file().bytes() : said;
  }

  private void checkRoom() throws IOException {
    Long total = total();
    if (total != null) {
      settings.freeSpace().require(folder, wanted.file().name(), total - part.length());
    }
  }

  private void copy(InputStream body) throws IOException, TransferCut {
    byte[] buffer = new byte[BUFFER];
    try (StallWatch watch = new StallWatch(settings.patience(), () -> close(body))) {
      for (int read = read(body, buffer, watch); read >= 0; read = read(body, buffer, watch)) {
        watch.alive();
        part.append(buffer, read);
        if (rate.due(part.length())) {
          tell();
        }
      }
    }
    if (part.edition().total() != null && !part.complete()) {
      throw new TransferCut("the connection ended early");
    }
  }

  private int read(InputStream body, byte[] buffer, StallWatch watch) throws TransferCut {
    try {
      int read = body.read(buffer);
      if (cancellation.cancelled() || Thread.currentThread().isInterrupted()) {
        throw cancelled(wanted.file().name());
      }
      return read;
    } catch (IOException e) {
      if (cancellation.cancelled() || Thread.currentThread().isInterrupted()) {
        throw cancelled(wanted.file().name());
      }
      throw new TransferCut(
          watch.stalled()
              ? "nothing came for " + seconds(settings.patience())
              : "the connection was cut (" + HttpSource.words(e) + ")");
    }
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " seconds";
  }

  private void tell() {
    Long total = total();
    double perSecond = rate.bytesPerSecond();
    Double left =
        total == null || perSecond <= 0 ? null : Math.max(0, total - part.length()) / perSecond;
    observer.progress(
        new FetchProgress(wanted.file().name(), part.length(), total, perSecond, left));
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // There is nothing more to want from it.
    }
  }
}
