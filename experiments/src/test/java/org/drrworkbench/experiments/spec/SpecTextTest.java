package org.drrworkbench.experiments.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecTextTest {
  @Test
  void aNumberIsThatManySeedsAndCommasMakeThemTheSeedsThemselves() {
    assertThat(SpecText.seeds(" 3 ")).containsExactly(1L, 2L, 3L);
    assertThat(SpecText.seeds("4, 2")).containsExactly(4L, 2L);
    assertThat(SpecText.seeds("7,")).containsExactly(7L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "some", "0", "10001", "1,x", "1.5"})
  void otherTextsAreNoSeeds(String text) {
    assertThatThrownBy(() -> SpecText.seeds(text))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith("seeds is '" + text + "'; it must be a number of seeds from 1");
  }

  @Test
  void seedsAreWrittenAsTheyAreRead() {
    for (List<Long> seeds :
        List.of(List.of(1L), List.of(1L, 2L, 3L), List.of(2L), List.of(3L, 1L), List.of(1L, 3L))) {
      assertThat(SpecText.seeds(SpecText.of(seeds))).isEqualTo(seeds);
    }
    assertThat(SpecText.of(List.of(1L, 2L, 3L))).isEqualTo("3");
    assertThat(SpecText.of(List.of(7L))).isEqualTo("7,");
  }

  @Test
  void numbersAreReadAndWordsAreToldWhatIsWanted() {
    assertThat(SpecText.listLengths("5, 10")).containsExactly(5, 10);
    assertThat(SpecText.gradientSteps(" 300 ")).isEqualTo(300);
    assertThat(SpecText.ratio("0.8")).isEqualTo(0.8);
    assertThat(SpecText.positiveThreshold("4")).isEqualTo(4);
    assertThatThrownBy(() -> SpecText.listLengths("5,,10"))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "listLengths is '5,,10'; it must be whole numbers with commas between them, such as"
                + " 5,10,15.");
    assertThatThrownBy(() -> SpecText.gradientSteps("1e3"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("'1e3'");
    assertThatThrownBy(() -> SpecText.ratio("most"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("split.ratio is 'most'");
  }
}
