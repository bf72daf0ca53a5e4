package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's process: it may be killed at any time, and it never loads the engine. */
class WindowProcessTest {
  private static final int PATIENCE_SECONDS = 180;

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void aKilledWindowLosesNothingAndTheNextOneGoesOnWatching() throws Exception {
    Path classes = folder.resolve("classes.txt");
    Process first = window("start", "-Xlog:class+load:file=" + classes);
    await("started", first);
    RunFolder run =
        new RunFolder(folder.resolve("runs").resolve("survivor").resolve("drr-gru-offline-seed1"));
    RunStatus before = run.readStatus().orElseThrow();
    assertThat(before.state()).isEqualTo(RunState.RUNNING);

    first.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(before.pid())).as("the worker lives on").isPresent();

    Process second = window("watch");
    await("found", second);
    await("watched", second);
    assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    RunStatus after = run.readStatus().orElseThrow();
    assertThat(after.attempt()).as("the same worker all along").isEqualTo(before.attempt());

    assertThat(loaded(classes, "org.drrworkbench.ui.runs.RunsScreen")).isNotEmpty();
    assertThat(loaded(classes, "ai.djl.")).as("classes of the engine in the window").isEmpty();
  }

  private static List<String> loaded(Path classes, String beginning) throws IOException {
    try (Stream<String> lines = Files.lines(classes)) {
      return lines.filter(line -> line.contains("] " + beginning)).toList();
    }
  }

  private Process window(String what, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.matches(
          "(prism|testfx|glass|java\\.awt|ai\\.djl|user\\.(language|country|timezone)).*")) {
        command.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WindowUnderTest.class.getName(), folder.toString(), what));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(what + ".log").toFile())
            .start();
    started.add(process);
    return process;
  }

  private void await(String file, Process process) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(folder.resolve(file))) {
      if (!process.isAlive() || System.nanoTime() > end) {
        StringBuilder logs = new StringBuilder();
        for (Process each : started) {
          logs.append(each.info()).append('\n');
        }
        try (Stream<Path> files = Files.list(folder)) {
          for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
            logs.append(log).append('\n').append(Files.readString(log));
          }
        }
        throw new AssertionError("The window did not get to '" + file + "'.\n" + logs);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
