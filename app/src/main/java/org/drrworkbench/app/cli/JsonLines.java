package org.drrworkbench.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Questions and answers with another program: a line of JSON in, a line of JSON out. */
final class JsonLines {
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final Terminal terminal;

  JsonLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Answers standard input to its end; what is no JSON is answered with {@code error}.
   *
   * @param answers the answer to a question
   */
  void answer(Function<JsonNode, Object> answers) throws IOException {
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      if (!line.isBlank()) {
        write(answer(line, answers));
      }
    }
  }

  private Object answer(String line, Function<JsonNode, Object> answers) {
    try {
      return answers.apply(mapper.readTree(line));
    } catch (JsonProcessingException e) {
      return error("This is no JSON: " + e.getOriginalMessage());
    }
  }

  /** Says something on a line of its own. */
  void write(Object answer) {
    terminal.out().println(Json.line(answer));
    terminal.out().flush();
  }

  /** The answer that says what is wrong. */
  static Object error(String sentence) {
    return Map.of("error", sentence);
  }
}
