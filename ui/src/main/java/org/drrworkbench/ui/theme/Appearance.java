package org.drrworkbench.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;

/** Light or dark. */
public enum Appearance {
  LIGHT(new PrimerLight().getUserAgentStylesheet()),
  DARK(new PrimerDark().getUserAgentStylesheet());

  private final String styleSheet;

  Appearance(String styleSheet) {
    this.styleSheet = styleSheet;
  }

  String styleSheet() {
    return styleSheet;
  }

  /** The word in preferences and file names. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Appearance other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
