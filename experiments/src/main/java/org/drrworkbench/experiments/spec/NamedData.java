package org.drrworkbench.experiments.spec;

/**
 * A user's own data set: how it is read, and what was in it when it was imported. The ratings stay
 * where they are.
 *
 * @param name its id from then on
 * @param data where it is and how it is read
 * @param fingerprint of the ratings as they were read
 */
public record NamedData(
    int schemaVersion,
    String name,
    DataSpec data,
    int users,
    int items,
    int ratings,
    String fingerprint) {
  public NamedData {
    if (schemaVersion != RunSpec.SCHEMA_VERSION) {
      throw new SpecException(
          "schemaVersion is "
              + schemaVersion
              + "; this version of the workbench reads "
              + RunSpec.SCHEMA_VERSION
              + ".");
    }
    checkName(name);
    if (data.path() == null) {
      throw new SpecException("data.path is null; it must name the file or folder of ratings.");
    }
  }

  /**
   * Refuses what cannot be a data set's name.
   *
   * @throws SpecException one sentence
   */
  public static void checkName(String name) {
    Range.folderName("The data set's name", name);
  }
}
