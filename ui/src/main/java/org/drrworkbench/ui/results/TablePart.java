package org.drrworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.experiments.compare.ResultTable;

/** Cuts a table down to what is to be seen. */
public final class TablePart {
  private TablePart() {}

  /** The same table with some of its metrics, in the order given. */
  public static ResultTable metrics(ResultTable whole, List<String> metrics) {
    List<ResultTable.Block> blocks = new ArrayList<>();
    for (String metric : metrics) {
      whole.blocks().stream().filter(own -> own.metric().equals(metric)).forEach(blocks::add);
    }
    return whole.withBlocks(blocks);
  }

  /** The same table with some of its list lengths. */
  public static ResultTable listLengths(ResultTable whole, List<Integer> lengths) {
    return whole.withListLengths(whole.listLengths().stream().filter(lengths::contains).toList());
  }
}
