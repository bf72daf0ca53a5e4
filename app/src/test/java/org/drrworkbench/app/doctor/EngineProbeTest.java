package org.drrworkbench.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.drrworkbench.app.doctor.Finding.State;
import org.junit.jupiter.api.Test;

/** Answers of the engine's process. */
class EngineProbeTest {
  static EngineProbe noAnswer() {
    return new EngineProbe(List.of("/bin/sh", "-c", "exit 1"), Duration.ofSeconds(30));
  }

  @Test
  void aProcessThatEndsWithoutAnAnswerIsBroken() {
    assertThat(noAnswer().ask())
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo(State.BROKEN));
  }

  @Test
  void aProcessThatCannotBeStartedIsBroken() {
    EngineProbe probe = new EngineProbe(List.of("/no/such/program"), Duration.ofSeconds(1));
    assertThat(probe.ask())
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo(State.BROKEN));
  }

  @Test
  void wrongResultsAreBroken() throws IOException {
    String answer =
        """
        {"engine":"E","version":"1","binding":"2","devices":["cpu"],"correct":false,
         "gigaflops":1.5}""";
    assertThat(EngineProbe.read(new ObjectMapper().readTree(answer)))
        .extracting(Finding::name, Finding::state)
        .containsExactly(
            tuple("engine", State.OK),
            tuple("devices", State.OK),
            tuple("self-test", State.BROKEN));
  }
}
