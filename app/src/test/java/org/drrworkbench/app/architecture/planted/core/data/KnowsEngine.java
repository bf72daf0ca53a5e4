package org.drrworkbench.app.architecture.planted.core.data;

/** Breaks the rule that this package knows no engine. */
final class KnowsEngine {
  ai.djl.ndarray.types.Shape shape = new ai.djl.ndarray.types.Shape(1);
}
