package org.drrworkbench.experiments.fetch;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that an owner publishes.
 *
 * @param name its name in the cache folder
 * @param address where it is published, http or https
 * @param bytes its size; null where it is not known for certain
 * @param md5 its MD5 in 32 lower-case hexadecimal digits; null where none is published
 */
public record PublishedFile(String name, URI address, @Nullable Long bytes, @Nullable String md5) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

  public PublishedFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The file name '" + name + "' must be of letters, digits, dots, lines and hyphens.");
    }
    String scheme = address.getScheme();
    if (!"http".equals(scheme) && !"https".equals(scheme)) {
      throw new IllegalArgumentException(
          "The address of " + name + " is " + address + "; it must be http or https.");
    }
    if (bytes != null && bytes < 1) {
      throw new IllegalArgumentException(
          "The size of " + name + " is " + bytes + "; it must be 1 or more.");
    }
    if (md5 != null && !MD5.matcher(md5).matches()) {
      throw new IllegalArgumentException(
          "The MD5 of " + name + " is '" + md5 + "'; it must be 32 hexadecimal digits.");
    }
  }

  static PublishedFile of(String address, @Nullable Long bytes, @Nullable String md5) {
    return new PublishedFile(
        address.substring(address.lastIndexOf('/') + 1), URI.create(address), bytes, md5);
  }
}
