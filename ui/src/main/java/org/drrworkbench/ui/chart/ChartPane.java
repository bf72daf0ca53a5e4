package org.drrworkbench.ui.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartFile;
import org.drrworkbench.experiments.chart.ChartSize;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its buttons, or a sentence that says why there is none. Charts are put together off
 * the window's thread, which only draws them; what the user has zoomed into stays when the data
 * change. Outside a scene it keeps the data it is given and does no work.
 */
public final class ChartPane extends StackPane implements Exportable {
  private static final Texts TEXTS = Texts.beside(ChartPane.class);

  private final Look look;
  private final Background background;
  private final Exporter exporter;
  private final RedrawPacer.@Nullable Redraw redraw;
  private final PlainViewer viewer = new PlainViewer(this::drawSoon);
  private final Label heading = new Label();
  private final Label lastValue = new Label();
  private final HBox header = new HBox(heading, lastValue);
  private final Label readOut = new Label();
  private final Label nothing = new Label();
  private final ChartTools tools;
  private final String fileName;
  private boolean compact;
  private @Nullable Runnable onEnlarge;
  private @Nullable ChartData data;
  private @Nullable Supplier<ChartData> whole;
  private boolean building;
  private boolean outdated;

  /** Counts how often the chart was taken away; what was begun before is not shown any more. */
  private int emptied;

  /** What was last put together, and of what. */
  private @Nullable JFreeChart built;

  private @Nullable ChartData builtOf;
  private boolean fresh;

  /**
   * A chart that is drawn whenever it is shown.
   *
   * @param id the node's id; its file name too
   * @param exporter where the export button leads
   */
  public ChartPane(String id, Look look, Background background, Exporter exporter) {
    this(id, look, background, exporter, null);
  }

  /**
   * A chart that may be shown many times a second.
   *
   * @param pacer says when it is drawn; null for at once
   */
  public ChartPane(
      String id, Look look, Background background, Exporter exporter, @Nullable RedrawPacer pacer) {
    this.fileName = id;
    this.look = look;
    this.background = background;
    this.exporter = exporter;
    redraw = pacer == null ? null : pacer.register(this::draw);
    tools = new ChartTools(id, this::enlarge, () -> exporter.export(this));
    setId(id);
    getStyleClass().add("chart-pane");
    keepInside();
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(TEXTS.get("accessible.nothing"));
    heading.getStyleClass().add("chart-heading");
    lastValue.getStyleClass().add("chart-last-value");
    header.getStyleClass().add("chart-header");
    header.setMinWidth(0);
    lastValue.setMinWidth(USE_PREF_SIZE);
    readOut.getStyleClass().add("chart-read-out");
    readOut.setMouseTransparent(true);
    readOut.setVisible(false);
    nothing.getStyleClass().add("nothing-to-show");
    nothing.setWrapText(true);
    StackPane plot = new StackPane(viewer, readOut);
    plot.setMinSize(0, 0);
    setAlignment(readOut, Pos.TOP_RIGHT);
    VBox.setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(new VBox(header, plot), nothing, tools);
    setAlignment(tools, Pos.TOP_RIGHT);
    listen();
    compact(false);
    chartVisible(false);
    look.appearanceProperty().addListener(property -> rebuild());
    sceneProperty().addListener(property -> cameOrWent());
  }

  private void cameOrWent() {
    if (getScene() != null) {
      buildIfOutdated();
      drawSoon();
    } else if (redraw != null) {
      redraw.withdraw();
    }
  }

  private void listen() {
    ContextMenu menu = new ContextMenu();
    setOnContextMenuRequested(
        event -> {
          menu.getItems().setAll(menuItems());
          menu.show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    viewer.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    viewer.addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
    viewer.addEventHandler(MouseEvent.MOUSE_EXITED, event -> readOut.setVisible(false));
    setOnKeyPressed(this::key);
  }

  private List<MenuItem> menuItems() {
    MenuItem export = item("export.menu", () -> exporter.export(this), data == null);
    MenuItem reset = item("zoom.reset", this::resetZoom, !ChartZoom.of(viewer.getChart()).any());
    return onEnlarge == null
        ? List.of(export, reset)
        : List.of(export, item("enlarge.menu", this::enlarge, false), reset);
  }

  private static MenuItem item(String text, Runnable action, boolean disabled) {
    MenuItem item = new MenuItem(TEXTS.get(text));
    item.setDisable(disabled);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      if (ChartZoom.of(viewer.getChart()).any()) {
        resetZoom();
      } else {
        enlarge();
      }
    }
  }

  private void key(KeyEvent event) {
    if (event.getTarget() != this) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER && onEnlarge != null) {
      enlarge();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && ChartZoom.of(viewer.getChart()).any()) {
      resetZoom();
      event.consume();
    }
  }

  private void pointed(MouseEvent event) {
    ChartData shown = data;
    String text = shown == null ? "" : Pointing.at(viewer, shown, event.getX(), event.getY());
    readOut.setText(text);
    readOut.setVisible(!text.isEmpty());
  }

  private void enlarge() {
    if (onEnlarge != null) {
      onEnlarge.run();
    }
  }

  /** Shows all of the chart again. */
  private void resetZoom() {
    JFreeChart chart = viewer.getChart();
    if (chart != null) {
      ChartZoom.reset(chart);
    }
  }

  /**
   * Offers to enlarge the chart, or to make it small again.
   *
   * @param action does so
   */
  public void setOnEnlarge(Runnable action) {
    onEnlarge = action;
    tools.canEnlarge(true);
  }

  /** Whether it has little room: its title then stands above it in the window's own letters. */
  public void compact(boolean now) {
    compact = now;
    header.setVisible(now);
    header.setManaged(now);
    rebuild();
  }

  /** What the chart means, to be read when the mouse rests on its title. */
  public void explain(String text) {
    heading.setTooltip(new Tooltip(text));
    setAccessibleHelp(text);
  }

  /** Until its turn comes a chart is drawn at the size it had before; it must not spill over. */
  private void keepInside() {
    Rectangle bounds = new Rectangle();
    bounds.widthProperty().bind(widthProperty());
    bounds.heightProperty().bind(heightProperty());
    setClip(bounds);
  }

  /** Shows a chart. */
  public void show(ChartData shown) {
    show(shown, () -> shown);
  }

  /**
   * Shows a chart of fewer points than there are.
   *
   * @param shown what is drawn, and exported as a picture
   * @param all the same with every point, which a CSV file gets; asked for by another thread
   */
  public void show(ChartData shown, Supplier<ChartData> all) {
    data = shown;
    whole = all;
    rebuild();
  }

  /** Shows a sentence in place of a chart. */
  public void showNothing(String sentence) {
    emptied++;
    data = null;
    whole = null;
    built = null;
    builtOf = null;
    fresh = false;
    nothing.setText(sentence);
    setAccessibleText(sentence);
    chartVisible(false);
  }

  private void chartVisible(boolean now) {
    viewer.setVisible(now);
    tools.setVisible(now);
    heading.setVisible(now);
    lastValue.setVisible(now);
    nothing.setVisible(!now);
  }

  /** What is shown. */
  public Optional<ChartData> data() {
    return Optional.ofNullable(data);
  }

  /** Whether what is shown stands on the screen as it is, in the present look. */
  public boolean drawn() {
    boolean due = building || outdated || fresh;
    return data != null && Objects.equals(builtOf, data) && !due && viewer.isVisible();
  }

  private void rebuild() {
    outdated = true;
    buildIfOutdated();
  }

  private void buildIfOutdated() {
    ChartData shown = data;
    if (!outdated || building || shown == null || getScene() == null) {
      return;
    }
    building = true;
    outdated = false;
    int begun = emptied;
    ScreenDrawing drawing = new ScreenDrawing(look.appearance(), compact);
    background.run(
        () -> drawing.draw(shown),
        chart -> {
          building = false;
          if (begun == emptied) {
            built = chart;
            builtOf = shown;
            fresh = true;
            drawSoon();
          }
          buildIfOutdated();
        },
        e -> {
          building = false;
          if (outdated) {
            buildIfOutdated();
          } else if (begun == emptied) {
            showNothing(String.valueOf(e.getMessage()));
          }
        });
  }

  private void drawSoon() {
    if (getScene() == null) {
      return;
    }
    if (redraw == null) {
      draw();
    } else {
      redraw.request();
    }
  }

  private void draw() {
    JFreeChart chart = built;
    ChartData shown = builtOf;
    if (chart == null || shown == null) {
      return;
    }
    if (fresh) {
      fresh = false;
      ChartZoom.of(viewer.getChart()).applyTo(chart);
    }
    if (!viewer.isVisible()) {
      chartVisible(true);
    }
    viewer.draw(chart);
    say(shown);
  }

  private void say(ChartData shown) {
    String value = ReadOut.last(shown);
    if (!shown.title().equals(heading.getText())) {
      heading.setText(shown.title());
      tools.name(shown.title());
    }
    if (!value.equals(lastValue.getText())) {
      lastValue.setText(value);
    }
    setAccessibleText(TEXTS.get("accessible.chart", shown.title(), value));
  }

  @Override
  public String title() {
    ChartData shown = data;
    return shown == null ? fileName : shown.title();
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public List<String> formats() {
    return List.of("png", "csv", "svg", "pdf");
  }

  @Override
  public Writer content() {
    ChartData shown = data;
    Supplier<ChartData> all = whole;
    if (shown == null || all == null) {
      throw new IllegalStateException(TEXTS.get("export.nothing"));
    }
    return (Path file, ChartSize size) ->
        ChartFile.write(
            file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? all.get() : shown,
            file,
            size);
  }
}
