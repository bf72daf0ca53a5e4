package org.drrworkbench.experiments.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.drrworkbench.core.prepare.PreparationRow;
import org.drrworkbench.core.split.SplitReport;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's results come from.
 *
 * @param dataSet id of the data set
 * @param dataFingerprint SHA-256 of its ratings after filtering
 * @param contentFingerprint the same of the ratings under their users' and items' own names, in any
 *     order; null in files written before there was one
 * @param users users of the data set
 * @param items items of the data set
 * @param ratings rows of the data set
 * @param split name of the split
 * @param trainRows rows to fit on
 * @param validationRows rows for tuning and early stopping
 * @param testRows rows to evaluate on
 * @param trainFingerprint SHA-256 of the training rows
 * @param testFingerprint SHA-256 of the test rows
 * @param simulatorRows rows set apart for the simulator, which are none of the above; null where
 *     none are
 * @param simulatorFingerprint SHA-256 of these rows; null where there are none
 * @param preparation what the data set was as read and after each step of its preparation; null in
 *     files written before there were such steps
 * @param splitReport counts of the split, and what it lets leak; null in such files
 * @param codeVersion version of the workbench and the commit it was built from
 * @param java version and vendor of Java
 * @param os name, version and architecture of the operating system
 * @param cpu the processor's model
 * @param engine the numerical engine and its native library, empty when none was used
 * @param device which device and why; null when no engine was used
 * @param linearAlgebra what computed the dense linear algebra of models: plain Java, or the native
 *     library with its version and kernels as soon as anything called for it; null while the run is
 *     at work, where nothing was fitted, and in files written before it was noted
 * @param threads threads of the engine
 * @param heapMegabytes largest heap
 * @param host the machine
 * @param attempt how many attempts the run took
 * @param start start of the first attempt, ISO 8601 in UTC
 * @param end end of the last attempt, null while it is at work
 */
public record Provenance(
    int schemaVersion,
    String dataSet,
    String dataFingerprint,
    @Nullable String contentFingerprint,
    int users,
    int items,
    int ratings,
    String split,
    int trainRows,
    int validationRows,
    int testRows,
    String trainFingerprint,
    String testFingerprint,
    @Nullable Integer simulatorRows,
    @Nullable String simulatorFingerprint,
    @Nullable List<PreparationRow> preparation,
    @Nullable SplitReport splitReport,
    String codeVersion,
    String java,
    String os,
    String cpu,
    String engine,
    @Nullable DeviceChoice device,
    @Nullable String linearAlgebra,
    int threads,
    long heapMegabytes,
    String host,
    int attempt,
    String start,
    @Nullable String end) {
  /** The version this code writes and reads. */
  public static final int SCHEMA_VERSION = 1;

  /** The provenance of a run, or nothing when there is none that can be read. */
  public static Optional<Provenance> read(Path file) {
    return RunJson.read(file, Provenance.class);
  }

  /** The same, ended. */
  Provenance ended(String time, String computedBy) {
    return new Provenance(
        schemaVersion,
        dataSet,
        dataFingerprint,
        contentFingerprint,
        users,
        items,
        ratings,
        split,
        trainRows,
        validationRows,
        testRows,
        trainFingerprint,
        testFingerprint,
        simulatorRows,
        simulatorFingerprint,
        preparation,
        splitReport,
        codeVersion,
        java,
        os,
        cpu,
        engine,
        device,
        computedBy,
        threads,
        heapMegabytes,
        host,
        attempt,
        start,
        time);
  }
}
