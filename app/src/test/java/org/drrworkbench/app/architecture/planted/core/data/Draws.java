package org.drrworkbench.app.architecture.planted.core.data;

/** Breaks the rule on chance in three ways. */
final class Draws {
  double fromMath() {
    return Math.random();
  }

  int fromThread() {
    return java.util.concurrent.ThreadLocalRandom.current().nextInt();
  }

  int fromGenerator() {
    return new java.util.Random(1).nextInt();
  }
}
