package org.drrworkbench.experiments.fetch;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A data set that its owner publishes, with what the owner says of it.
 *
 * @param id its id in the workbench
 * @param title its name in the literature
 * @param owner who publishes it
 * @param terms what the owner allows and asks for, in a sentence or two
 * @param termsAddress where the terms can be read in full
 * @param citation the publication to cite
 * @param users users, as the owner publishes them or as they are counted in the file
 * @param items items, likewise
 * @param ratings ratings, likewise; rounded where the owner rounds
 * @param files what makes it up, one or more
 */
public record PublishedDataSet(
    String id,
    String title,
    String owner,
    String terms,
    URI termsAddress,
    String citation,
    long users,
    long items,
    long ratings,
    List<PublishedFile> files) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  public PublishedDataSet {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "The id '" + id + "' must be of lower-case letters, digits and hyphens.");
    }
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("The data set " + id + " has no file; name one or more.");
    }
    if (users < 1 || items < 1 || ratings < 1) {
      throw new IllegalArgumentException(
          "The data set "
              + id
              + " has "
              + users
              + " users, "
              + items
              + " items and "
              + ratings
              + " ratings; each must be 1 or more.");
    }
  }
}
