package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.drrworkbench.experiments.fetch.ByteCount;
import org.drrworkbench.experiments.fetch.FetchObserver;
import org.drrworkbench.experiments.fetch.FetchProgress;
import org.drrworkbench.experiments.fetch.PublishedFile;

/** How a fetch goes on: a line that is redrawn where somebody is looking, and a few sentences. */
final class FetchDisplay implements FetchObserver {
  private final Terminal terminal;
  private final StatusLine line;

  FetchDisplay(Terminal terminal) {
    this.terminal = terminal;
    line = new StatusLine(terminal);
  }

  @Override
  public void started(PublishedFile file, long already) {
    say(
        already == 0
            ? "Fetching " + file.name() + " from " + file.address() + "."
            : "Going on with "
                + file.name()
                + " from "
                + file.address()
                + "; "
                + ByteCount.text(already)
                + " are here.");
  }

  @Override
  public void progress(FetchProgress progress) {
    if (terminal.interactive()) {
      line.draw(text(progress));
    }
  }

  @Override
  public void retrying(PublishedFile file, String why, Duration pause) {
    say(file.name() + ": " + why + "; trying again in " + pause.toSeconds() + " s.");
  }

  @Override
  public void placed(PublishedFile file, Path place, boolean checked) {
    say(
        file.name()
            + (checked
                ? " is here and has the published MD5."
                : " is here; no checksum is published, so its SHA-256 was noted."));
  }

  void say(String sentence) {
    line.clear();
    terminal.err().println(sentence);
  }

  void end() {
    line.clear();
  }

  static String text(FetchProgress progress) {
    Long said = progress.total();
    // A site that says zero, or less than what came, does not know.
    Long total = said == null || said <= 0 || said < progress.bytes() ? null : said;
    StringBuilder text = new StringBuilder();
    if (total != null) {
      text.append(StatusLine.bar((double) progress.bytes() / total));
    }
    text.append(progress.file()).append(' ').append(ByteCount.text(progress.bytes()));
    if (total != null) {
      text.append(" of ").append(ByteCount.text(total));
      text.append(
          String.format(Locale.ROOT, " (%.0f%%)", Math.floor(100.0 * progress.bytes() / total)));
    }
    if (progress.bytesPerSecond() > 0) {
      text.append("  ").append(ByteCount.text(Math.round(progress.bytesPerSecond()))).append("/s");
    }
    Double left = progress.secondsLeft();
    if (left != null) {
      text.append("  ").append(ProgressDisplay.time(left));
    }
    return text.toString();
  }
}
