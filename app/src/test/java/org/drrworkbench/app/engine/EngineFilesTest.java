package org.drrworkbench.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineFilesTest {
  @TempDir private Path cache;

  @Test
  void startsTheEngineOnceForAVersion() {
    AtomicInteger starts = new AtomicInteger();
    new EngineFiles(cache, "1", starts::incrementAndGet).prepare();
    new EngineFiles(cache, "1", starts::incrementAndGet).prepare();
    assertThat(starts).hasValue(1);
    new EngineFiles(cache, "2", starts::incrementAndGet).prepare();
    assertThat(starts).hasValue(2);
  }

  @Test
  void removesWhatAKilledProcessLeftHalfWritten() throws IOException {
    Path flavour = Files.createDirectories(cache.resolve("2.7.1-cpu-linux-x86_64"));
    Path half = Files.writeString(flavour.resolve("jni123tmp"), "half");
    Path whole = Files.writeString(flavour.resolve("libtorch.so"), "whole");
    new EngineFiles(cache, "1", () -> assertThat(half).doesNotExist()).prepare();
    assertThat(whole).exists();
  }

  @Test
  void aFailedStartIsTriedAgain() {
    EngineFiles failing =
        new EngineFiles(
            cache,
            "1",
            () -> {
              throw new IllegalStateException("no engine");
            });
    assertThatThrownBy(failing::prepare).hasMessage("no engine");
    AtomicInteger starts = new AtomicInteger();
    new EngineFiles(cache, "1", starts::incrementAndGet).prepare();
    assertThat(starts).hasValue(1);
  }

  @Test
  void aCacheThatCannotBeWrittenIsLeftToTheEngine() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "");
    AtomicInteger starts = new AtomicInteger();
    new EngineFiles(file, "1", starts::incrementAndGet).prepare();
    assertThat(starts).hasValue(0);
  }
}
