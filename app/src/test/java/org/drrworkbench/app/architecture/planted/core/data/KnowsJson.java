package org.drrworkbench.app.architecture.planted.core.data;

/** Breaks the rule that core knows no JSON. */
final class KnowsJson {
  com.fasterxml.jackson.databind.ObjectMapper mapper =
      new com.fasterxml.jackson.databind.ObjectMapper();
}
