package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.junit.jupiter.api.Test;

/** Combinations that would do nothing, or harm, are refused before anything is trained. */
class DrrSettingsTest {
  private static DrrSettings settings(EncoderSettings.Kind kind, Map<String, String> chosen) {
    return DrrSettings.of(kind, DrrSettings.schema(kind).values(chosen));
  }

  private static void refused(EncoderSettings.Kind kind, String advice, String... chosen) {
    assertThatThrownBy(() -> settings(kind, TinyAgent.settings(chosen)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(advice);
  }

  private static void taken(EncoderSettings.Kind kind, String... chosen) {
    assertThatCode(() -> settings(kind, TinyAgent.settings(chosen))).doesNotThrowAnyException();
  }

  @Test
  void ratingsThatAreToBeEarnedAreNotTold() {
    EncoderSettings.Kind gru = EncoderSettings.Kind.GRU;
    refused(gru, "choose folds=6", "historyRatings", "multiplied", "folds", "0");
    taken(gru, "historyRatings", "multiplied");
    taken(gru, "historyRatings", "multiplied", "folds", "0", "sessionRows", "following");
  }

  @Test
  void optionsWithoutAnEffectAreRefused() {
    refused(EncoderSettings.Kind.PAIRS, "shortHistory=masked", "shortHistory", "zeros");
    refused(EncoderSettings.Kind.USER_PAIRS, "shortHistory=masked", "shortHistory", "zeros");
    taken(EncoderSettings.Kind.PAIRS, "shortHistory", "repeated");
    taken(EncoderSettings.Kind.MAX, "shortHistory", "zeros");
    refused(
        EncoderSettings.Kind.AVERAGE,
        "historyVectors=fixed",
        "historyVectors",
        "trained",
        "encoderTrainedBy",
        "none");
    refused(
        EncoderSettings.Kind.GRU,
        "historyVectors=fixed",
        "historyVectors",
        "trained",
        "ablation",
        "frozen-encoder");
    refused(
        EncoderSettings.Kind.GRU,
        "choose centredReward=true",
        "scaledReward",
        "true",
        "centredReward",
        "false");
  }

  /** The middle of 1 to 5 is 3: liked by those who take 3 for positive. */
  @Test
  void unratedItemsMayNotBeLiked() {
    RatingScale stars = new RatingScale(1, 5);
    SessionSettings neutral =
        settings(EncoderSettings.Kind.GRU, Map.of("unratedCandidates", "5")).session();
    assertThatThrownBy(() -> neutral.refuseLikedUnrated(PositiveRule.from(3), stars))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unratedReward is 0.0, a rating of 3.0, which is positive here");
    assertThatCode(() -> neutral.refuseLikedUnrated(PositiveRule.from(4), stars))
        .doesNotThrowAnyException();
    SessionSettings none = settings(EncoderSettings.Kind.GRU, Map.of()).session();
    assertThatCode(() -> none.refuseLikedUnrated(PositiveRule.from(3), stars))
        .doesNotThrowAnyException();
  }
}
