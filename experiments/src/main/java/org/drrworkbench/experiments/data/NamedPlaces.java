package org.drrworkbench.experiments.data;

import java.util.Optional;
import org.drrworkbench.experiments.spec.DataSpec;

/** Finds data sets that were fetched or imported before, so that their name is enough. */
@FunctionalInterface
public interface NamedPlaces {
  /** Where the data set of an id is and how it is read, if it is here. */
  Optional<DataSpec> find(String id);
}
