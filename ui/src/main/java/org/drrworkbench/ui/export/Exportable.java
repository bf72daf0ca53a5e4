package org.drrworkbench.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.experiments.chart.ChartSize;

/** Something on the screen that can be written into a file. To be asked on the window's thread. */
public interface Exportable {
  /** What it is, for menus: "Critic loss". */
  String title();

  /** A file name without ending: "demo-critic-loss". */
  String fileName();

  /** Endings of the files it can be written to, the usual one first: png, csv, svg, pdf. */
  List<String> formats();

  /**
   * What is shown at this moment, ready to be written by another thread later.
   *
   * @throws IllegalStateException one sentence when nothing is shown
   */
  Writer content();

  /** Writes what was shown. */
  @FunctionalInterface
  interface Writer {
    /**
     * @param file its ending says the format
     * @param size size of a picture; of no meaning for CSV
     */
    void write(Path file, ChartSize size) throws IOException;
  }
}
