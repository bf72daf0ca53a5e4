package org.drrworkbench.experiments.fetch;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drrworkbench.experiments.spec.SpecException;

/**
 * The data sets that can be fetched.
 *
 * @param dataSets each with an id of its own, in the order of the lists
 */
public record FetchCatalogue(List<PublishedDataSet> dataSets) {
  public FetchCatalogue {
    dataSets = List.copyOf(dataSets);
    Set<String> ids = new HashSet<>();
    for (PublishedDataSet set : dataSets) {
      if (!ids.add(set.id())) {
        throw new IllegalArgumentException("The id " + set.id() + " stands twice; it may once.");
      }
    }
  }

  /** The data set of that id, if it is published. */
  public Optional<PublishedDataSet> find(String id) {
    return dataSets.stream().filter(set -> set.id().equals(id)).findFirst();
  }

  /**
   * The data set of that id.
   *
   * @throws SpecException if there is none; names those that there are
   */
  public PublishedDataSet get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new SpecException(
                    "There is no data set '"
                        + id
                        + "' to fetch; there are "
                        + String.join(", ", dataSets.stream().map(PublishedDataSet::id).toList())
                        + "."));
  }
}
