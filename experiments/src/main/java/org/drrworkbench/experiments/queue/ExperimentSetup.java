package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drrworkbench.experiments.run.AtomicFile;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.jspecify.annotations.Nullable;

/** Makes an experiment's folders, or finds those of an interrupted one. */
public final class ExperimentSetup {
  private final ExperimentExpansion expansion;

  public ExperimentSetup(ModelCatalogue models) {
    expansion = new ExperimentExpansion(models);
  }

  /**
   * The experiment on disk, with a folder for every run, each holding its spec and status. Without
   * {@code resume} it is always a new one: where the name is taken, {@code demo-2} and so on.
   *
   * @param runs the runs folder; made when missing
   * @param resume whether to take up the latest experiment of that name; a new one if there is none
   * @throws SpecException one sentence if the spec cannot be run or the folder cannot be written;
   *     then nothing new is left behind
   */
  public Experiment prepare(ExperimentSpec spec, Path runs, boolean resume) {
    List<RunSpec> specs = expansion.runs(spec);
    try {
      Files.createDirectories(runs);
      Path existing = resume ? latest(runs, spec.name()) : null;
      return existing == null ? create(runs, spec.name(), specs) : takeUp(existing, specs);
    } catch (IOException e) {
      throw new SpecException(
          "The runs folder "
              + runs.toAbsolutePath()
              + " cannot be written ("
              + reason(e)
              + "); name another one with --runs.",
          e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static Path numbered(Path runs, String name, int number) {
    return runs.resolve(number == 1 ? name : name + "-" + number);
  }

  private static @Nullable Path latest(Path runs, String name) {
    Path latest = null;
    for (int number = 1; Files.exists(numbered(runs, name, number)); number++) {
      latest = numbered(runs, name, number);
    }
    return latest;
  }

  /** Built aside and moved into place whole, so that no half-made experiment is ever seen. */
  private static Experiment create(Path runs, String name, List<RunSpec> specs) throws IOException {
    Path aside = runs.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    if (Files.exists(aside)) {
      delete(aside);
    }
    Files.createDirectory(aside);
    try {
      for (RunSpec spec : specs) {
        write(aside.resolve(spec.name()), spec);
      }
      for (int number = 1; ; number++) {
        Path folder = numbered(runs, name, number);
        if (!Files.exists(folder)) {
          Files.move(aside, folder);
          return new Experiment(
              folder,
              specs.stream().map(spec -> new RunFolder(folder.resolve(spec.name()))).toList());
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      delete(aside);
      throw e;
    }
  }

  private static Experiment takeUp(Path folder, List<RunSpec> specs) throws IOException {
    List<RunFolder> runs = new ArrayList<>();
    for (RunSpec spec : specs) {
      RunFolder run = new RunFolder(folder.resolve(spec.name()));
      if (run.exists() && !sameRun(run, spec)) {
        String other = spec.name() + "-" + ExperimentExpansion.identity(spec);
        run = new RunFolder(folder.resolve(other));
      }
      if (!run.exists()) {
        write(run.root(), spec.withName(run.name()));
      }
      runs.add(run);
    }
    return new Experiment(folder, runs);
  }

  private static boolean sameRun(RunFolder run, RunSpec spec) {
    return ExperimentExpansion.identity(run.readSpec()).equals(ExperimentExpansion.identity(spec));
  }

  private static void write(Path root, RunSpec spec) throws IOException {
    RunFolder run = new RunFolder(Files.createDirectories(root));
    run.writeStatus(RunStatus.queued());
    AtomicFile.write(run.spec(), SpecJson.text(spec));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
