package org.drrworkbench.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of Jester's jokes, {@code init1.html} to {@code init100.html}, where they are there.
 */
record JokeTexts(SourceFiles files) {
  private static final Pattern NAME = Pattern.compile("init([0-9]{1,3})\\.html");
  private static final Pattern JOKE =
      Pattern.compile("<!--begin of joke -->(.*?)<!--end of joke -->", Pattern.DOTALL);
  private static final int MOST_BYTES = 1 << 16;
  private static final int TITLE = 60;

  /** Titles (how a joke begins) and words of the jokes. */
  ItemDetails details(Indexes items, List<String> itemIds) {
    ItemDetails details = new ItemDetails(itemIds);
    for (SourceFile file : files.files()) {
      Matcher name = NAME.matcher(file.name());
      int item = name.matches() ? items.find(name.group(1)) : -1;
      if (item >= 0) {
        String text = text(file);
        details.title(item, text.length() > TITLE ? text.substring(0, TITLE) + "..." : text);
        details.words(item, text);
      }
    }
    return details;
  }

  private static String text(SourceFile file) {
    try (InputStream in = file.open()) {
      String page = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
      Matcher joke = JOKE.matcher(page);
      String text = joke.find() ? joke.group(1) : page;
      return HtmlText.plain(text.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ").strip();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
