package org.drrworkbench.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.ui.text.Texts;

/**
 * A key that runs log figures under, as the screen names it.
 *
 * @param key as it stands in the log
 */
record FigureKey(String key) {
  /** The curves that everyone wants to see, in their order. */
  static final List<String> USUAL =
      List.of(
          LoggedKey.CRITIC_LOSS.key(),
          LoggedKey.ACTOR_LOSS.key(),
          LoggedKey.MEAN_Q.key(),
          LoggedKey.REWARD.key(),
          LoggedKey.VALIDATION_NDCG.key(),
          LoggedKey.SIMULATED_REWARD.key());

  /** The usual ones first, then in the order of their declaration, then the unknown by name. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(key -> place(USUAL.indexOf(key)))
          .thenComparingInt(key -> place(declared().indexOf(key)))
          .thenComparing(Comparator.naturalOrder());

  private static final Texts TEXTS = Texts.beside(FigureKey.class);

  private static int place(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private static List<String> declared() {
    List<String> keys = new ArrayList<>();
    for (LoggedKey key : LoggedKey.values()) {
      keys.add(key.key());
    }
    return keys;
  }

  private Optional<LoggedKey> declaration() {
    return LoggedKey.of(key);
  }

  /** A word for node ids: {@code live-train-criticLoss}. */
  String id() {
    return "live-" + key.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** "Critic loss"; the key itself where it is not declared. */
  String title() {
    return declaration().map(own -> TEXTS.get("key." + own.name())).orElse(key);
  }

  /** The unit; empty where it is not declared. */
  String unit() {
    return declaration().map(LoggedKey::unit).orElse("");
  }

  /** Key, unit, direction and formula. */
  String explanation() {
    return declaration()
        .map(
            own ->
                TEXTS.get(
                    "key.explanation",
                    key,
                    own.unit(),
                    TEXTS.get("direction." + own.direction().name()),
                    own.formula()))
        .orElse(key);
  }
}
