package org.drrworkbench.experiments.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.drrworkbench.experiments.run.RunFolder;

/**
 * Starts workers as processes of this machine: the same Java and class path, one thread each, in a
 * session of their own, so that neither closing the window nor Ctrl-C in the terminal touches them.
 */
public final class LocalLauncher implements Launcher {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Path NOTHING = Path.of("/dev/null");

  private final List<String> javaCommand;

  /**
   * @param javaCommand Java, its options, class path and main class; {@code worker RUN_FOLDER} is
   *     added
   */
  public LocalLauncher(List<String> javaCommand) {
    this.javaCommand = List.copyOf(javaCommand);
  }

  /**
   * A launcher with this process's own Java and class path.
   *
   * @param mainClass the application's main class
   * @param heapMegabytes the worker's largest heap
   */
  public static LocalLauncher ofThisProcess(String mainClass, int heapMegabytes) {
    if (heapMegabytes < 64) {
      throw new IllegalArgumentException(
          "The worker's heap is " + heapMegabytes + " MB; it must be 64 or more.");
    }
    return new LocalLauncher(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Dai.djl.offline=" + System.getProperty("ai.djl.offline", "true"),
            "-DOPT_OUT_TRACKING=true",
            "-Dai.djl.pytorch.num_threads=1",
            "-Dai.djl.pytorch.num_interop_threads=1",
            "-cp",
            System.getProperty("java.class.path"),
            mainClass));
  }

  @Override
  public WorkerHandle launch(RunFolder folder) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(javaCommand);
    command.add("worker");
    command.add(folder.root().toAbsolutePath().toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    if (Files.exists(NOTHING)) {
      builder.redirectInput(NOTHING.toFile());
    }
    File log = folder.workerLog().toFile();
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.redirectErrorStream(true);
    Process process = builder.start();
    if (!Files.exists(NOTHING)) {
      process.getOutputStream().close();
    }
    return new LocalWorker(folder, process);
  }

  private record LocalWorker(RunFolder folder, Process process) implements WorkerHandle {
    @Override
    public long pid() {
      return process.pid();
    }

    @Override
    public boolean alive() {
      return process.isAlive();
    }

    @Override
    public OptionalInt exitCode() {
      return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public void askToStop() throws IOException {
      folder.askToStop();
    }

    @Override
    public void kill() {
      process.destroyForcibly();
    }
  }
}
