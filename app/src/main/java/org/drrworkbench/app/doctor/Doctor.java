package org.drrworkbench.app.doctor;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Looks at everything a run or a chart needs. */
public final class Doctor {
  private static final long MIB = 1L << 20;
  private static final long ENOUGH_HEAP = 512 * MIB;
  private static final long ENOUGH_DISK = 1024 * MIB;
  private static final String FONT_PACKAGES = "fontconfig fonts-dejavu-core";

  private final Map<String, String> environment;
  private final Path runs;
  private final Supplier<List<Finding>> engine;

  /**
   * @param environment environment variables
   * @param runs folder that runs are written to; need not exist
   * @param engine what a process of its own found out about the engine
   */
  public Doctor(Map<String, String> environment, Path runs, Supplier<List<Finding>> engine) {
    this.environment = environment;
    this.runs = runs;
    this.engine = engine;
  }

  /** All findings, the basic ones first. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(Runtime.version().feature()));
    findings.add(heap(Runtime.getRuntime().maxMemory()));
    findings.add(cores(Runtime.getRuntime().availableProcessors()));
    findings.add(display(System.getProperty("os.name", "")));
    findings.add(fonts(Doctor::countFonts));
    findings.add(runsFolder());
    findings.addAll(engine.get());
    return findings;
  }

  static Finding java(int feature) {
    String found =
        "Java " + Runtime.version() + " from " + System.getProperty("java.home", "unknown");
    return feature >= 17
        ? Finding.ok("java", found)
        : Finding.broken("java", found, "Install the package openjdk-17-jdk-headless.");
  }

  static Finding heap(long bytes) {
    String found = bytes / MIB + " MiB of heap at most";
    return bytes >= ENOUGH_HEAP
        ? Finding.ok("heap", found)
        : Finding.limited(
            "heap", found, "Large data sets need more: set DRR_JAVA_OPTS=-Xmx4g, for example.");
  }

  static Finding cores(int cores) {
    return Finding.ok(
        "cores", cores + " processor cores; as many runs can go on at a time (--jobs)");
  }

  Finding display(String system) {
    if (!system.equals("Linux")) {
      return Finding.ok("display", "the one of " + system);
    }
    for (String variable : List.of("WAYLAND_DISPLAY", "DISPLAY")) {
      String value = environment.get(variable);
      if (value != null && !value.isEmpty()) {
        return Finding.ok("display", variable + "=" + value);
      }
    }
    return Finding.limited(
        "display",
        "none",
        "The terminal commands all work; for a window, log in on a desktop or set DISPLAY.");
  }

  static Finding fonts(Supplier<Integer> count) {
    String advice = "Charts need them: apt-get install --no-install-recommends " + FONT_PACKAGES;
    try {
      int families = count.get();
      return families > 0
          ? Finding.ok("fonts", families + " font families")
          : Finding.limited("fonts", "none", advice);
    } catch (RuntimeException | LinkageError | InternalError e) {
      return Finding.limited("fonts", "Java cannot read them (" + e.getMessage() + ")", advice);
    }
  }

  private static int countFonts() {
    return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
  }

  private Finding runsFolder() {
    Path existing = runs.toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return Finding.broken(
          "runs", existing + " is not a folder that can be written to", "Choose one with --runs.");
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      String found = free / MIB + " MiB free for " + runs;
      return free >= ENOUGH_DISK
          ? Finding.ok("runs", found)
          : Finding.limited("runs", found, "Make room, or choose another folder with --runs.");
    } catch (IOException e) {
      return Finding.limited(
          "runs", "free space of " + existing + " unknown", "Look at the file system yourself.");
    }
  }
}
