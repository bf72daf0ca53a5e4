package org.drrworkbench.ui.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.fetch.DataCache;
import org.drrworkbench.experiments.fetch.Fetch;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The screen on which data sets are fetched, opened and looked at. */
public final class DataSetsScreen implements Screen {
  /** Its word in preferences. */
  public static final String ID = "datasets";

  private static final Texts TEXTS = Texts.beside(DataSetsScreen.class);

  private final DataSetsViewModel model;
  private final DataSetsView view;

  /**
   * @param use takes a data set for an experiment
   */
  public DataSetsScreen(
      List<KnownData> known,
      DataCache cache,
      Supplier<Fetch> fetches,
      DataSets sets,
      OwnDataSets own,
      Consumer<DataSpec> use,
      Dialogs dialogs,
      Background background,
      Look look,
      Exporter exporter) {
    model = new DataSetsViewModel(known, cache, fetches, sets, own, background, use);
    view = new DataSetsView(model, dialogs, look, background, exporter);
  }

  DataSetsViewModel model() {
    return model;
  }

  /** Shows a file, archive or folder. */
  public void open(Path place) {
    model.open(place);
  }

  /** Shows a data set, if there is one of that id. */
  public void choose(String id) {
    model.choose(id);
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
    return MaterialDesignD.DATABASE_OUTLINE;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public List<Exportable> exports() {
    return view.exports();
  }

  @Override
  public void shown() {
    model.look();
  }
}
