package org.drrworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.ui.text.Texts;

/** What the figures of a table rest on, in words. */
public final class TableCaption {
  private static final Texts TEXTS = Texts.beside(TableCaption.class);

  private TableCaption() {}

  /** Candidates, positive rule, split, seeds, users, and what bold means. */
  public static String of(ResultTable table) {
    List<String> sentences = new ArrayList<>(table.card());
    List<String> users = table.blocks().stream().map(ResultTable.Block::users).distinct().toList();
    sentences.add(
        TEXTS.get(
            "caption.users",
            users.size() == 1
                ? users.get(0)
                : String.join(
                    ", ",
                    table.blocks().stream()
                        .map(block -> block.metric() + " " + block.users())
                        .toList())));
    sentences.add(TEXTS.get("caption.best"));
    return String.join(" ", sentences);
  }
}
