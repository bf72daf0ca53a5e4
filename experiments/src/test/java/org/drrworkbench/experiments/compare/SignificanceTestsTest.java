package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignificanceTestsTest {
  private static final int USERS = 40;

  private final UserColumns users = new UserColumns();
  private final List<ResultRow> rows = new ArrayList<>();

  /** A model whose users have the value plus or minus a little, in turn. */
  private void model(String model, double value) {
    model(model, value, 0, USERS);
  }

  private void model(String model, double value, int from, int to) {
    rows.add(
        new ResultRow("demo", model, "offline", "rated-only", "s", 1, "recall", 5, value, USERS));
    for (int user = from; user < to; user++) {
      double own = value + (user % 2 == 0 ? 0.01 : -0.01) * (1 + user % 3);
      users.put(new UserColumns.Column(model, "recall", 5), 1, 0, "u" + user, own);
    }
  }

  private ResultTable tested(@Nullable String baseline) {
    ResultTable table =
        ResultTables.of(rows, TableOptions.standard().withMetrics(List.of("recall"))).get(0);
    return new SignificanceTests(users, baseline).of(table);
  }

  private static @Nullable Significance of(ResultTable table, String model) {
    return table.blocks().get(0).lines().stream()
        .filter(line -> line.model().equals(model))
        .map(line -> Objects.requireNonNull(line.cells().get(0)).significance())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Test
  void everyModelIsComparedWithTheBestSaveReferencesAndLeaks() {
    model("ease", 0.5);
    model("pmf", 0.3);
    model("slim", 0.2);
    model("popularity (leaky)", 0.9);
    model("oracle", 1);
    ResultTable table = tested(null);
    assertThat(of(table, "ease")).isNull();
    assertThat(of(table, "popularity (leaky)")).isNull();
    assertThat(of(table, "oracle")).isNull();
    Significance pmf = Objects.requireNonNull(of(table, "pmf"));
    assertThat(pmf.baseline()).isEqualTo("ease");
    assertThat(pmf.test().meanDifference()).isCloseTo(-0.2, within(1e-9));
    assertThat(pmf.marks()).isEqualTo("\u2020\u2021");
    // Two tests in the family: the Wilcoxon p of both is the same, and Holm doubles it.
    assertThat(pmf.wilcoxon()).isCloseTo(2 * pmf.test().wilcoxon(), within(1e-15));
  }

  @Test
  void aNamedBaselineTakesTheBestsPlace() {
    model("ease", 0.5);
    model("pmf", 0.3);
    ResultTable table = tested("pmf");
    assertThat(of(table, "pmf")).isNull();
    assertThat(Objects.requireNonNull(of(table, "ease")).test().meanDifference())
        .isCloseTo(0.2, within(1e-9));
    assertThat(table.card()).anyMatch(sentence -> sentence.contains("against pmf"));
  }

  @Test
  void usersOfOneSideAreDroppedAndCounted() {
    model("ease", 0.5, 0, 30);
    model("pmf", 0.3, 10, 40);
    Significance pmf = Objects.requireNonNull(of(tested(null), "pmf"));
    // 10 to 29 are in both; 0 to 9 and 30 to 39 in one.
    assertThat(pmf.test().users()).isEqualTo(20);
    assertThat(pmf.dropped()).isEqualTo(20);
  }

  @Test
  void aUsersFigureIsTheMeanOverSeedsThatBothHave() {
    UserColumns.Column one = new UserColumns.Column("a", "recall", 5);
    UserColumns.Column other = new UserColumns.Column("b", "recall", 5);
    users.put(one, 1, 0, "u", 0.2);
    users.put(one, 2, 0, "u", 0.4);
    users.put(one, 3, 0, "u", 0.9);
    users.put(other, 1, 0, "u", 0.1);
    users.put(other, 2, 0, "u", 0.2);
    UserColumns.Pairs pairs = users.pairs(one, other);
    // Seeds 1 and 2: (0.2 + 0.4) / 2 and (0.1 + 0.2) / 2; seed 3 has no partner.
    assertThat(pairs.first()).containsExactly(new double[] {0.3}, within(1e-12));
    assertThat(pairs.second()).containsExactly(new double[] {0.15}, within(1e-12));
    assertThat(pairs.dropped()).isZero();
  }

  @Test
  void aModelAloneSaysThatThereIsNothingToTest() {
    model("ease", 0.5);
    assertThat(tested(null).card()).anyMatch(sentence -> sentence.startsWith("No significance"));
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void everyFormatShowsTheTest(TableFormat format) {
    model("ease", 0.5);
    model("pmf", 0.3);
    String text = format.render(List.of(tested(null)));
    switch (format) {
      case TEXT -> assertThat(text).contains("0.3000\u2020\u2021", "-0.2000 [");
      case MARKDOWN -> assertThat(text).contains("0.3000\u2020\u2021", "-0.2000 \\[");
      case LATEX -> assertThat(text).contains("$0.3000^{\\dagger \\ddagger}$");
      case CSV -> assertThat(text).contains("p_t_holm", ",ease,-0.2");
      case JSON -> assertThat(text).contains("\"pWilcoxonHolm\"", "\"marks\" : \"\u2020\u2021\"");
    }
  }
}
