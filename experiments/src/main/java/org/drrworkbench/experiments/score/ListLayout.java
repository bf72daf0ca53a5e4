package org.drrworkbench.experiments.score;

/**
 * Where the fields of a file of lists stand. Columns count from 0; -1 stands for one that is not
 * there.
 *
 * @param form the form
 * @param separator what stands between two fields; empty for white space of any length
 * @param header whether the first line names the columns
 * @param score a number, higher is better; it decides where there is one
 * @param rank a whole number, lower is better; it decides among equal scores, or alone
 */
public record ListLayout(
    ListForm form, String separator, boolean header, int user, int item, int score, int rank) {
  /** The only layout of a TREC run. */
  static final ListLayout TREC = new ListLayout(ListForm.TREC, "", false, 0, 2, 4, 3);

  public ListLayout {
    if (user < 0 || item < 0) {
      throw new IllegalArgumentException("Lists need a column of users and one of items.");
    }
  }

  /** How many fields a line must have at least. */
  int fields() {
    return 1 + Math.max(Math.max(user, item), Math.max(score, rank));
  }

  /** In words, for the user to check. */
  public String description() {
    return switch (form) {
          case TREC -> "a TREC run (user, Q0, item, rank, score, tag)";
          case RECBOLE -> "a RecBole file with types in its header, " + columns();
          case CSV ->
              "text separated by "
                  + separatorInWords()
                  + (header ? " with a header, " : " without a header, ")
                  + columns();
        }
        + "; "
        + order();
  }

  private String columns() {
    return "user in column "
        + (user + 1)
        + ", item in "
        + (item + 1)
        + (score < 0 ? "" : ", score in " + (score + 1))
        + (rank < 0 ? "" : ", rank in " + (rank + 1));
  }

  private String order() {
    if (score >= 0) {
      return "each user's items by falling score, equal scores "
          + (rank < 0 ? "as they stand in the file" : "by rank");
    }
    return rank >= 0 ? "each user's items by rank" : "each user's items as they stand in the file";
  }

  private String separatorInWords() {
    return switch (separator) {
      case "\t" -> "tabs";
      case " " -> "spaces";
      default -> "'" + separator + "'";
    };
  }
}
