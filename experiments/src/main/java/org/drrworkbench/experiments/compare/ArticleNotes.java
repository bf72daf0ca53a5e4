package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.experiments.paper.Judgement;
import org.drrworkbench.experiments.paper.Verdict;
import org.jspecify.annotations.Nullable;

/** The article's figures of one block in a few words, and what has to be said beneath them. */
final class ArticleNotes {
  /** What the line of the article's figures is called. */
  static final String LINE = "the article";

  private final List<String> notes = new ArrayList<>();

  /** Such as {@code 0.663 above} or {@code 0.7385 n/c [1]}; empty where there is no figure. */
  String cell(ResultTable.@Nullable Cell cell) {
    Judgement article = cell == null ? null : cell.article();
    if (article == null) {
      return "";
    }
    Verdict verdict = article.verdict();
    String words = article.printed() + " " + (verdict.comparable() ? verdict.kind().word() : "n/c");
    String note = article.note();
    if (note.isEmpty()) {
      return words;
    }
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return words + " [" + (notes.indexOf(note) + 1) + "]";
  }

  /** The sentences so far, in the order of their numbers. */
  List<String> sentences() {
    return List.copyOf(notes);
  }
}
