package org.drrworkbench.experiments.data;

import java.nio.file.Path;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DelimitedPreview;
import org.drrworkbench.core.data.DuplicatePolicy;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.NamedData;
import org.drrworkbench.experiments.spec.ReadingSpec;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;

/**
 * A user's files on the way to a data set with a name: see how they seem to be laid out, look at
 * the first rows, change the columns and rules, read them all, save the reading. A change of the
 * spec is another import.
 *
 * @param sets reads
 * @param spec the files with the columns and rules chosen so far
 */
public record DataImport(DataSets sets, DataSpec spec) {

  /**
   * How the files will be read, and why that is doubtful where it is.
   *
   * @throws DataException if there is nothing to read or several things could be meant
   * @throws SpecException if the spec contradicts itself
   */
  public Recognition recognition() {
    return sets.recognise(spec);
  }

  /**
   * The first lines as they will be read.
   *
   * @throws DataException if the file cannot be read
   * @throws SpecException if the files are of a published form, which needs no such look
   */
  public DelimitedPreview preview(int lines) {
    if (recognition().columns() == null) {
      throw new SpecException("The files are a published data set; there are no columns to check.");
    }
    return sets.preview(spec, lines);
  }

  /**
   * Reads everything. What the rules refuse is read without them, so that its report can be shown.
   *
   * @throws DataException if nothing can be read whatever the rules, or the layout is in doubt
   */
  public ImportFindings read() {
    try {
      return new ImportFindings(sets.load(spec).dataSet(), null);
    } catch (DataException refusal) {
      ReadingSpec chosen = spec.reading() == null ? ReadingSpec.USUAL : spec.reading();
      boolean keep = DuplicatePolicy.REFUSE.id().equals(chosen.duplicates());
      ReadingSpec lenient =
          new ReadingSpec(
              keep ? DuplicatePolicy.KEEP_LAST.id() : chosen.duplicates(),
              chosen.outOfScale(),
              1.0,
              chosen.scaleMin(),
              chosen.scaleMax(),
              chosen.zeros());
      if (lenient.equals(chosen)) {
        throw refusal;
      }
      DataSet readable = sets.load(spec.withReading(lenient)).dataSet();
      return new ImportFindings(readable, refusal.getMessage());
    }
  }

  /**
   * Gives the reading a name, by which the data set is found afterwards. Columns that were found
   * out are saved as they were found.
   *
   * @param replace whether a data set of that name may be overwritten
   * @throws DataException if the findings were refused, or the folder cannot be written
   * @throws SpecException if the name cannot be given
   */
  public NamedData save(OwnDataSets own, String name, ImportFindings findings, boolean replace) {
    String refusal = findings.refusal();
    if (refusal != null) {
      throw new DataException(refusal);
    }
    DataSet found = findings.dataSet();
    NamedData data =
        new NamedData(
            RunSpec.SCHEMA_VERSION,
            name,
            spec.withId(name)
                .withPath(absolute(String.valueOf(spec.path())))
                .withColumns(recognition().columns()),
            found.log().userCount(),
            found.log().itemCount(),
            found.log().size(),
            ContentFingerprint.of(found));
    own.save(data, replace);
    return data;
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }
}
