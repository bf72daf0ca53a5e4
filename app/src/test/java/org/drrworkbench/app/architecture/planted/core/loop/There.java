package org.drrworkbench.app.architecture.planted.core.loop;

/** The other half of a cycle. */
public final class There {
  public org.drrworkbench.app.architecture.planted.core.data.Here here =
      new org.drrworkbench.app.architecture.planted.core.data.Here();
}
