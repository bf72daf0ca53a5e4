package org.drrworkbench.app.architecture.planted.experiments.run;

/** Breaks the rule on time in four ways. */
final class Waits {
  long milliseconds() {
    return System.currentTimeMillis();
  }

  long nanoseconds() {
    return System.nanoTime();
  }

  java.time.Instant now() {
    return java.time.Instant.now();
  }

  java.time.Clock clock() {
    return java.time.Clock.systemUTC();
  }
}
