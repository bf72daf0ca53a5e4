package org.drrworkbench.experiments.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** MD5, which owners publish, and SHA-256, which is recorded, of bytes as they stream by. */
final class Checksums {
  private final MessageDigest md5 = digest("MD5");
  private final MessageDigest sha256 = digest("SHA-256");

  void add(byte[] bytes, int length) {
    md5.update(bytes, 0, length);
    sha256.update(bytes, 0, length);
  }

  Totals totals() {
    return new Totals(
        HexFormat.of().formatHex(md5.digest()), HexFormat.of().formatHex(sha256.digest()));
  }

  /** Both, of everything that went by. */
  record Totals(String md5, String sha256) {

    /**
     * What speaks against these bytes being the published file, as a clause; null if nothing does.
     * Where no checksum is published, an archive must at least open as one: sites that are gone
     * like to answer with a page instead.
     */
    @Nullable String objection(PublishedFile file, Path bytes) {
      if (file.md5() != null) {
        return file.md5().equals(md5)
            ? null
            : "its MD5 is " + md5 + " where " + file.md5() + " is published";
      }
      if (!file.name().endsWith(".zip")) {
        return null;
      }
      try (ZipFile zip = new ZipFile(bytes.toFile())) {
        return zip.size() > 0 ? null : "it is an empty zip archive";
      } catch (IOException e) {
        return "it is no zip archive";
      }
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no " + algorithm + ".", e);
    }
  }
}
