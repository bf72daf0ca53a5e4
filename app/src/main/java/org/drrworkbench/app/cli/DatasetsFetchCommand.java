package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.fetch.Cancellation;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.FetchException;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.fetch.PublishedFile;
import org.drrworkbench.experiments.run.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a published data set into the cache, from its owner or from a local copy. */
@Command(
    name = "fetch",
    description = "Fetch a published data set from its owner, or take a local copy of it.")
final class DatasetsFetchCommand implements Callable<Integer> {
  private final Services services;

  @Parameters(paramLabel = "ID", description = "A published data set (`datasets list`).")
  private String id = "";

  @Option(names = "--accept-terms", description = "Accept the owner's terms of use.")
  private boolean acceptTerms;

  @Option(names = "--cache", paramLabel = "DIR", description = "Cache folder; default: the user's.")
  private @Nullable Path cacheFolder;

  @Option(
      names = "--from",
      paramLabel = "FILE|DIR",
      description = "A copy of the published file, or a folder of them, instead of the network.")
  private @Nullable Path from;

  DatasetsFetchCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    PublishedDataSet set = services.fetching().catalogue().get(id);
    DataCache cache = services.fetching().cache(cacheFolder);
    FetchDisplay display = new FetchDisplay(services.terminal());
    if (from == null && cache.cachedCopy(id).isPresent()) {
      display.say(id + " is in the cache already.");
      return tellPlace(cache);
    }
    if (!acceptTerms && !cache.accepted(set)) {
      tellTerms(set);
      throw CallException.wrongCall(
          "The terms of "
              + id
              + " must be accepted before the first fetch; add --accept-terms if you accept them.");
    }
    return bring(set, cache, display);
  }

  private int bring(PublishedDataSet set, DataCache cache, FetchDisplay display) {
    Cancellation cancellation = new Cancellation();
    Interrupts.Guard guard = services.interrupts().watch(cancellation::cancel);
    try {
      Fetch fetch = services.fetching().fetches().apply(cache);
      if (!cache.accepted(set)) {
        fetch.acceptTerms(set);
      }
      if (from == null) {
        fetch.fetch(set, display, cancellation);
      } else {
        fetch.takeCopy(set, from, display, cancellation);
      }
      display.end();
      if (!cache.state(set).kind().complete()) {
        display.say("Still missing of " + id + ": " + missing(set, cache) + ".");
        return ExitCode.OK;
      }
      return tellPlace(cache);
    } catch (FetchException e) {
      display.end();
      throw new CallException(exitCode(e.reason()), String.valueOf(e.getMessage()));
    } finally {
      guard.close();
    }
  }

  private int tellPlace(DataCache cache) {
    cache.cachedCopy(id).ifPresent(place -> services.terminal().out().println(place));
    return ExitCode.OK;
  }

  private void tellTerms(PublishedDataSet set) {
    Columns.print(
        services.terminal().out(),
        List.of(
            List.of("data set", set.title()),
            List.of("owner", set.owner()),
            List.of("terms", set.terms()),
            List.of("in full", set.termsAddress().toString()),
            List.of("cite", set.citation())));
  }

  private static String missing(PublishedDataSet set, DataCache cache) {
    return String.join(
        ", ",
        set.files().stream()
            .filter(file -> cache.origin(set, file).isEmpty())
            .map(PublishedFile::name)
            .toList());
  }

  private static int exitCode(FetchException.Reason reason) {
    return switch (reason) {
      case TERMS -> ExitCode.WRONG_CALL;
      case CANCELLED -> ExitCode.STOPPED;
      case WRONG_CHECKSUM, LOCAL_COPY -> ExitCode.BAD_DATA;
      case GONE, BROKEN, BUSY, DISK -> ExitCode.FAILED;
    };
  }
}
