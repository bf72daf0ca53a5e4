package org.drrworkbench.core.data;

/** The few character entities that published catalogues hold. */
final class HtmlText {
  private HtmlText() {}

  static String plain(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#39;", "'")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&");
  }
}
