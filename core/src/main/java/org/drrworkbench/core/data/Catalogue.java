package org.drrworkbench.core.data;

import java.util.List;

/**
 * Names for the dense indexes of a {@link RatingLog}: the identifiers of the source, item titles
 * and item attributes (genres), each list indexed by user or item.
 *
 * @param userIds the source's user identifiers
 * @param itemIds the source's item identifiers
 * @param titles item titles; the identifier where the source has no title
 * @param attributes item attributes, an empty list where there are none
 */
public record Catalogue(
    List<String> userIds,
    List<String> itemIds,
    List<String> titles,
    List<List<String>> attributes) {
  public Catalogue {
    userIds = List.copyOf(userIds);
    itemIds = List.copyOf(itemIds);
    titles = List.copyOf(titles);
    attributes = List.copyOf(attributes);
    if (titles.size() != itemIds.size() || attributes.size() != itemIds.size()) {
      throw new IllegalArgumentException(
          "A catalogue of "
              + itemIds.size()
              + " items has "
              + titles.size()
              + " titles and "
              + attributes.size()
              + " attribute lists.");
    }
  }
}
