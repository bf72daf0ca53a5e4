package org.drrworkbench.app.cli;

import java.util.Map;

/**
 * Names the terminal's options in sentences that window and terminal share: what a sentence asks
 * for in plain words is done with an option here.
 */
final class OptionWords {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "name its folder or file", "name its folder or file with --data",
          "say which of them to read", "say which of them to read with --dataset ID",
          "files that were divided before",
              "files that were divided before with --train and --test",
          "say the columns (", "say the columns with --columns (",
          "choose one (data.file", "choose one with --file (data.file",
          "choose another runs folder", "choose another runs folder with --runs",
          "begin a new experiment", "leave out --resume for a new experiment",
          "resume the run", "go on with --resume",
          "run fewer at once", "run fewer at once with --jobs",
          "preparation.kCore is", "--k-core is");

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
