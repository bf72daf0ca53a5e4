package org.drrworkbench.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.drrworkbench.core.recommend.LoggedKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureKeyTest {
  @ParameterizedTest
  @EnumSource
  void everyDeclaredKeyHasATitle(LoggedKey declared) {
    FigureKey key = new FigureKey(declared.key());
    assertThat(key.title()).isNotBlank().isNotEqualTo(declared.key());
    assertThat(key.explanation()).contains(declared.key(), declared.formula());
  }
}
