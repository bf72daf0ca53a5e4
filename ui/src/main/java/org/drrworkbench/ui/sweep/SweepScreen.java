package org.drrworkbench.ui.sweep;

import java.util.List;
import javafx.scene.layout.Region;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.queue.ExperimentList;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The place where one hyperparameter is tried with several values. */
public final class SweepScreen implements Screen {
  private static final Texts TEXTS = Texts.beside(SweepScreen.class);

  private final SweepView view;

  /**
   * @param runs where the experiments of the list are
   * @param data where ratings come from
   */
  public SweepScreen(
      ExperimentList experiments,
      RunsFolder runs,
      ExperimentLaunch launch,
      ModelCatalogue models,
      DataSource data,
      List<KnownData> knownData,
      Dialogs dialogs,
      Background background,
      Look look,
      Exporter exporter) {
    view =
        new SweepView(
            new SweepFormViewModel(models, data, knownData, launch, dialogs, background),
            new SweepResultsViewModel(experiments, new SweepReader(runs, models), background),
            look,
            background,
            exporter);
  }

  @Override
  public String id() {
    return "sweep";
  }

  @Override
  public String title() {
    return TEXTS.get("title");
  }

  @Override
  public Ikon icon() {
    return MaterialDesignC.CHART_BELL_CURVE;
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
