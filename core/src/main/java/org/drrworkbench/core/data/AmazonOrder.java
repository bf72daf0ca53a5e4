package org.drrworkbench.core.data;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which of two columns holds Amazon's users and which its products, by the look of the identifiers:
 * a product has ten characters, an ISBN or one that begins with B, and a user begins with A and has
 * more. The edition of 2014 writes the user first and that of 2018 the product.
 */
enum AmazonOrder {
  USER_FIRST,
  ITEM_FIRST,
  /** They may be Amazon's, but do not tell. */
  UNCLEAR,
  /** They are not Amazon's. */
  OTHER;

  /** The share of lines that must agree; a few identifiers of all editions look otherwise. */
  private static final double MOST = 0.9;

  private static final Pattern PRODUCT = Pattern.compile("[0-9]{9}[0-9X]|B[0-9A-Z]{9}");
  private static final Pattern USER = Pattern.compile("A[0-9A-Z]{10,39}");
  private static final Pattern EITHER = Pattern.compile("[0-9A-Z]{10,40}");

  /** The order of the two columns in these lines. */
  static AmazonOrder of(List<DelimitedLine> lines, int first, int second) {
    if (most(lines, first, USER) && most(lines, second, PRODUCT)) {
      return USER_FIRST;
    }
    if (most(lines, first, PRODUCT) && most(lines, second, USER)) {
      return ITEM_FIRST;
    }
    return most(lines, first, EITHER) && most(lines, second, EITHER) ? UNCLEAR : OTHER;
  }

  private static boolean most(List<DelimitedLine> lines, int column, Pattern pattern) {
    long matching =
        lines.stream().filter(line -> pattern.matcher(line.optional(column)).matches()).count();
    return matching >= MOST * lines.size() && matching > 0;
  }
}
