package org.drrworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drrworkbench.experiments.compare.ResultTable;
import org.jspecify.annotations.Nullable;

/** Cuts a table down to what is to be seen. */
public final class TablePart {
  private TablePart() {}

  /** The same table with some of its metrics, in the order given. */
  public static ResultTable metrics(ResultTable whole, List<String> metrics) {
    List<ResultTable.Block> blocks = new ArrayList<>();
    for (String metric : metrics) {
      whole.blocks().stream().filter(own -> own.metric().equals(metric)).forEach(blocks::add);
    }
    return with(whole, whole.listLengths(), blocks);
  }

  /** The same table with some of its list lengths. */
  public static ResultTable listLengths(ResultTable whole, List<Integer> lengths) {
    List<Integer> columns =
        IntStream.range(0, whole.listLengths().size())
            .filter(k -> lengths.contains(whole.listLengths().get(k)))
            .boxed()
            .toList();
    List<ResultTable.Block> blocks = new ArrayList<>();
    for (ResultTable.Block block : whole.blocks()) {
      List<ResultTable.Line> lines = new ArrayList<>();
      for (ResultTable.Line line : block.lines()) {
        List<ResultTable.@Nullable Cell> cells = new ArrayList<>();
        columns.forEach(k -> cells.add(line.cells().get(k)));
        lines.add(new ResultTable.Line(line.model(), line.reference(), cells));
      }
      blocks.add(new ResultTable.Block(block.metric(), block.formula(), block.users(), lines));
    }
    return with(whole, columns.stream().map(whole.listLengths()::get).toList(), blocks);
  }

  private static ResultTable with(
      ResultTable whole, List<Integer> lengths, List<ResultTable.Block> blocks) {
    return new ResultTable(
        whole.dataset(),
        whole.split(),
        whole.folds(),
        whole.protocol(),
        whole.mode(),
        whole.candidates(),
        whole.relevance(),
        whole.seeds(),
        lengths,
        blocks);
  }
}
