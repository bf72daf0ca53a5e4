package org.drrworkbench.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as the commands print it. */
final class Json {
  private static final ObjectMapper LINE = JsonMapper.builder().build();
  private static final ObjectMapper PAGE =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** On one line. */
  static String line(Object value) {
    return write(LINE, value);
  }

  /** Indented. */
  static String page(Object value) {
    return write(PAGE, value);
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot be written as JSON: " + value, e);
    }
  }
}
