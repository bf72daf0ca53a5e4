package org.drrworkbench.ui.export;

import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.drrworkbench.experiments.chart.ChartSize;
import org.drrworkbench.ui.text.Texts;

/** The size of a picture as it is typed. */
final class PictureSize {
  private static final Texts TEXTS = Texts.beside(PictureSize.class);

  private final StringProperty width = new SimpleStringProperty();
  private final StringProperty height = new SimpleStringProperty();
  private final StringProperty dpi = new SimpleStringProperty();

  PictureSize(ChartSize first) {
    width.set(plain(first.width()));
    height.set(plain(first.height()));
    dpi.set(Integer.toString(first.dpi()));
  }

  /** Inches. */
  StringProperty widthProperty() {
    return width;
  }

  /** Inches. */
  StringProperty heightProperty() {
    return height;
  }

  /** Pixels an inch. */
  StringProperty dpiProperty() {
    return dpi;
  }

  /**
   * What is typed.
   *
   * @param raster whether the resolution counts
   * @throws IllegalArgumentException one sentence with what is wrong
   */
  ChartSize value(boolean raster) {
    return new ChartSize(
        number("size.width", width.get()),
        number("size.height", height.get()),
        raster ? whole("size.dpi", dpi.get()) : ChartSize.page().dpi());
  }

  private static double number(String name, String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          TEXTS.get("size.noNumber", TEXTS.get(name), text.strip()), e);
    }
  }

  private static int whole(String name, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          TEXTS.get("size.noWhole", TEXTS.get(name), text.strip()), e);
    }
  }

  private static String plain(double inches) {
    return inches == Math.rint(inches)
        ? String.format(Locale.ROOT, "%.0f", inches)
        : Double.toString(inches);
  }
}
