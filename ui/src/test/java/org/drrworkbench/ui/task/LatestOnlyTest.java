package org.drrworkbench.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
  private final HeldWork background = new HeldWork();
  private final LatestOnly latest = new LatestOnly(background);
  private final List<String> done = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private void ask(String what) {
    latest.run(
        () -> {
          done.add(what);
          return what;
        },
        told::add,
        e -> told.add(e.toString()));
  }

  @Test
  void ofWhatIsAskedForMeanwhileOnlyTheLastIsDoneAndTold() {
    ask("first");
    ask("second");
    ask("third");
    assertThat(background.count()).isEqualTo(1);
    background.doAll();
    assertThat(done).containsExactly("first", "third");
    assertThat(told).containsExactly("third");
  }

  @Test
  void whatIsForgottenIsNotToldAndWhatWaitedIsNotDone() {
    ask("first");
    ask("second");
    latest.forget();
    background.doAll();
    assertThat(done).containsExactly("first");
    assertThat(told).isEmpty();
  }

  @Test
  void aFailureThatIsForgottenIsNotToldEither() {
    latest.<String>run(
        () -> {
          throw new IllegalStateException("broken");
        },
        told::add,
        e -> told.add("failed"));
    latest.forget();
    background.doAll();
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsAskedForAfterForgettingIsTold() {
    ask("first");
    latest.forget();
    ask("second");
    background.doAll();
    assertThat(told).containsExactly("second");
    latest.forget();
    ask("third");
    background.doAll();
    assertThat(told).containsExactly("second", "third");
  }
}
