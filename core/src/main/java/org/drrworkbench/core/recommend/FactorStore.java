package org.drrworkbench.core.recommend;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps pretrained factors between runs, so that twenty runs on one split fit them once. */
@FunctionalInterface
public interface FactorStore {
  /**
   * The factors of a key, fitted now if nobody did before.
   *
   * @param key everything the factors depend on, as text
   */
  Factors get(String key, Supplier<Factors> fit);

  /** The factors of a key, if somebody fitted them before. */
  default Optional<Factors> find(String key) {
    return Optional.empty();
  }

  /** A store that keeps nothing. */
  static FactorStore none() {
    return (key, fit) -> fit.get();
  }
}
