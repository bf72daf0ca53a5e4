package org.drrworkbench.ui.results;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.SeedGroup;
import org.drrworkbench.experiments.paper.Judgement;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Shows a figure, with half its interval below where several seeds have one, and the article's
 * where it was asked for.
 */
final class FigureCell extends TableCell<ResultGrid.Row, ResultTable.@Nullable Cell> {
  static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
  private static final Texts TEXTS = Texts.beside(FigureCell.class);

  private final Label mean = new Label();
  private final Label interval = new Label();
  private final Label article = new Label();
  private final VBox lines = new VBox(mean, interval, article);

  FigureCell() {
    getStyleClass().add("figure-cell");
    mean.getStyleClass().add("figure");
    interval.getStyleClass().add("interval");
    article.getStyleClass().add("article");
    lines.setAlignment(Pos.CENTER_RIGHT);
    setGraphic(null);
  }

  @Override
  protected void updateItem(ResultTable.@Nullable Cell cell, boolean empty) {
    super.updateItem(cell, empty);
    pseudoClassStateChanged(BEST, !empty && cell != null && cell.best());
    if (empty || cell == null) {
      setGraphic(null);
      setText(null);
      setTooltip(null);
      return;
    }
    SeedGroup group = cell.group();
    mean.setText(decimals(group.mean()) + cell.marks());
    String half =
        group.hasInterval() ? TEXTS.get("table.interval", decimals(group.halfInterval())) : "";
    boolean hasInterval = group.hasInterval() || !cell.complete();
    interval.setText((half + " " + cell.coverage()).strip());
    interval.setVisible(hasInterval);
    interval.setManaged(hasInterval);
    setGraphic(lines);
    String figure = hasInterval ? mean.getText() + " " + interval.getText() : mean.getText();
    String note = showArticle(cell.article());
    setAccessibleText((figure + " " + article.getText() + " " + note).strip());
  }

  /** The article's figure below ours; answers with the reason of its verdict, to be pointed at. */
  private String showArticle(@Nullable Judgement beside) {
    article.setText(
        beside == null
            ? ""
            : TEXTS.get("table.article", beside.printed(), beside.verdict().kind().word()));
    article.setVisible(beside != null);
    article.setManaged(beside != null);
    String note = beside == null ? "" : beside.note();
    setTooltip(note.isEmpty() ? null : new Tooltip(note));
    return note;
  }

  /** A figure with four decimals, as the tables for print have it. */
  static String decimals(double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.4f", figure);
  }
}
