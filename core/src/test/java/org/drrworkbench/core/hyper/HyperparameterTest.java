package org.drrworkbench.core.hyper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyperparameterTest {
  private static final Hyperparameter COUNT =
      Hyperparameter.integer("batchSize", 64, 1, 4096, "Transitions in a mini-batch.");
  private static final Hyperparameter RATE =
      Hyperparameter.real("discountFactor", 0.5, 0, 1, "Weight of later rewards.");
  private static final Hyperparameter FLAG =
      Hyperparameter.flag("centredReward", false, "Whether the baseline is taken off.");
  private static final Hyperparameter CHOICE =
      Hyperparameter.choice("solver", "als", List.of("als", "SGD"), "How the minimum is sought.");

  @Test
  void textsBecomeValuesOfTheirKind() {
    assertThat(COUNT.parse(" 4096 ")).isEqualTo(4096L);
    assertThat(RATE.parse("1e-1")).isEqualTo(0.1);
    assertThat(FLAG.parse("True ")).isEqualTo(true);
    assertThat(CHOICE.parse("als")).isEqualTo("als");
  }

  @Test
  void aChoiceIsTheDeclaredWordWhateverTheCaseOfTheText() {
    assertThat(CHOICE.parse("ALS")).isEqualTo("als");
    assertThat(CHOICE.parse("sgd")).isEqualTo("SGD");
  }

  @Test
  void theEndsOfARangeBelongToIt() {
    assertThat(COUNT.parse("1")).isEqualTo(1L);
    assertThat(RATE.parse("0")).isEqualTo(0.0);
    assertThat(RATE.parse("1")).isEqualTo(1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4097", "-1", "1.5", "1e2", "many", "", "99999999999999999999"})
  void aBadWholeNumberIsNamedWithItsRange(String text) {
    assertThatThrownBy(() -> COUNT.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Hyperparameter batchSize is '%s'; it must be a whole number from 1 to 4096.", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.0001", "NaN", "Infinity", "half", ""})
  void aBadNumberIsNamedWithItsRange(String text) {
    assertThatThrownBy(() -> RATE.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Hyperparameter discountFactor is '%s'; it must be a number from 0.0 to 1.0.", text);
  }

  @Test
  void aBadWordIsNamedWithTheAllowedOnes() {
    assertThatThrownBy(() -> FLAG.parse("yes"))
        .hasMessage("Hyperparameter centredReward is 'yes'; it must be one of true, false.");
    assertThatThrownBy(() -> CHOICE.parse("svd"))
        .hasMessage("Hyperparameter solver is 'svd'; it must be one of als, SGD.");
  }

  @Test
  void anotherDefaultAndTheArticlesValueChangeNothingElse() {
    Hyperparameter changed = COUNT.withDefault("32").article("N, eq. 8", "128");
    assertThat(changed.defaultValue()).isEqualTo("32");
    assertThat(changed.symbol()).isEqualTo("N, eq. 8");
    assertThat(changed.articleValue()).isEqualTo("128");
    assertThat(changed.withDefault("64").article("", "")).isEqualTo(COUNT);
    assertThatThrownBy(() -> COUNT.withDefault("0")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void chosenValuesReplaceDefaults() {
    HyperparameterSchema schema = HyperparameterSchema.of(COUNT, RATE, FLAG, CHOICE);
    HyperparameterValues values = schema.values(Map.of("batchSize", "8", "centredReward", "true"));
    assertThat(values.integer("batchSize")).isEqualTo(8);
    assertThat(values.real("discountFactor")).isEqualTo(0.5);
    assertThat(values.flag("centredReward")).isTrue();
    assertThat(values.choice("solver")).isEqualTo("als");
    assertThat(schema.defaults().integer("batchSize")).isEqualTo(64);
    assertThat(schema.has("solver")).isTrue();
    assertThat(schema.has("Solver")).isFalse();
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    HyperparameterSchema schema = HyperparameterSchema.of(COUNT, RATE);
    assertThatThrownBy(() -> schema.values(Map.of("batchsize", "8")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no hyperparameter 'batchsize'; known are batchSize, discountFactor.");
  }

  @Test
  void aSchemaRefusesTwoOfOneNameAndABadDefault() {
    assertThatThrownBy(() -> HyperparameterSchema.of(COUNT, RATE, COUNT))
        .hasMessage("Hyperparameter batchSize is declared twice; declare it once.");
    assertThatThrownBy(() -> HyperparameterSchema.of(Hyperparameter.real("l2", 2, 0, 1, "Weight.")))
        .hasMessage("Hyperparameter l2 is '2.0'; it must be a number from 0.0 to 1.0.");
  }

  @Test
  void askingForAnUndeclaredValueIsAProgrammingError() {
    HyperparameterValues values = HyperparameterSchema.of(COUNT).defaults();
    assertThatThrownBy(() -> values.real("l2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No hyperparameter l2 in [batchSize]");
  }
}
