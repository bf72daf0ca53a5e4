package org.drrworkbench.core.data;

import java.util.Collections;
import java.util.List;

/**
 * Names for the dense indexes of a {@link RatingLog}: the identifiers of the source, item titles
 * and item attributes (genres), each list indexed by user or item, and side information where the
 * source has it.
 *
 * @param userIds the source's user identifiers
 * @param itemIds the source's item identifiers
 * @param titles item titles; the identifier where the source has no title
 * @param attributes item attributes, an empty list where there are none
 * @param userFeatures what is known of users, such as age and occupation
 * @param itemFeatures what is known of items, such as genres, year and author
 */
public record Catalogue(
    List<String> userIds,
    List<String> itemIds,
    List<String> titles,
    List<List<String>> attributes,
    SparseFeatures userFeatures,
    SparseFeatures itemFeatures) {
  public Catalogue {
    userIds = unmodifiable(userIds);
    itemIds = unmodifiable(itemIds);
    titles = unmodifiable(titles);
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
    if (userFeatures.rowCount() != userIds.size() || itemFeatures.rowCount() != itemIds.size()) {
      throw new IllegalArgumentException(
          "A catalogue of "
              + userIds.size()
              + " users and "
              + itemIds.size()
              + " items has features of "
              + userFeatures.rowCount()
              + " users and "
              + itemFeatures.rowCount()
              + " items.");
    }
  }

  /** A catalogue without side information. */
  public Catalogue(
      List<String> userIds,
      List<String> itemIds,
      List<String> titles,
      List<List<String>> attributes) {
    this(
        userIds,
        itemIds,
        titles,
        attributes,
        SparseFeatures.none(userIds.size()),
        SparseFeatures.none(itemIds.size()));
  }

  /** Identifiers only: they stand for the titles too. */
  static Catalogue ofIds(List<String> userIds, List<String> itemIds) {
    List<List<String>> noAttributes = Collections.nCopies(itemIds.size(), List.of());
    return new Catalogue(userIds, itemIds, itemIds, noAttributes);
  }

  /** {@link Names} cannot be modified and a copy would cost four times the memory. */
  private static List<String> unmodifiable(List<String> list) {
    return list instanceof Names ? list : List.copyOf(list);
  }
}
