package org.drrworkbench.ui.setup;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The screen on which an experiment is put together and started. */
public final class SetupScreen implements Screen {
  /** Its word in preferences. */
  public static final String ID = "setup";

  private static final Texts TEXTS = Texts.beside(SetupScreen.class);

  private final SetupViewModel model;
  private final ChartPane histogram;
  private final SetupView view;

  /**
   * @param fetch leads to where the data set of an id can be fetched
   */
  public SetupScreen(
      ModelCatalogue models,
      DataSource data,
      List<KnownData> knownData,
      ExperimentLaunch launch,
      Consumer<String> fetch,
      Dialogs dialogs,
      Background background,
      Look look,
      Exporter exporter) {
    model = new SetupViewModel(models, data, knownData, launch, background);
    histogram = new ChartPane("setup-histogram", look, background, exporter);
    view = new SetupView(model, dialogs, fetch, histogram);
  }

  /** What is being put together. */
  SetupViewModel model() {
    return model;
  }

  /** Takes a data set into the experiment. */
  public void use(DataSpec data) {
    model.use(data);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return TEXTS.get("screen.title");
  }

  @Override
  public Ikon icon() {
    return MaterialDesignT.TUNE;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public List<Exportable> exports() {
    return histogram.data().isPresent() ? List.of(histogram) : List.of();
  }
}
