package org.drrworkbench.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drrworkbench.ui.dialog.Dialogs;
import org.jspecify.annotations.Nullable;

/** Remembers what was said, and answers what a test prepared. */
public final class FakeDialogs implements Dialogs {
  public final List<String> told = new ArrayList<>();
  public final List<String> problems = new ArrayList<>();
  public @Nullable Path answer;
  public final List<String> offered = new ArrayList<>();
  public @Nullable String choice;

  @Override
  public void tell(String sentence) {
    told.add(sentence);
  }

  @Override
  public void problem(String sentence, @Nullable Throwable cause) {
    problems.add(sentence);
  }

  @Override
  public Optional<Path> openFile(String title, @Nullable Path start) {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Path> chooseFolder(String title, @Nullable Path start) {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<String> chooseOne(String question, List<String> offered) {
    this.offered.addAll(offered);
    return Optional.ofNullable(choice);
  }

  @Override
  public Optional<Path> chooseFile(String title, Path suggestion) {
    return Optional.ofNullable(answer);
  }
}
