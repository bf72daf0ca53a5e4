package org.drrworkbench.ui.runs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The chart of one key. */
final class LiveChart {
  private final FigureKey key;
  private final BooleanProperty chosen;
  private final ReadOnlyObjectWrapper<@Nullable LiveFigure> figure = new ReadOnlyObjectWrapper<>();

  LiveChart(FigureKey key, boolean chosen) {
    this.key = key;
    this.chosen = new SimpleBooleanProperty(chosen);
  }

  FigureKey key() {
    return key;
  }

  /** Whether the user wants to see it. */
  BooleanProperty chosenProperty() {
    return chosen;
  }

  /** What it shows; null before the first figure. */
  ReadOnlyObjectProperty<@Nullable LiveFigure> figureProperty() {
    return figure.getReadOnlyProperty();
  }

  void show(@Nullable LiveFigure now) {
    figure.set(now);
  }
}
