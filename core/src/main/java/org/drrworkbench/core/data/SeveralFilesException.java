package org.drrworkbench.core.data;

import java.util.List;

/** A place holds several files that could be meant, and its user has to say which. */
public final class SeveralFilesException extends DataException {
  private static final long serialVersionUID = 1;

  private final transient List<String> files;

  /**
   * @param files what tells each file from the others, as {@link SourceFiles#choose} takes it
   */
  SeveralFilesException(String sentence, List<String> files) {
    super(sentence);
    this.files = List.copyOf(files);
  }

  /** The files to choose from, as {@link SourceFiles#choose} takes them. */
  public List<String> files() {
    return files;
  }
}
