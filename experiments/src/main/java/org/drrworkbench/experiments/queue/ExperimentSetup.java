package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.experiments.run.AtomicFile;
import org.drrworkbench.experiments.run.Provenance;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecDifference;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.jspecify.annotations.Nullable;

/** Makes an experiment's folders, or finds those of an interrupted one. */
public final class ExperimentSetup {
  /** Name of the folder in a runs folder that keeps what its runs share. */
  public static final String SHARED = ".cache";

  /** Fields that change no result, so that a run may go on with other values. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("name", "logEvery", "checkpointSeconds");

  private final ExperimentExpansion expansion;

  public ExperimentSetup(ModelCatalogue models) {
    expansion = new ExperimentExpansion(models);
  }

  /**
   * Refuses what {@link #prepare} with {@code resume} would refuse, and data that has changed,
   * before anything is written.
   *
   * @param dataSet what the experiment's runs work on now
   * @throws SpecException if a run of the latest experiment of that name was begun with another
   *     spec
   * @throws DataException if one was begun with other ratings
   */
  public void checkResumable(ExperimentSpec spec, Path runs, DataSet dataSet) {
    Path existing = latest(runs, spec.name());
    if (existing != null) {
      refuseOthers(existing, expansion.runs(spec));
      refuseOtherData(existing, dataSet);
    }
  }

  /** All runs count, so that later ones do not stand beside those of other ratings. */
  private static void refuseOtherData(Path folder, DataSet dataSet) {
    String now = ContentFingerprint.of(dataSet);
    for (RunFolder run : runs(folder)) {
      String begun =
          Provenance.read(run.provenance()).map(Provenance::contentFingerprint).orElse(now);
      if (!begun.equals(now)) {
        throw new DataException(
            run.root()
                + " was begun with other ratings than "
                + dataSet.id()
                + " has now; bring the old data back, or leave out --resume for a new experiment.");
      }
    }
  }

  private static List<RunFolder> runs(Path folder) {
    try (Stream<Path> below = Files.list(folder)) {
      return below.sorted().map(RunFolder::new).filter(RunFolder::exists).toList();
    } catch (IOException e) {
      throw new SpecException("The folder " + folder + " cannot be listed; check it.", e);
    }
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
      Files.createDirectories(runs.resolve(SHARED));
      Path existing = resume ? latest(runs, spec.name()) : null;
      ExperimentSpec kept = ExperimentExpansion.withAbsolutePaths(spec);
      return existing == null ? create(runs, kept, specs) : takeUp(existing, kept, specs);
    } catch (IOException e) {
      throw new SpecException(
          "The runs folder "
              + runs.toAbsolutePath()
              + " cannot be written ("
              + reason(e)
              + "); choose another runs folder.",
          e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in its way";
    } else if (e instanceof AccessDeniedException) {
      return "no permission";
    } else if (e instanceof FileSystemException file) {
      return file.getReason() == null ? "the system refuses it" : file.getReason();
    }
    return String.valueOf(e.getMessage());
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
  private static Experiment create(Path runs, ExperimentSpec whole, List<RunSpec> specs)
      throws IOException {
    String name = whole.name();
    Path aside = runs.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    if (Files.exists(aside)) {
      delete(aside);
    }
    Files.createDirectory(aside);
    try {
      for (RunSpec spec : specs) {
        write(aside.resolve(spec.name()), spec);
      }
      keep(aside, whole);
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

  private static Experiment takeUp(Path folder, ExperimentSpec whole, List<RunSpec> specs)
      throws IOException {
    refuseOthers(folder, specs);
    List<RunFolder> runs = new ArrayList<>();
    for (RunSpec spec : specs) {
      RunFolder run = new RunFolder(folder.resolve(spec.name()));
      if (!run.exists()) {
        write(run.root(), spec);
      }
      runs.add(run);
    }
    if (holdsOnly(folder, specs)) {
      keep(folder, whole);
    }
    return new Experiment(folder, runs);
  }

  /** A resume of a part of the runs leaves the experiment's spec as it was. */
  private static boolean holdsOnly(Path folder, List<RunSpec> specs) throws IOException {
    Set<String> names = specs.stream().map(RunSpec::name).collect(Collectors.toSet());
    try (Stream<Path> below = Files.list(folder)) {
      return below.map(RunFolder::new).allMatch(run -> !run.exists() || names.contains(run.name()));
    }
  }

  private static void keep(Path folder, ExperimentSpec spec) throws IOException {
    AtomicFile.write(folder.resolve(RunsFolder.EXPERIMENT), SpecJson.text(spec));
  }

  /** A run goes on as it was begun; anything else is another experiment. */
  private static void refuseOthers(Path folder, List<RunSpec> specs) {
    for (RunSpec spec : specs) {
      RunFolder run = new RunFolder(folder.resolve(spec.name()));
      List<String> differing =
          run.exists()
              ? SpecDifference.between(
                  run.readSpec(), spec, field -> !WITHOUT_EFFECT.contains(field))
              : List.of();
      if (!differing.isEmpty()) {
        throw new SpecException(
            run.root()
                + " cannot go on with another spec: it differs in "
                + String.join(", ", differing)
                + "; give the same values, or begin a new experiment.");
      }
    }
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
