package org.drrworkbench.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program this is, so that a figure can be traced to the code that gave it.
 *
 * @param version the version of the project
 * @param commit the last commit that changed the program, with a remark if its sources had changes
 *     that were not committed; empty where the build was not of a checkout
 */
record CodeVersion(String version, String commit) {
  /** Written into the program when it is built. */
  private static final String FILE = "/workbench.properties";

  static CodeVersion ofThisProgram() {
    Properties properties = new Properties();
    try (InputStream in = CodeVersion.class.getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read.", e);
    }
    return new CodeVersion(
        properties.getProperty("version", "unknown"), properties.getProperty("commit", ""));
  }

  /** As runs record it: {@code 1.2.0, commit 0123456789ab}, or the version alone. */
  String words() {
    return commit.isBlank() ? version : version + ", commit " + commit;
  }
}
