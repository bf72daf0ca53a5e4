package org.drrworkbench.ui.shell;

/** Leads from one screen to another. */
@FunctionalInterface
public interface Navigator {
  /**
   * Brings a screen into sight.
   *
   * @param screen its id
   */
  void go(String screen);
}
