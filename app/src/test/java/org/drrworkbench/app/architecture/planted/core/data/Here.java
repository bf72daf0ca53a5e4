package org.drrworkbench.app.architecture.planted.core.data;

/** One half of a cycle. */
public final class Here {
  public org.drrworkbench.app.architecture.planted.core.loop.There there =
      new org.drrworkbench.app.architecture.planted.core.loop.There();
}
