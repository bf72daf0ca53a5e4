package org.drrworkbench.core.environment;

import org.drrworkbench.core.random.RandomStream;

/** Where the environment gets its next session from. */
@FunctionalInterface
public interface EpisodeSource {
  Episode next(RandomStream random);
}
