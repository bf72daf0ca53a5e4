package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.FetchCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What fetching works with.
 *
 * @param catalogue the published data sets
 * @param folder the cache folder where none is chosen
 * @param fetches makes the fetch of a cache; not called before something is to be fetched
 */
public record FetchParts(
    FetchCatalogue catalogue, Path folder, Function<DataCache, Fetch> fetches) {

  /** The cache in the chosen folder, or in the user's if none is chosen. */
  public DataCache cache(@Nullable Path chosen) {
    return new DataCache(chosen == null ? folder : chosen, catalogue);
  }
}
