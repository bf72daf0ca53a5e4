package org.drrworkbench.ui.export;

/** Exports something: asks where to and in which format, writes it, says so. */
@FunctionalInterface
public interface Exporter {
  void export(Exportable what);
}
