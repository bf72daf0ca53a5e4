package org.drrworkbench.core.environment;

import org.drrworkbench.core.random.RandomStream;

/** Where the environment gets its next session from. */
@FunctionalInterface
public interface EpisodeSource {
  /**
   * The start of another session.
   *
   * @param random the only thing that decides which
   */
  Episode next(RandomStream random);
}
