package org.drrworkbench.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.SameThread;

/** Does its work when told to. */
final class LaterBackground implements Background {
  private final List<Runnable> work = new ArrayList<>();

  @Override
  public <T> void run(Callable<T> asked, Consumer<? super T> then, Consumer<Throwable> failed) {
    work.add(() -> new SameThread().run(asked, then, failed));
  }

  @Override
  public void onWindow(Runnable action) {
    action.run();
  }

  /** How many pieces of work wait. */
  int waiting() {
    return work.size();
  }

  /** Does what waits now; what that asks for waits in its turn. */
  void doAll() {
    List<Runnable> now = List.copyOf(work);
    work.clear();
    now.forEach(Runnable::run);
  }
}
