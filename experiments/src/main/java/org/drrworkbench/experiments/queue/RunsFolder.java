package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.RunOrder;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.jspecify.annotations.Nullable;

/**
 * The experiments of a runs folder and their runs. Made to be asked again and again while others
 * write there: a spec is read once, folders that are half-made, gone in the meantime or none of
 * these are passed over, names that begin with a dot too.
 */
public final class RunsFolder {
  /** An experiment's spec, in its folder. */
  static final String EXPERIMENT = "experiment.json";

  private final Path root;
  private final Map<Path, Known<RunSpec>> runSpecs = new HashMap<>();
  private final Map<Path, Known<ExperimentSpec>> experimentSpecs = new HashMap<>();

  /** What a file held when it was last written. */
  private record Known<T>(FileTime written, T value) {}

  /**
   * @param root the runs folder, which need not be there yet
   */
  public RunsFolder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /** The experiments that are there now, by name. */
  public synchronized List<ListedExperiment> list() {
    List<ListedExperiment> experiments = new ArrayList<>();
    for (Path folder : folders(root)) {
      List<ListedRun> runs = new ArrayList<>();
      for (Path below : folders(folder)) {
        RunFolder run = new RunFolder(below);
        Known<RunSpec> spec = known(run.spec(), runSpecs, SpecJson::readRun);
        if (spec != null) {
          runs.add(new ListedRun(run, spec.value(), spec.written().toInstant()));
        }
      }
      if (!runs.isEmpty()) {
        Known<ExperimentSpec> spec =
            known(folder.resolve(EXPERIMENT), experimentSpecs, SpecJson::readExperiment);
        experiments.add(experiment(folder, spec == null ? null : spec.value(), runs));
      }
    }
    forget(experiments);
    return experiments;
  }

  private static ListedExperiment experiment(
      Path folder, @Nullable ExperimentSpec spec, List<ListedRun> runs) {
    if (spec != null) {
      runs.sort(Comparator.comparing(ListedRun::spec, RunOrder.of(spec)));
    }
    return new ListedExperiment(folder, spec, runs);
  }

  /** Folders below one, by name; none if it is gone or cannot be read. */
  private static List<Path> folders(Path above) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> below =
        Files.newDirectoryStream(above, path -> !path.getFileName().toString().startsWith("."))) {
      for (Path path : below) {
        if (Files.isDirectory(path)) {
          found.add(path);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static <T> @Nullable Known<T> known(
      Path file, Map<Path, Known<T>> memory, Function<Path, T> read) {
    try {
      FileTime written = Files.getLastModifiedTime(file);
      Known<T> known = memory.get(file);
      if (known == null || !known.written().equals(written)) {
        known = new Known<>(written, read.apply(file));
        memory.put(file, known);
      }
      return known;
    } catch (IOException | UncheckedIOException | SpecException e) {
      memory.remove(file);
      return null;
    }
  }

  private void forget(List<ListedExperiment> there) {
    Set<Path> files = new HashSet<>();
    for (ListedExperiment experiment : there) {
      files.add(experiment.folder().resolve(EXPERIMENT));
      experiment.runs().forEach(run -> files.add(run.folder().spec()));
    }
    experimentSpecs.keySet().retainAll(files);
    runSpecs.keySet().retainAll(files);
  }
}
