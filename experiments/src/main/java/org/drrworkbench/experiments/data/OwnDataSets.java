package org.drrworkbench.experiments.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.experiments.spec.NamedData;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;

/** The data sets that the user has given names, a small JSON file of each in a folder. */
public final class OwnDataSets {
  private static final String ENDING = ".json";

  private final Path folder;

  /**
   * @param folder made when something is saved
   */
  public OwnDataSets(Path folder) {
    this.folder = folder;
  }

  /**
   * All of them by name.
   *
   * @throws SpecException if a file of the folder is damaged, naming it
   * @throws DataException if the folder cannot be read
   */
  public List<NamedData> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .map(SpecJson::readNamedData)
          .toList();
    } catch (IOException e) {
      throw new DataException(folder + " cannot be listed; check its permissions.", e);
    }
  }

  /**
   * The one of that name.
   *
   * @throws SpecException if its file is damaged, naming it
   */
  public Optional<NamedData> find(String name) {
    return isName(name) && Files.isRegularFile(file(name))
        ? Optional.of(SpecJson.readNamedData(file(name)))
        : Optional.empty();
  }

  /**
   * Keeps one.
   *
   * @param replace whether one of the same name may be overwritten
   * @throws SpecException if the name is taken
   * @throws DataException if the folder cannot be written
   */
  public void save(NamedData data, boolean replace) {
    requireFree(data.name(), replace);
    Path file = file(data.name());
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      Files.writeString(whole, SpecJson.text(data));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DataException(file + " cannot be written; check its folder and the disk.", e);
    }
  }

  /**
   * Refuses a name that cannot be given.
   *
   * @param replace whether one of the same name may be overwritten
   * @throws SpecException one sentence
   */
  public void requireFree(String name, boolean replace) {
    NamedData.checkName(name);
    if (DataSets.ids().contains(name)) {
      throw new SpecException(
          "'" + name + "' is the name of a published data set; choose another name.");
    }
    if (!replace && Files.exists(file(name))) {
      throw new SpecException(
          "There is a data set '" + name + "' already; choose another name or replace it.");
    }
  }

  /** Forgets the one of that name, if there is one; the ratings stay. */
  public void remove(String name) {
    NamedData.checkName(name);
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new DataException(file(name) + " cannot be deleted; check its permissions.", e);
    }
  }

  private static boolean isName(String name) {
    try {
      NamedData.checkName(name);
      return true;
    } catch (SpecException e) {
      return false;
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }
}
