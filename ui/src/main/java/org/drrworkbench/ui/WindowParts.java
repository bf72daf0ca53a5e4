package org.drrworkbench.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.spec.ModelCatalogue;

/**
 * What the window works with, put together by the composition root.
 *
 * @param models the models that can be run; the window reads their declarations only
 * @param data where ratings come from
 * @param ownData the data sets that the user gave names
 * @param knownData the data sets known by name
 * @param cache the folder of fetched data sets
 * @param fetches makes the fetch into the cache, when something is to be fetched
 * @param launchers makes the launcher of workers, given how many will work at a time
 * @param jobs workers at a time, 1 or more
 * @param runs the runs folder
 * @param preferences file of the window's preferences
 * @param nanoTime a clock in nanoseconds that never goes back
 */
public record WindowParts(
    ModelCatalogue models,
    DataSets data,
    OwnDataSets ownData,
    List<KnownData> knownData,
    DataCache cache,
    Supplier<Fetch> fetches,
    IntFunction<Launcher> launchers,
    int jobs,
    Path runs,
    Path preferences,
    LongSupplier nanoTime) {
  public WindowParts {
    knownData = List.copyOf(knownData);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs is " + jobs + "; it must be 1 or more.");
    }
  }
}
