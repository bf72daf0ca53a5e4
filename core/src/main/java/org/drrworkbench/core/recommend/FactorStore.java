package org.drrworkbench.core.recommend;

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

  /** A store that keeps nothing. */
  static FactorStore none() {
    return (key, fit) -> fit.get();
  }
}
