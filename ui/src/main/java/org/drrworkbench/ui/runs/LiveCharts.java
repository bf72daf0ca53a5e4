package org.drrworkbench.ui.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.experiments.health.HealthSummary;
import org.drrworkbench.experiments.health.HealthWarning;
import org.drrworkbench.experiments.health.RunHealth;
import org.drrworkbench.experiments.run.MetricTail;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;

/**
 * The figures of a few runs as they come: at each tick what was logged since the last one is read
 * off the window's thread, and charts whose figures changed are made anew. Without ticks nothing is
 * read.
 */
public final class LiveCharts {
  /** Runs whose lines are drawn at the same time; more could not be told apart. */
  static final int MOST_RUNS = 6;

  /** A peak and a low in each few pixels of a small chart's width. */
  private static final int MOST_POINTS = 300;

  private static final Texts TEXTS = Texts.beside(LiveCharts.class);

  private final Background background;
  private final Function<RunFolder, MetricTail> tails;
  private final Map<String, LiveChart> charts = new HashMap<>();
  private final ObservableList<LiveChart> logged = FXCollections.observableArrayList();
  private final ObservableList<LiveChart> shown = FXCollections.observableArrayList();
  private final ObservableList<HealthLine> health = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private List<RunRow> rows = List.of();
  private Watch watch = new Watch(List.of(), MOST_POINTS);
  private boolean reading;

  /**
   * @param tails follows the log of a run
   */
  public LiveCharts(Background background, Function<RunFolder, MetricTail> tails) {
    this.background = background;
    this.tails = tails;
    sayWhyNothing();
  }

  /** Follows the metrics of run folders. */
  public static LiveCharts ofFolders(Background background) {
    return new LiveCharts(background, run -> new MetricTail(run.metrics()));
  }

  /** Shows these runs from now on, or the first few of them. */
  void watch(List<RunRow> chosen) {
    List<RunRow> few = chosen.subList(0, Math.min(MOST_RUNS, chosen.size()));
    if (few.equals(rows)) {
      return;
    }
    rows = List.copyOf(few);
    boolean oneExperiment = rows.stream().map(RunRow::experiment).distinct().count() < 2;
    List<LiveRun> runs = new ArrayList<>();
    for (RunRow row : rows) {
      String name = oneExperiment ? row.name() : row.experiment() + "/" + row.name();
      runs.add(
          new LiveRun(name, tails.apply(row.folder()), new RunHealth(row.folder(), row.spec())));
    }
    watch = new Watch(runs, MOST_POINTS);
    reading = false;
    // Nobody may take the curves and warnings of other runs for those of these.
    charts.values().forEach(chart -> chart.show(null));
    health.clear();
    if (rows.isEmpty()) {
      show(new TreeSet<>(FigureKey.ORDER), Map.of());
    } else {
      tick();
    }
  }

  /** Reads what is new, unless that is going on. */
  void tick() {
    Watch now = watch;
    if (reading || now.runs.isEmpty()) {
      return;
    }
    reading = true;
    background.run(
        now::look,
        seen -> {
          if (now == watch) {
            reading = false;
            show(seen.keys(), seen.figures());
            showHealth(seen.health());
          }
        },
        e -> {
          if (now == watch) {
            reading = false;
            nothing.set(TEXTS.get("charts.unreadable", String.valueOf(e.getMessage())));
          }
        });
  }

  private void show(SortedSet<String> keys, Map<String, LiveFigure> figures) {
    List<LiveChart> there = new ArrayList<>();
    for (String key : keys) {
      LiveChart chart =
          charts.computeIfAbsent(
              key, k -> new LiveChart(new FigureKey(k), FigureKey.USUAL.contains(k)));
      LiveFigure figure = figures.get(key);
      if (figure != null) {
        chart.show(figure);
      }
      there.add(chart);
    }
    if (!there.equals(logged)) {
      logged.setAll(there);
      chosenChanged();
    }
    sayWhyNothing();
  }

  private void showHealth(List<HealthLine> now) {
    if (!now.equals(health)) {
      health.setAll(now);
    }
  }

  /** Has the user's choice of charts take effect. */
  void chosenChanged() {
    List<LiveChart> now = logged.stream().filter(chart -> chart.chosenProperty().get()).toList();
    if (!now.equals(shown)) {
      shown.setAll(now);
    }
    sayWhyNothing();
  }

  private void sayWhyNothing() {
    String why = "";
    if (rows.isEmpty()) {
      why = TEXTS.get("charts.choose");
    } else if (logged.isEmpty()) {
      RunRow first = rows.get(0);
      why =
          switch (first.condition()) {
            case FINISHED -> TEXTS.get("charts.none", first.model());
            case RUNNING -> TEXTS.get("charts.soon", first.logEvery());
            default -> TEXTS.get("charts.notYet", first.conditionWord());
          };
    } else if (shown.isEmpty()) {
      why = TEXTS.get("charts.noneChosen");
    }
    nothing.set(why);
  }

  /** Charts of all keys that the runs have logged. */
  ObservableList<LiveChart> logged() {
    return logged;
  }

  /** What the figures say about the runs' health; none for healthy ones. */
  ObservableList<HealthLine> health() {
    return health;
  }

  /** Those that the user wants to see. */
  ObservableList<LiveChart> shown() {
    return shown;
  }

  /** Why there is no chart; empty when there is one. */
  ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /** The runs that are followed, and which figures of them were made into charts already. */
  private static final class Watch {
    private final List<LiveRun> runs;
    private final int mostPoints;
    private final Map<String, Long> versions = new HashMap<>();

    Watch(List<LiveRun> runs, int mostPoints) {
      this.runs = List.copyOf(runs);
      this.mostPoints = mostPoints;
    }

    Seen look() throws IOException {
      SortedSet<String> keys = new TreeSet<>(FigureKey.ORDER);
      for (LiveRun run : runs) {
        run.read();
        keys.addAll(run.keys());
      }
      Map<String, LiveFigure> figures = new TreeMap<>();
      for (String key : keys) {
        long version = runs.stream().mapToLong(run -> run.version(key)).sum();
        Long made = versions.put(key, version);
        if (made == null || made != version) {
          figures.put(key, figure(key));
        }
      }
      return new Seen(keys, figures, health());
    }

    private List<HealthLine> health() {
      Map<String, List<HealthWarning>> warnings = new LinkedHashMap<>();
      runs.forEach(run -> warnings.put(run.name(), run.warnings()));
      return HealthSummary.of(warnings).stream()
          .map(found -> HealthLine.of(found, runs.size()))
          .toList();
    }

    private LiveFigure figure(String key) {
      return LiveFigures.of(new FigureKey(key), runs, mostPoints);
    }
  }

  /**
   * What one look found.
   *
   * @param keys keys of which there are figures
   * @param figures charts of those keys whose figures changed
   * @param health warnings about the runs
   */
  private record Seen(
      SortedSet<String> keys, Map<String, LiveFigure> figures, List<HealthLine> health) {}
}
