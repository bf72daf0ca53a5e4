package org.drrworkbench.ui.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.drrworkbench.experiments.chart.ChartSize;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** One question where to export something, and the answer as it is typed. */
public final class ExportViewModel {
  private static final Texts TEXTS = Texts.beside(ExportViewModel.class);
  private static final List<String> PICTURES = List.of("png", "svg", "pdf");
  private static final String RASTER = "png";

  private final Exportable what;
  private final Path folder;
  private final Dialogs dialogs;
  private final Background background;
  private final LatestOnly looking;
  private final StringProperty format = new SimpleStringProperty();
  private final StringProperty path = new SimpleStringProperty();
  private final PictureSize size = new PictureSize(ChartSize.page());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper picture = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper raster = new ReadOnlyBooleanWrapper();

  /**
   * @param folder where files went before
   */
  public ExportViewModel(Exportable what, Path folder, Dialogs dialogs, Background background) {
    this.what = what;
    this.folder = folder.toAbsolutePath().normalize();
    this.dialogs = dialogs;
    this.background = background;
    looking = new LatestOnly(background);
    String usual = what.formats().get(0);
    format.set(usual);
    path.set(this.folder.resolve(what.fileName() + "." + usual).toString());
    format.addListener((property, old, now) -> formatChosen(now));
    path.addListener((property, old, now) -> pathTyped(now));
    for (StringProperty typed :
        List.of(size.widthProperty(), size.heightProperty(), size.dpiProperty())) {
      typed.addListener((property, old, now) -> check());
    }
    check();
  }

  private void formatChosen(String chosen) {
    path.set(ExportFile.withEnding(path.get(), chosen, what.formats()));
    check();
  }

  private void pathTyped(String typed) {
    ExportFile.ending(typed, what.formats()).ifPresent(format::set);
    check();
  }

  private void check() {
    picture.set(PICTURES.contains(format.get()));
    raster.set(RASTER.equals(format.get()));
    try {
      size();
      Path file = file();
      problem.set("");
      looking.run(() -> noteOn(file), this::showNote, e -> note.set(""));
    } catch (IllegalArgumentException e) {
      looking.forget();
      problem.set(String.valueOf(e.getMessage()));
      note.set("");
    }
  }

  private void showNote(Note found) {
    if (found.problem()) {
      problem.set(found.sentence());
      note.set("");
    } else {
      note.set(found.sentence());
    }
  }

  private record Note(String sentence, boolean problem) {}

  private static Note noteOn(Path file) {
    if (Files.isDirectory(file)) {
      return new Note(TEXTS.get("note.folder", file), true);
    }
    return new Note(Files.exists(file) ? TEXTS.get("note.replaced") : "", false);
  }

  private Path file() {
    return ExportFile.of(path.get(), folder, format.get(), what.formats()).path();
  }

  /** For what is no picture any size will do. */
  private ChartSize size() {
    return picture.get() ? size.value(raster.get()) : ChartSize.page();
  }

  /** What is exported. */
  public String title() {
    return what.title();
  }

  /** The endings to choose from. */
  public List<String> formats() {
    return what.formats();
  }

  /** The ending; the path follows it, and it follows an ending typed into the path. */
  public StringProperty formatProperty() {
    return format;
  }

  public StringProperty pathProperty() {
    return path;
  }

  /** Inches, as typed. */
  public StringProperty widthProperty() {
    return size.widthProperty();
  }

  /** Inches, as typed. */
  public StringProperty heightProperty() {
    return size.heightProperty();
  }

  /** Pixels an inch, as typed. */
  public StringProperty dpiProperty() {
    return size.dpiProperty();
  }

  /** Whether the format has a size. */
  public ReadOnlyBooleanProperty pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** Whether the format has a resolution. */
  public ReadOnlyBooleanProperty rasterProperty() {
    return raster.getReadOnlyProperty();
  }

  /** The sentence that says why it cannot be written so; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What to know before it is written; empty for nothing. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Asks for the place in the system's own dialog. */
  public void browse() {
    Path suggestion;
    try {
      suggestion = file();
    } catch (IllegalArgumentException e) {
      suggestion = folder.resolve(what.fileName() + "." + format.get());
    }
    dialogs
        .chooseFile(TEXTS.get("browse.title"), suggestion)
        .map(Path::toString)
        .ifPresent(path::set);
  }

  /**
   * Writes what is shown now, off the window's thread, and says how it went.
   *
   * @param saved takes the folder once the file is there
   */
  public void save(Consumer<Path> saved) {
    Exportable.Writer content;
    Path file;
    ChartSize chosen;
    try {
      content = what.content();
      file = file();
      chosen = size();
    } catch (IllegalArgumentException | IllegalStateException e) {
      dialogs.problem(String.valueOf(e.getMessage()), null);
      return;
    }
    Path place = file;
    background.<Path>run(
        () -> {
          content.write(place, chosen);
          return place;
        },
        written -> {
          dialogs.tell(TEXTS.get("saved", written));
          Path parent = written.getParent();
          if (parent != null) {
            saved.accept(parent);
          }
        },
        e -> failed(place, e));
  }

  private void failed(Path file, Throwable e) {
    if (e instanceof IOException) {
      dialogs.problem(TEXTS.get("failed", file, reason(e)), e);
    } else {
      boolean told = e instanceof IllegalArgumentException;
      dialogs.problem(
          told ? String.valueOf(e.getMessage()) : TEXTS.get("failed.unexpected", file),
          told ? null : e);
    }
  }

  private static String reason(Throwable e) {
    @Nullable String reason = e instanceof FileSystemException file ? file.getReason() : null;
    if (reason != null) {
      return reason;
    }
    return TEXTS.get(
        e instanceof java.nio.file.AccessDeniedException
            ? "reason.access"
            : e instanceof java.nio.file.FileAlreadyExistsException
                ? "reason.inTheWay"
                : "reason.system");
  }
}
