package org.drrworkbench.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drrworkbench.app.doctor.Finding.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir private Path folder;

  @Test
  void everyFindingThatIsNotWellSaysWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Doctor doctor = new Doctor(Map.of(), file, () -> EngineProbeTest.noAnswer().ask());
    assertThat(doctor.examine())
        .allSatisfy(
            finding ->
                assertThat(finding.advice().isEmpty()).isEqualTo(finding.state() == State.OK));
  }

  @Test
  void aFileInPlaceOfTheRunsFolderIsBroken() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(states(new Doctor(Map.of(), file, List::of))).containsEntry("runs", State.BROKEN);
    assertThat(states(new Doctor(Map.of(), folder.resolve("a/b"), List::of)))
        .doesNotContainEntry("runs", State.BROKEN);
  }

  @Test
  void noDisplayIsALimitOnLinuxOnly() {
    Doctor without = new Doctor(Map.of(), folder, List::of);
    assertThat(without.display("Linux").state()).isEqualTo(State.LIMITED);
    assertThat(without.display("Mac OS X").state()).isEqualTo(State.OK);
    Doctor with = new Doctor(Map.of("DISPLAY", ":1"), folder, List::of);
    assertThat(with.display("Linux").state()).isEqualTo(State.OK);
  }

  @Test
  void oldJavaLittleHeapAndMissingFontsAreNamed() {
    assertThat(Doctor.java(11).state()).isEqualTo(State.BROKEN);
    assertThat(Doctor.heap(100L << 20).state()).isEqualTo(State.LIMITED);
    assertThat(Doctor.fonts(() -> 0).advice()).contains("fonts-dejavu-core");
    Finding unreadable =
        Doctor.fonts(
            () -> {
              throw new InternalError("no fontconfig");
            });
    assertThat(unreadable.state()).isEqualTo(State.LIMITED);
    assertThat(unreadable.found()).contains("no fontconfig");
  }

  private static Map<String, State> states(Doctor doctor) {
    Map<String, State> states = new TreeMap<>();
    doctor.examine().forEach(one -> states.put(one.name(), one.state()));
    return states;
  }
}
