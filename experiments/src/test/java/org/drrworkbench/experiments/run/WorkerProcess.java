package org.drrworkbench.experiments.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.run.OnlineEvaluator.OnlineValue;
import org.drrworkbench.experiments.spec.ModelCatalogue;

/** A worker of the fake model: the main class of child processes, and its parts for other tests. */
public final class WorkerProcess {
  /** How much faster the worker's clock runs, so that it writes a checkpoint every 50 ms. */
  private static final long HASTE = 20;

  private WorkerProcess() {}

  public static void main(String[] args) {
    if (!args[0].equals("worker")) {
      System.exit(ExitCode.WRONG_CALL);
    }
    Path root = Path.of(args[1]);
    Path cache = root.resolveSibling("cache");
    System.exit(new Worker(parts(cache), () -> System.nanoTime() * HASTE).run(new RunFolder(root)));
  }

  /**
   * Java, its options, class path and this main class.
   *
   * @param slowFrom the gradient step from which the fake model takes its time
   */
  public static List<String> command(long slowFrom) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-D" + FakeModel.SLOW_FROM + "=" + slowFrom,
        "-cp",
        System.getProperty("java.class.path"),
        WorkerProcess.class.getName());
  }

  public static ModelCatalogue models() {
    return new ModelCatalogue(List.of(new FakeModel(), new RandomModel()));
  }

  public static DataSource data() {
    return new FakeData();
  }

  static WorkerParts parts(Path cache) {
    return parts(cache, models());
  }

  /** The same with other models. */
  static WorkerParts parts(Path cache, ModelCatalogue models) {
    return new WorkerParts(
        models,
        data(),
        ComputeEngine.none(),
        WorkerProcess::simulate,
        cache,
        Clock.systemUTC(),
        "test");
  }

  private static List<OnlineValue> simulate(OnlineEvaluator.Input input) {
    int itemCount = input.split().train().itemCount();
    float[] scores = new float[itemCount];
    input.scorer().score(new int[] {3}, new int[][] {{1, 2}}, scores);
    return List.of(
        new OnlineValue(input.model(), "reward", 5, scores[4], 20),
        new OnlineValue("oracle", "reward", 5, 1, 20));
  }
}
