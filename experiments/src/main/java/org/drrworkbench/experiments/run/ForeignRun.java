package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.evaluate.Evaluation;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.SplitReport;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecJson;

/**
 * The folder of a model that was fitted elsewhere and evaluated here: what a finished run leaves,
 * without training, worker or times.
 */
public final class ForeignRun {
  private static final String DONE = "Scored from lists made elsewhere.";

  private final RunFolder folder;
  private final RunSpec spec;
  private final DataSource.Ratings ratings;
  private final Split split;

  public ForeignRun(RunFolder folder, RunSpec spec, DataSource.Ratings ratings, Split split) {
    this.folder = folder;
    this.spec = spec;
    this.ratings = ratings;
    this.split = split;
  }

  /**
   * Writes the folder.
   *
   * @param rows the figures, references too
   * @param own the lists' evaluation
   */
  public void write(List<ResultRow> rows, Evaluation own) throws IOException {
    DataSet dataSet = ratings.dataSet();
    Files.createDirectories(folder.root());
    AtomicFile.write(folder.spec(), SpecJson.text(spec));
    AtomicFile.write(folder.provenance(), RunJson.text(provenance(dataSet)));
    ResultFiles files = new ResultFiles(folder, spec, dataSet.id(), split.name());
    files.writePerUser(spec.model(), own, dataSet.catalogue());
    files.writeRecommendations(own, dataSet.catalogue());
    AtomicFile.write(folder.results(), ResultFile.format(rows));
    folder.writeStatus(
        new RunStatus(
            RunStatus.SCHEMA_VERSION, RunState.FINISHED, "", 0, "", 0, 0, null, DONE, "", 0));
  }

  private Provenance provenance(DataSet dataSet) {
    return new Provenance(
        Provenance.SCHEMA_VERSION,
        dataSet.id(),
        dataSet.log().fingerprint(),
        ContentFingerprint.of(dataSet),
        dataSet.log().userCount(),
        dataSet.log().itemCount(),
        dataSet.log().size(),
        split.name(),
        split.train().size(),
        split.validation().size(),
        split.test().size(),
        split.train().fingerprint(),
        split.test().fingerprint(),
        null,
        null,
        ratings.steps(),
        SplitReport.of(split),
        "",
        Machine.java(),
        Machine.os(),
        Machine.cpu(),
        "",
        null,
        null,
        0,
        Machine.heapMegabytes(),
        Host.name(),
        0,
        "",
        null);
  }
}
