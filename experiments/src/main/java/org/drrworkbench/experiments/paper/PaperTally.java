package org.drrworkbench.experiments.paper;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.paper.Verdict.Kind;

/**
 * How many of the article's figures have which verdict. One that stands beside several of ours, in
 * other tables or variants of its metric, counts once: as the first that can be compared.
 *
 * @param figures how many the article prints
 * @param verdicts how many have each verdict; those without a figure of ours have none
 */
public record PaperTally(int figures, Map<Kind, Integer> verdicts) {

  /** Counts all judgements that some tables hold. */
  public static PaperTally of(PaperValues article, Collection<Judgement> judgements) {
    Map<PaperValue, Verdict> first = new HashMap<>();
    for (Judgement judgement : judgements) {
      first.merge(
          judgement.article(), judgement.verdict(), (old, other) -> old.comparable() ? old : other);
    }
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    first.values().forEach(verdict -> counts.merge(verdict.kind(), 1, Integer::sum));
    return new PaperTally(article.all().size(), counts);
  }

  /** One sentence. */
  public String inWords() {
    int beside = verdicts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> parts =
        verdicts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .toList();
    return "Of the article's "
        + figures
        + " figures "
        + beside
        + (beside == 1 ? " stands" : " stand")
        + " beside one of ours"
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
        + ".";
  }
}
