package org.drrworkbench.app;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.drrworkbench.app.bench.Benchmark;
import org.drrworkbench.app.bench.ReadBench;
import org.drrworkbench.app.bench.ScoreBench;
import org.drrworkbench.app.bench.UpdateBench;
import org.drrworkbench.app.bench.WindowBench;
import org.drrworkbench.app.cli.FetchParts;
import org.drrworkbench.app.cli.Interrupts;
import org.drrworkbench.app.cli.Services;
import org.drrworkbench.app.cli.Terminal;
import org.drrworkbench.app.doctor.EngineProbe;
import org.drrworkbench.app.engine.EngineCheck;
import org.drrworkbench.app.engine.EngineFiles;
import org.drrworkbench.app.engine.PyTorchEngine;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.core.recommend.ItemMeanModel;
import org.drrworkbench.core.recommend.Model;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.core.recommend.bias.SlopeOneModel;
import org.drrworkbench.core.recommend.bias.UserItemBiasModel;
import org.drrworkbench.core.recommend.factor.BiasedMfModel;
import org.drrworkbench.core.recommend.factor.BprMfModel;
import org.drrworkbench.core.recommend.factor.IalsModel;
import org.drrworkbench.core.recommend.factor.SvdPlusPlusModel;
import org.drrworkbench.core.recommend.linear.EaseModel;
import org.drrworkbench.core.recommend.linear.PureSvdModel;
import org.drrworkbench.core.recommend.linear.SlimModel;
import org.drrworkbench.core.recommend.neighbour.ItemKnnModel;
import org.drrworkbench.core.recommend.neighbour.UserKnnModel;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.fetch.FetchSettings;
import org.drrworkbench.experiments.fetch.PublishedCatalogue;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.LocalLauncher;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.run.Inspection;
import org.drrworkbench.experiments.run.Lens;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.SimulatedSessions;
import org.drrworkbench.experiments.run.Worker;
import org.drrworkbench.experiments.run.WorkerParts;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.NamedData;
import org.drrworkbench.ui.Desktop;
import org.drrworkbench.ui.NoDisplayException;
import org.drrworkbench.ui.Pictures;
import org.drrworkbench.ui.WindowParts;
import org.jspecify.annotations.Nullable;

/** The one place where parts are chosen and put together. */
final class Composition {
  private static final long MIB = 1L << 20;
  private static final int LEAST_WORKER_HEAP_MIB = 512;
  private static final int MOST_WORKER_HEAP_MIB = 4096;
  private static final Duration ENGINE_PATIENCE = Duration.ofMinutes(2);

  private Composition() {}

  /** Every model of the workbench, in the order of the lists. */
  private static ModelCatalogue models() {
    List<Model> models = new ArrayList<>(DrrModel.family());
    models.addAll(
        List.of(
            new PmfModel(),
            new EaseModel(),
            new SlimModel(),
            new PureSvdModel(),
            new ItemKnnModel(),
            new UserKnnModel(),
            new BiasedMfModel(),
            new SvdPlusPlusModel(),
            new BprMfModel(),
            new IalsModel(),
            new SlopeOneModel(),
            new UserItemBiasModel(),
            new ItemMeanModel(),
            new PopularityModel(),
            new RandomModel(),
            new OracleModel()));
    return new ModelCatalogue(models);
  }

  static List<Benchmark> benchmarks(@Nullable Path ratings) {
    return List.of(
        new UpdateBench(System::nanoTime),
        new ScoreBench(System::nanoTime),
        new ReadBench(System::nanoTime, ratings),
        new WindowBench(
            new Desktop(System::getenv),
            (folder, launcher) ->
                windowParts(
                    folder.resolve("runs"),
                    folder.resolve("window.json"),
                    jobs -> launcher,
                    WindowBench.RUNS),
            System::nanoTime));
  }

  /** What the command line works with, in this process. */
  static Services services(Terminal terminal, Interrupts interrupts) {
    return new Services(
        CodeVersion.ofThisProgram().words(),
        terminal,
        interrupts,
        models(),
        dataSets(),
        ownDataSets(),
        DataSets.known(),
        fetching(),
        Composition::launcher,
        Composition::work,
        folder -> new Lens(workerParts(folder)),
        folder -> new Inspection(workerParts(folder), folder),
        Composition::checkEngine,
        new EngineProbe(probeCommand(), ENGINE_PATIENCE)::ask,
        Composition::benchmarks,
        window());
  }

  private static Services.Window window() {
    return new Services.Window() {
      private final Desktop desktop = new Desktop(System::getenv);

      @Override
      public void open(Path runs) throws NoDisplayException, InterruptedException {
        desktop.open(windowParts(runs, preferences()));
      }

      @Override
      public List<Path> pictures(Path runs, ExperimentSpec live, Path folder)
          throws NoDisplayException, IOException, InterruptedException {
        desktop.start();
        // Whoever takes pictures wants them all alike, whatever the own window looks like.
        Path fresh = Files.createTempFile("workbench-pictures", ".json");
        Files.delete(fresh);
        try {
          return new Pictures(windowParts(runs, fresh), folder).take(live);
        } finally {
          Files.deleteIfExists(fresh);
        }
      }
    };
  }

  /** What the window works with. */
  static WindowParts windowParts(Path runs, Path preferences) {
    return windowParts(
        runs, preferences, Composition::launcher, Runtime.getRuntime().availableProcessors());
  }

  private static WindowParts windowParts(
      Path runs, Path preferences, IntFunction<Launcher> launchers, int jobs) {
    FetchParts fetching = fetching();
    DataCache cache = fetching.cache(null);
    return new WindowParts(
        models(),
        dataSets(),
        ownDataSets(),
        DataSets.known(),
        cache,
        () -> fetching.fetches().apply(cache),
        launchers,
        jobs,
        runs,
        preferences,
        System::nanoTime);
  }

  /** Where this user's window keeps what it remembers. */
  private static Path preferences() {
    return ownFolder("XDG_CONFIG_HOME", ".config").resolve("window.json");
  }

  /** This program's folder after the desktops' common rule, which wants an absolute path. */
  private static Path ownFolder(String variable, String usual) {
    String configured = System.getenv(variable);
    Path base =
        configured == null || !Path.of(configured).isAbsolute()
            ? Path.of(System.getProperty("user.home"), usual)
            : Path.of(configured);
    return base.resolve("drr-workbench");
  }

  private static FetchParts fetching() {
    FetchSettings settings = FetchSettings.standard(Clock.systemUTC(), System::nanoTime);
    return new FetchParts(
        PublishedCatalogue.all(),
        cachedData(),
        cache -> new Fetch(cache, HttpClient.newBuilder(), settings));
  }

  /** The data sets by form, and those that were imported or fetched by name. */
  private static DataSets dataSets() {
    OwnDataSets own = ownDataSets();
    DataCache cache = new DataCache(cachedData(), PublishedCatalogue.all());
    return new DataSets(
        id ->
            own.find(id)
                .map(NamedData::data)
                .or(() -> cache.cachedCopy(id).map(place -> DataSpec.of(id, place.toString()))));
  }

  private static OwnDataSets ownDataSets() {
    return new OwnDataSets(ownFolder("XDG_DATA_HOME", ".local/share").resolve("datasets"));
  }

  /** Where fetched data sets go. */
  private static Path cachedData() {
    return ownFolder("XDG_CACHE_HOME", ".cache").resolve("datasets");
  }

  private static Launcher launcher(int jobs) {
    long share = Runtime.getRuntime().maxMemory() / MIB / jobs;
    int heap =
        Math.toIntExact(Math.max(LEAST_WORKER_HEAP_MIB, Math.min(MOST_WORKER_HEAP_MIB, share)));
    return LocalLauncher.ofThisProcess(Main.class.getName(), heap);
  }

  private static List<String> probeCommand() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-Dai.djl.pytorch.num_threads=1",
        "-Dai.djl.pytorch.num_interop_threads=1",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "probe");
  }

  private static EngineCheck.Findings checkEngine() {
    EngineFiles.ofThisUser().prepare();
    return new EngineCheck(System::nanoTime).run();
  }

  /**
   * Where runs keep what they share: the runs folder, two above a run of an experiment, which is
   * known by the cache folder made with it. A run that lies elsewhere keeps to its parent.
   */
  private static Path cache(RunFolder folder) {
    Path experiment = folder.root().toAbsolutePath().resolve("..").normalize();
    Path runs = experiment.getParent();
    Path shared = runs == null ? null : runs.resolve(ExperimentSetup.SHARED);
    return shared != null && Files.isDirectory(shared)
        ? shared
        : experiment.resolve(ExperimentSetup.SHARED);
  }

  private static WorkerParts workerParts(RunFolder folder) {
    return new WorkerParts(
        models(),
        dataSets(),
        new PyTorchEngine(EngineFiles.ofThisUser()),
        new SimulatedSessions(),
        cache(folder),
        Clock.systemUTC(),
        CodeVersion.ofThisProgram().words());
  }

  private static int work(RunFolder folder) {
    Worker worker = new Worker(workerParts(folder));
    // A scheduler's polite signal: the process stays until the checkpoint is written.
    Interrupts.Guard guard = Interrupts.ofThisProcess().watch(worker::requestStop);
    try {
      return worker.run(folder);
    } finally {
      guard.close();
    }
  }
}
