package org.drrworkbench.ui.preferences;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.drrworkbench.ui.theme.Appearance;

/**
 * How the window was left.
 *
 * @param appearance light or dark
 * @param screen id of the screen in sight
 * @param x left edge in screen coordinates; NaN for wherever the system puts it
 * @param y upper edge likewise
 * @param width of the scene
 * @param height of the scene
 * @param maximized whether the window filled the screen
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WindowPreferences(
    Appearance appearance,
    String screen,
    double x,
    double y,
    double width,
    double height,
    boolean maximized) {
  /** What a window needs at least, so that nothing is squeezed out of it. */
  public static final double LEAST_WIDTH = 960;

  public static final double LEAST_HEIGHT = 600;

  public WindowPreferences {
    // A file edited by hand, or of an older version, must not make the window unusable.
    appearance = appearance == null ? Appearance.LIGHT : appearance;
    screen = screen == null ? "" : screen;
    width = Double.isFinite(width) ? Math.max(width, LEAST_WIDTH) : 1280;
    height = Double.isFinite(height) ? Math.max(height, LEAST_HEIGHT) : 800;
  }

  /** A first start. */
  public static WindowPreferences defaults() {
    return new WindowPreferences(Appearance.LIGHT, "", Double.NaN, Double.NaN, 1280, 800, false);
  }
}
