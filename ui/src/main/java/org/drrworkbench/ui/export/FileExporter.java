package org.drrworkbench.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Window;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.theme.Look;

/** Exports into files, after a dialog; the next dialog begins in the folder of the last file. */
public final class FileExporter implements Exporter {
  private final Window owner;
  private final Look look;
  private final Dialogs dialogs;
  private final Background background;
  private Path folder;

  /**
   * @param owner the window that the dialog belongs to
   * @param folder where the first file goes if nothing else is said
   */
  public FileExporter(
      Window owner, Look look, Dialogs dialogs, Background background, Path folder) {
    this.owner = owner;
    this.look = look;
    this.dialogs = dialogs;
    this.background = background;
    this.folder = folder;
  }

  /** {@code exports} beside the runs folder, or in the user's home where that cannot be written. */
  public static Path usualFolder(Path runs, Path home) {
    Path beside = runs.toAbsolutePath().normalize().resolveSibling("exports");
    Path parent = beside.getParent();
    boolean writable = parent != null && (Files.isWritable(beside) || Files.isWritable(parent));
    return writable ? beside : home.resolve("exports");
  }

  @Override
  public void export(Exportable what) {
    ExportViewModel model = new ExportViewModel(what, folder, dialogs, background);
    ExportDialog dialog = new ExportDialog(model, owner, look);
    dialog.setOnHidden(
        event -> {
          if (Boolean.TRUE.equals(dialog.getResult())) {
            model.save(saved -> folder = saved);
          }
        });
    dialog.show();
  }
}
