package org.drrworkbench.app.cli;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Names the terminal's options in sentences that window and terminal share: what a sentence asks
 * for in plain words is done with an option here.
 */
final class OptionWords {
  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          entry("name its folder or file", "name its folder or file with --data"),
          entry("say which of them to read", "say which of them to read with --dataset ID"),
          entry(
              "files that were divided before",
              "files that were divided before with --train and --test"),
          entry("say the columns (", "say the columns with --columns ("),
          entry("choose one (data.file", "choose one with --file (data.file"),
          entry("choose another runs folder", "choose another runs folder with --runs"),
          entry("begin a new experiment", "leave out --resume for a new experiment"),
          entry("resume the run", "go on with --resume"),
          entry("run fewer at once", "run fewer at once with --jobs"),
          entry("leave out zeros (", "leave out --zeros ("),
          entry("when the data are prepared (explicit only)", "with --explicit-only"),
          entry("leave out the scale (", "leave out --scale ("),
          entry(
              "leave out what is said of the layout (",
              "leave out --columns, --separator and the other options of layout ("),
          entry("preparation.kCore is", "--k-core is"),
          entry("preparation.fewestLikes is", "--min-likes is"));

  private OptionWords() {}

  /** The sentence with the options that do what it asks for. */
  static String in(String sentence) {
    String told = sentence;
    for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
      told = told.replace(option.getKey(), option.getValue());
    }
    return told;
  }
}
