package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.data.BuiltInData;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.fetch.ByteCount;
import org.drrworkbench.experiments.fetch.CacheState;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.PublishedDataSet;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.NamedData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The data sets known by name: what is built in or can be read, and what can be fetched. */
@Command(name = "list", description = "List the data sets known by name.")
final class DatasetsListCommand implements Callable<Integer> {
  private static final String BUILT_IN = "built in";
  private static final String IMPORTED = "imported";
  private static final String OWN_FILES = "give its files";

  private final Services services;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--cache", paramLabel = "DIR", description = "Cache folder; default: the user's.")
  private @Nullable Path cacheFolder;

  DatasetsListCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    DataCache cache = services.fetching().cache(cacheFolder);
    List<Map<String, Object>> entries = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", "users", "items", "ratings", "state", "owner"));
    for (KnownData known : services.knownData()) {
      if (cache.catalogue().find(known.id()).isEmpty()) {
        entries.add(entry(known));
        rows.add(List.of(known.id(), "", "", "", state(known), known.description()));
      }
    }
    for (PublishedDataSet set : cache.catalogue().dataSets()) {
      entries.add(entry(set, cache));
      rows.add(
          List.of(
              set.id(),
              count(set.users()),
              count(set.items()),
              count(set.ratings()),
              state(cache.state(set)),
              set.owner()));
    }
    for (NamedData own : services.ownData().all()) {
      entries.add(entry(own));
      rows.add(
          List.of(
              own.name(),
              count(own.users()),
              count(own.items()),
              count(own.ratings()),
              IMPORTED,
              String.valueOf(own.data().path())));
    }
    if (json) {
      services.terminal().out().println(Json.page(entries));
    } else {
      Columns.print(services.terminal().out(), rows);
    }
    return ExitCode.OK;
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String state(KnownData known) {
    return BuiltInData.has(known.id()) ? BUILT_IN : OWN_FILES;
  }

  private static String state(CacheState state) {
    return state.kind() == CacheState.Kind.PARTIAL
        ? state.kind().word() + " (" + ByteCount.text(state.bytes()) + ")"
        : state.kind().word();
  }

  private static Map<String, Object> entry(KnownData known) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", known.id());
    map.put("description", known.description());
    map.put("state", state(known));
    return map;
  }

  private static Map<String, Object> entry(NamedData own) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", own.name());
    map.put("users", own.users());
    map.put("items", own.items());
    map.put("ratings", own.ratings());
    map.put("state", IMPORTED);
    map.put("path", String.valueOf(own.data().path()));
    map.put("fingerprint", own.fingerprint());
    return map;
  }

  private static Map<String, Object> entry(PublishedDataSet set, DataCache cache) {
    CacheState state = cache.state(set);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", set.id());
    map.put("description", set.title());
    map.put("users", set.users());
    map.put("items", set.items());
    map.put("ratings", set.ratings());
    map.put("state", state.kind().word());
    map.put("bytes", state.bytes());
    map.put("path", cache.cachedCopy(set.id()).map(Path::toString).orElse(null));
    map.put("owner", set.owner());
    map.put("terms", set.terms());
    map.put("termsAddress", set.termsAddress().toString());
    map.put("termsAccepted", cache.accepted(set));
    map.put("citation", set.citation());
    map.put("files", set.files());
    return map;
  }
}
