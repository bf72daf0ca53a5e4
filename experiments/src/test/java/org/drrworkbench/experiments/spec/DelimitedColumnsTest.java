package org.drrworkbench.experiments.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedColumnsTest {
  private static final DelimitedColumns TIMED =
      new DelimitedColumns(",", false, 1, 2, 3, 4, "milliseconds", null, null);

  @Test
  void placesAreReadFromAText() {
    assertThat(TIMED.withPlaces("user=2, item=1,rating=5,time=4"))
        .isEqualTo(new DelimitedColumns(",", false, 2, 1, 5, 4, "milliseconds", null, null));
    // Another column has a unit of its own, and one that is not named is not there.
    assertThat(TIMED.withPlaces("user=1,item=2,rating=3,time=5").timeUnit()).isNull();
    assertThat(TIMED.withPlaces("user=1,item=2,rating=3").time()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "user=1,item=2 > add rating=N",
        "user=1,user=2,item=3,rating=4 > may name user once",
        "user=1,item=2,rating=2 > a column of its own",
        "user=1,item=2,rating=0 > data.columns.rating is 0",
        "user=1,item=2,stars=3 > such as",
        "user=1,item=2,rating=x > such as",
        "user=1,item=2,rating=99999 > such as",
        "1,2,3 > such as"
      })
  void aBadTextIsRefusedInOneSentence(String text, String sentence) {
    assertThatThrownBy(() -> TIMED.withPlaces(text))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".");
  }

  @Test
  void layoutsThatNoFileCanHaveAreRefused() {
    assertThatThrownBy(() -> new DelimitedColumns("a\nb", false, 1, 2, 3, null))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("separator");
    assertThatThrownBy(() -> new DelimitedColumns(",", false, 1, 2, 3, 3))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("[1, 2, 3, 3]");
    assertThatThrownBy(() -> new DelimitedColumns("::", false, 1, 2, 3, null, null, ":", null))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("quote");
  }
}
