package org.drrworkbench.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.drrworkbench.app.bench.Benchmark;
import org.drrworkbench.app.cli.Interrupts;
import org.drrworkbench.app.cli.KnownData;
import org.drrworkbench.app.cli.Services;
import org.drrworkbench.app.cli.Terminal;
import org.drrworkbench.app.doctor.EngineProbe;
import org.drrworkbench.app.engine.EngineCheck;
import org.drrworkbench.app.engine.EngineFiles;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.LocalLauncher;
import org.drrworkbench.experiments.run.ComputeEngine;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.Worker;
import org.drrworkbench.experiments.run.WorkerParts;
import org.drrworkbench.experiments.spec.ModelCatalogue;

/** The one place where parts are chosen and put together. */
final class Composition {
  private static final long MIB = 1L << 20;
  private static final int LEAST_WORKER_HEAP_MIB = 512;
  private static final int MOST_WORKER_HEAP_MIB = 4096;
  private static final Duration ENGINE_PATIENCE = Duration.ofMinutes(2);

  /** Every model of the workbench, in the order of the lists. */
  static ModelCatalogue models() {
    return new ModelCatalogue(
        List.of(
            DrrModel.gru(),
            DrrModel.average(),
            new PmfModel(),
            new ItemMeanModel(),
            new PopularityModel(),
            new RandomModel()));
  }

  private static List<KnownData> knownData() {
    return List.of(
        new KnownData(DemoData.ID, "Invented ratings that behave like a small MovieLens; built in."),
        new KnownData(
            MovieLens100kReader.ID,
            "MovieLens 100K; --data names the folder with u.data and u.item."));
  }

  static List<Benchmark> benchmarks() {
    return List.of();
  }

  /** What the command line works with, in this process. */
  Services services() {
    return new Services(
        Terminal.standard(),
        Interrupts.ofThisProcess(),
        models(),
        new DataSets(),
        knownData(),
        Composition::launcher,
        this::work,
        new EngineCheck(System::nanoTime)::run,
        new EngineProbe(probeCommand(), ENGINE_PATIENCE)::ask,
        benchmarks());
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

  private int work(RunFolder folder) {
    Path experiment = folder.root().resolveSibling("..").normalize();
    Worker worker =
        new Worker(
            new WorkerParts(
                models(),
                new DataSets(),
                new Engine(),
                new SimulatedSessions(),
                experiment.resolveSibling("cache"),
                Clock.systemUTC(),
                codeVersion()));
    return worker.run(folder);
  }
}
