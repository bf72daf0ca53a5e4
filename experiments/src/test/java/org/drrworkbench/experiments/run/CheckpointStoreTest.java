package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;
import org.drrworkbench.experiments.run.Checkpoint.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {
  @TempDir private Path temp;
  private Path latest = Path.of("");
  private CheckpointStore store = new CheckpointStore(new RunFolder(latest));

  @BeforeEach
  void open() {
    RunFolder folder = new RunFolder(temp);
    store = new CheckpointStore(folder);
    latest = folder.checkpoint().resolve("latest.npz");
  }

  private static Checkpoint at(long step) {
    float[] large = new float[70_000];
    new RandomStream(step, "large").fillGaussian(large, 1);
    Snapshot session =
        new Snapshot()
            .put("critic/weights", large)
            .put("moments", new double[] {1.5, Double.NaN, -0.0})
            .put("users", new int[] {3, -1})
            .put("random", new byte[] {-128, 0, 127})
            .put("empty", new float[0])
            .putLong("step", step);
    return new Checkpoint(Stage.ONLINE, step, session);
  }

  @Test
  void whatIsWrittenComesBackBitForBit() throws IOException {
    store.write(at(5));

    assertThat(store.read()).contains(at(5));
  }

  @Test
  void equalCheckpointsAreEqualBytes() throws IOException {
    store.write(at(5));
    byte[] first = Files.readAllBytes(latest);
    store.write(at(5));

    assertThat(Files.readAllBytes(latest)).isEqualTo(first);
  }

  @Test
  void aDamagedLatestFallsBackToTheOneBefore() throws IOException {
    store.write(at(5));
    store.write(at(6));
    byte[] bytes = Files.readAllBytes(latest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(latest, bytes);

    assertThat(store.read()).contains(at(5));
    // The damaged one must not push the good one out.
    store.write(at(7));
    assertThat(store.read()).contains(at(7));
  }

  @Test
  void aCutLatestFallsBackWhereverItIsCut() throws IOException {
    store.write(at(5));
    store.write(at(6));
    byte[] bytes = Files.readAllBytes(latest);
    for (int length : new int[] {0, 10, 100, 5000, bytes.length - 2000}) {
      Files.write(latest, Arrays.copyOf(bytes, length));

      assertThat(store.read()).contains(at(5));
    }
  }

  @Test
  void aKillBetweenTheTwoMovesLosesNothing() throws IOException {
    store.write(at(5));
    store.write(at(6));
    // The state right after the old latest was moved aside and before the new one took its place.
    Files.move(
        latest,
        latest.resolveSibling("previous.npz"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(latest.resolveSibling(".latest.npz.99.tmp"), "half a checkpoint");

    assertThat(store.read()).contains(at(6));
    store.write(at(7));
    assertThat(store.read()).contains(at(7));
  }

  @Test
  void nothingWrittenIsNothingRead() throws IOException {
    assertThat(store.read()).isEmpty();
  }

  @Test
  void anArrayIsLaidOutAsNumpyDoes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyArray.write(new int[] {1, -2}, out);
    byte[] bytes = out.toByteArray();

    // Magic, version 1.0, header length 118 = 128 - 10 as little-endian 16 bits.
    assertThat(Arrays.copyOf(bytes, 10))
        .containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    String header = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
    assertThat(header)
        .startsWith("{'descr': '<i4', 'fortran_order': False, 'shape': (2,), }  ")
        .endsWith(" \n");
    // 1 and -2 as little-endian 32 bits.
    assertThat(Arrays.copyOfRange(bytes, 128, bytes.length))
        .containsExactly(1, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff);
    assertThat(NpyArray.size(new int[] {1, -2})).isEqualTo(136);
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Path file = temp.resolve("x.npz");
    AtomicFile.write(file, out -> Npz.write(out, new Snapshot(), "{}"));
    byte[] bytes = Files.readAllBytes(file);
    assertThat(Npz.read(file).arrays().names()).isEmpty();
    bytes[0] = 'X';
    Files.createDirectories(latest.getParent());
    Files.write(latest, bytes);

    assertThat(store.read()).isEmpty();
    assertThatThrownBy(() -> NpyArray.read(Files.newInputStream(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no npy array");
  }
}
