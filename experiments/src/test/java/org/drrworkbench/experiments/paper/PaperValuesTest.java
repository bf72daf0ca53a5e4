package org.drrworkbench.experiments.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaperValuesTest {
  private static final PaperValues ARTICLE = PaperValues.ofArticle();

  @Test
  void allFiguresOfTheTenTablesAreThere() {
    Map<String, Long> byTable =
        ARTICLE.all().stream()
            .collect(Collectors.groupingBy(PaperValue::table, Collectors.counting()));
    assertThat(ARTICLE.all()).hasSize(134);
    // Three models at five lengths; two online; three models with four figures.
    assertThat(byTable)
        .containsOnlyKeys("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
        .containsEntry("I", 15L)
        .containsEntry("VIII", 10L)
        .containsEntry("X", 12L);
    assertThat(ARTICLE.all()).allMatch(value -> value.value() > 0 && value.value() < 1);
  }

  @Test
  void theFiguresThatContradictTheArticleItselfAreMarked() {
    List<String> marked =
        ARTICLE.all().stream()
            .filter(value -> !value.contradiction().isEmpty())
            .map(
                value ->
                    value.dataset()
                        + " "
                        + value.metric().word()
                        + "@"
                        + value.listLength()
                        + " "
                        + value.model())
            .toList();
    assertThat(marked)
        .containsExactlyInAnyOrder(
            "book-crossing f1@15 drr-gru",
            "book-crossing f1@20 drr-gru",
            "amazon-books f1@15 drr-gru",
            "amazon-books f1@20 drr-gru",
            "amazon-books f1@25 drr-gru",
            "book-crossing recall@25 hbsade");
  }

  @Test
  void aContradictionSaysWhatTheOthersGive() {
    // 2 x 0.278 x 0.491 / (0.278 + 0.491) = 0.3550
    assertThat(ARTICLE.beside("book-crossing", "offline", "f1", 20, "drr-gru").orElseThrow())
        .extracting(PaperValue::printed, PaperValue::contradiction)
        .containsExactly("0.366", "the article's own precision and recall give 0.3550");
  }

  @Test
  void everyReadingOfPrecisionStandsBesideTheSameFigure() {
    for (String variant : List.of("precision", "precision.fixed", "precision.whole")) {
      assertThat(ARTICLE.beside("movielens-1m", "offline", variant, 20, "drr-gru"))
          .map(PaperValue::printed)
          .hasValue("0.6630");
    }
    assertThat(ARTICLE.beside("movielens-1m", "online", "precision", 20, "drr-gru")).isEmpty();
    assertThat(ARTICLE.beside("movielens-1m", "offline", "precision", 20, "pmf")).isEmpty();
  }

  @Test
  void recallMayCountUsersWithoutPositivesButIsNotDividedOtherwise() {
    for (String variant : List.of("recall", "recall.zero")) {
      assertThat(ARTICLE.beside("book-crossing", "offline", variant, 20, "drr-gru"))
          .map(PaperValue::printed)
          .hasValue("0.491");
    }
    assertThat(ARTICLE.beside("book-crossing", "offline", "recall.min", 20, "drr-gru")).isEmpty();
  }
}
