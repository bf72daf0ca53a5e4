package org.drrworkbench.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one feature, from the bundle {@code texts} in its package. */
public final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The words beside a class.
   *
   * @throws MissingResourceException if its package has no bundle
   */
  public static Texts beside(Class<?> type) {
    return new Texts(ResourceBundle.getBundle(type.getPackageName() + ".texts", Locale.ENGLISH));
  }

  /**
   * The text of a key, with {@code {0}}, {@code {1}} ... replaced where arguments are given.
   * Numbers are best given as text, so that each place says how they are written.
   *
   * @throws MissingResourceException if the bundle lacks the key
   */
  public String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(arguments);
  }
}
