package org.drrworkbench.ui.results;

import java.util.List;
import javafx.scene.layout.Region;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.queue.ExperimentList;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The place where finished runs are compared. */
public final class ResultsScreen implements Screen {
  private static final Texts TEXTS = Texts.beside(ResultsScreen.class);

  private final ResultsView view;

  /**
   * @param runs where the experiments of the list are
   */
  public ResultsScreen(
      ExperimentList experiments,
      RunsFolder runs,
      Background background,
      Look look,
      Exporter exporter) {
    ResultsViewModel model =
        new ResultsViewModel(experiments, new ExperimentResults(runs), background);
    view = new ResultsView(model, look, background, exporter);
  }

  @Override
  public String id() {
    return "results";
  }

  @Override
  public String title() {
    return TEXTS.get("title");
  }

  @Override
  public Ikon icon() {
    return MaterialDesignT.TABLE;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public List<Exportable> exports() {
    return view.exports();
  }
}
