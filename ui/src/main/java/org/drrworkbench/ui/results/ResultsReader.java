package org.drrworkbench.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.experiments.compare.ResultTable;

/** Reads the results of experiments; takes its time. */
@FunctionalInterface
interface ResultsReader {
  /**
   * Their tables with every metric; none where no run is finished.
   *
   * @param experiments folders of experiments
   */
  List<ResultTable> read(List<Path> experiments) throws IOException;
}
