package org.drrworkbench.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks and tells. To be used on the window's thread. */
public interface Dialogs {
  /** Says in passing that something was done, such as where a file was written. */
  void tell(String sentence);

  /**
   * Says calmly that something went wrong.
   *
   * @param sentence one sentence for the user
   * @param cause details for those who want them; null when the sentence says all
   */
  void problem(String sentence, @Nullable Throwable cause);

  /** Asks for a folder. */
  Optional<Path> chooseFolder(String title, @Nullable Path start);

  /** Asks for a file that is there. */
  Optional<Path> openFile(String title, @Nullable Path start);

  /** Asks for one of several, none of which is the usual one. */
  Optional<String> chooseOne(String question, List<String> offered);

  /** Asks where to save a file. */
  Optional<Path> chooseFile(String title, Path suggestion);
}
