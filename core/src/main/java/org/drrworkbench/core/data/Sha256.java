package org.drrworkbench.core.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash behind every fingerprint. */
public final class Sha256 {
  private Sha256() {}

  /** A new digest; every Java has it. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
