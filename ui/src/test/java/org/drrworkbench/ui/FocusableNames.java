package org.drrworkbench.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** Looks for what the keyboard reaches but nobody can name. */
public final class FocusableNames {
  private FocusableNames() {}

  /** Nodes below that take the focus and have neither a text nor an accessible text. */
  public static List<String> missingBelow(Parent root) {
    List<String> nameless = new ArrayList<>();
    walk(root, nameless);
    return nameless;
  }

  /** How many nodes below take the focus. */
  public static int countBelow(Parent root) {
    int count = 0;
    for (Node node : root.getChildrenUnmodifiable()) {
      count += node.isVisible() && node.isFocusTraversable() ? 1 : 0;
      count += node.isVisible() && node instanceof Parent parent ? countBelow(parent) : 0;
    }
    return count;
  }

  private static void walk(Parent parent, List<String> nameless) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node.isVisible() && node.isFocusTraversable() && !isNamed(node)) {
        nameless.add(node.toString());
      }
      if (node.isVisible() && node instanceof Parent below) {
        walk(below, nameless);
      }
    }
  }

  private static boolean isNamed(Node node) {
    String accessible = node.getAccessibleText();
    if (accessible != null && !accessible.isBlank()) {
      return true;
    }
    String text = node instanceof Labeled labeled ? labeled.getText() : null;
    return text != null && !text.isBlank();
  }
}
