package org.drrworkbench.experiments.results;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.SeedGroup;
import org.drrworkbench.experiments.paper.Judgement;
import org.drrworkbench.experiments.paper.OurFigure;
import org.drrworkbench.experiments.paper.PaperMetric;
import org.drrworkbench.experiments.paper.PaperValue;
import org.drrworkbench.experiments.paper.PaperValues;
import org.drrworkbench.experiments.paper.VerdictRule;
import org.jspecify.annotations.Nullable;

/** Puts the article's figures beside ours. */
final class ArticleComparison {
  /** All that the article prints, in our words. */
  static final List<String> METRICS =
      List.of(
          "precision",
          "precision.fixed",
          "recall",
          "f1",
          "ndcg.self",
          "map.hits",
          "reward",
          "reward_share");

  private final PaperValues article;
  private final RunsOfLines runs;

  ArticleComparison(PaperValues article, FinishedRuns finished) {
    this.article = article;
    runs = new RunsOfLines(finished);
  }

  /** The table with the article's figure and a verdict at each figure that has one. */
  ResultTable of(ResultTable table) {
    Set<String> notes = new LinkedHashSet<>();
    List<ResultTable.Block> blocks = new ArrayList<>();
    for (ResultTable.Block block : table.blocks()) {
      ResultTable.Block judged =
          block.withCells(
              (line, column, cell) -> cell.withArticle(judge(table, block, line, column, cell)));
      blocks.add(judged);
      if (judged.lines().stream().anyMatch(ResultTable.Line::hasArticle)) {
        PaperMetric.ofVariant(block.metric()).map(PaperMetric::note).ifPresent(notes::add);
      }
    }
    ResultTable compared = table.withBlocks(blocks);
    if (blocks.stream().flatMap(b -> b.lines().stream()).anyMatch(ResultTable.Line::hasArticle)) {
      compared = compared.withNote(VerdictRule.inWords());
    }
    for (String note : notes) {
      compared = note.isEmpty() ? compared : compared.withNote(note);
    }
    return compared;
  }

  private @Nullable Judgement judge(
      ResultTable table,
      ResultTable.Block block,
      ResultTable.Line line,
      int column,
      ResultTable.Cell cell) {
    Optional<PaperValue> printed =
        article.beside(
            Preparation.unprepared(table.dataset()),
            table.mode(),
            block.metric(),
            block.listLengths().get(column),
            ModelLabel.id(line.model()));
    if (line.reference() || printed.isEmpty()) {
      return null;
    }
    List<FinishedRun> own = runs.of(table, line);
    SeedGroup group = cell.group();
    OurFigure ours =
        new OurFigure(
            table.protocol(),
            table.splitInWords(),
            block.metric(),
            own.isEmpty() ? null : own.get(0).spec().positiveThreshold(),
            own.stream().anyMatch(run -> !run.spec().preparation().equals(Preparation.NONE)),
            line.leaky(),
            group.mean(),
            group.halfInterval(),
            reference(block, "random", column),
            reference(block, OracleModel.ID, column));
    return new Judgement(printed.get(), VerdictRule.judge(printed.get(), ours));
  }

  /** A reference's mean; NaN where there is none, or several under other circumstances. */
  private static double reference(ResultTable.Block block, String id, int column) {
    List<ResultTable.Cell> cells = new ArrayList<>();
    for (ResultTable.Line line : block.lines()) {
      ResultTable.Cell cell = line.cells().get(column);
      if (line.reference() && ModelLabel.id(line.model()).equals(id) && cell != null) {
        cells.add(cell);
      }
    }
    return cells.size() == 1 ? cells.get(0).group().mean() : Double.NaN;
  }
}
