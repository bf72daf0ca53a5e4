package org.drrworkbench.ui.preferences;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.drrworkbench.ui.theme.Appearance;
import org.jspecify.annotations.Nullable;

/**
 * How the window was left. A file edited by hand, or of an older version, must not make the window
 * unusable: what it lacks is taken from a first start.
 *
 * @param appearance light or dark
 * @param screen id of the screen in sight; empty for the first one
 * @param place where the window was when it did not fill the screen; null for wherever the system
 *     puts it
 * @param maximized whether the window filled the screen
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WindowPreferences(
    Appearance appearance, String screen, @Nullable Place place, boolean maximized) {
  /** What a window needs at least, so that nothing is squeezed out of it. */
  public static final double LEAST_WIDTH = 960;

  public static final double LEAST_HEIGHT = 600;

  /** Size of a scene at a first start. */
  public static final double USUAL_WIDTH = 1280;

  public static final double USUAL_HEIGHT = 800;

  /**
   * A place on the desktop.
   *
   * @param x left edge in screen coordinates
   * @param y upper edge likewise
   * @param width of the scene
   * @param height of the scene
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Place(double x, double y, double width, double height) {
    public Place {
      width = usable(width, LEAST_WIDTH, USUAL_WIDTH);
      height = usable(height, LEAST_HEIGHT, USUAL_HEIGHT);
    }

    private static double usable(double size, double least, double usual) {
      return size > 0 && Double.isFinite(size) ? Math.max(size, least) : usual;
    }
  }

  // Jackson hands over null for what the file lacks.
  public WindowPreferences {
    appearance = appearance == null ? Appearance.LIGHT : appearance;
    screen = screen == null ? "" : screen;
  }

  /** A first start. */
  public static WindowPreferences defaults() {
    return new WindowPreferences(Appearance.LIGHT, "", null, false);
  }
}
