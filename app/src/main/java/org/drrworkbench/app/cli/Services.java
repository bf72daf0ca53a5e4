package org.drrworkbench.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.drrworkbench.app.bench.Benchmark;
import org.drrworkbench.app.doctor.Finding;
import org.drrworkbench.app.engine.EngineCheck;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.run.Inspection;
import org.drrworkbench.experiments.run.Lens;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.ui.NoDisplayException;
import org.jspecify.annotations.Nullable;

/**
 * What the commands work with, put together by the composition root.
 *
 * @param codeVersion which program this is, in words
 * @param terminal where they write
 * @param interrupts tells when somebody presses Ctrl-C
 * @param models the models that can be run
 * @param data the data sets by name and by file
 * @param ownData the data sets that the user named, of which {@code data} knows too
 * @param knownData the data sets known by name
 * @param fetching where published data sets come from and go to
 * @param launchers makes the launcher of workers, given how many will work at a time
 * @param worker executes a run in this process and answers with the exit code
 * @param lens looks at a run in this process, which may load the engine
 * @param inspection opens a run in this process to look into its model
 * @param engineCheck loads the engine in this process; for {@code probe} only
 * @param engineFindings what a process of its own finds out about the engine
 * @param benchmarks makes what {@code bench} measures
 * @param window the window
 */
public record Services(
    String codeVersion,
    Terminal terminal,
    Interrupts interrupts,
    ModelCatalogue models,
    DataSets data,
    OwnDataSets ownData,
    List<KnownData> knownData,
    FetchParts fetching,
    LauncherChoice launchers,
    ToIntFunction<RunFolder> worker,
    Function<RunFolder, Lens> lens,
    Inspections inspection,
    Supplier<EngineCheck.Findings> engineCheck,
    Supplier<List<Finding>> engineFindings,
    Benchmarks benchmarks,
    Window window) {

  public Services {
    knownData = List.copyOf(knownData);
  }

  /** The same, with other data sets to fetch. */
  public Services withFetching(FetchParts other) {
    return new Services(
        codeVersion,
        terminal,
        interrupts,
        models,
        data,
        ownData,
        knownData,
        other,
        launchers,
        worker,
        lens,
        inspection,
        engineCheck,
        engineFindings,
        benchmarks,
        window);
  }

  /** The same, with data sets in other places. */
  public Services withData(DataSets sets, OwnDataSets own) {
    return new Services(
        codeVersion,
        terminal,
        interrupts,
        models,
        sets,
        own,
        knownData,
        fetching,
        launchers,
        worker,
        lens,
        inspection,
        engineCheck,
        engineFindings,
        benchmarks,
        window);
  }

  /** The window, where one can be shown. */
  public interface Window {
    /**
     * Opens it and waits until it is closed.
     *
     * @param runs the runs folder
     * @throws NoDisplayException if none can be shown here
     */
    void open(Path runs) throws NoDisplayException, InterruptedException;

    /**
     * Takes pictures of its screens and dialogs.
     *
     * @param runs the runs folder
     * @param live an experiment to be in progress on them
     * @param folder where the pictures go
     * @return their files
     * @throws NoDisplayException if no window can be shown here
     */
    List<Path> pictures(Path runs, ExperimentSpec live, Path folder)
        throws NoDisplayException, IOException, InterruptedException;
  }

  /** Opens finished runs. */
  @FunctionalInterface
  public interface Inspections {
    Inspection open(RunFolder run) throws IOException;
  }

  /** Makes what {@code bench} measures. */
  @FunctionalInterface
  public interface Benchmarks {
    /**
     * @param ratings a file or folder with ratings in the form of MovieLens 1M; null to invent some
     */
    List<Benchmark> with(@Nullable Path ratings);
  }

  /** Makes a launcher whose workers share the machine's memory. */
  @FunctionalInterface
  public interface LauncherChoice {
    /**
     * @param jobs workers at a time, 1 or more
     */
    Launcher forJobs(int jobs);
  }
}
