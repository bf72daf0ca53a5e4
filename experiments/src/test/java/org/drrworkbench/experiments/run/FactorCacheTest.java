package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drrworkbench.core.recommend.Factors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorCacheTest {
  @TempDir private Path temp;
  private final List<String> fits = new ArrayList<>();

  private float[] users(FactorCache cache, String key) {
    return cache
        .get(
            key,
            () -> {
              fits.add(key);
              return new Factors(2, new float[] {fits.size(), 0.1f}, new float[] {1, 2, 3, 4});
            })
        .users();
  }

  @Test
  void oneFitServesLaterWorkers() {
    assertThat(users(new FactorCache(temp), "pmf k=2")).containsExactly(1, 0.1f);
    assertThat(users(new FactorCache(temp), "pmf k=2")).containsExactly(1, 0.1f);
    assertThat(users(new FactorCache(temp), "pmf k=3")).containsExactly(2, 0.1f);
    assertThat(fits).containsExactly("pmf k=2", "pmf k=3");
  }

  @Test
  void aDamagedFileIsFittedAgainAndReplaced() throws IOException {
    users(new FactorCache(temp), "a");
    Path file;
    try (Stream<Path> files = Files.list(temp.resolve("factors"))) {
      file = files.filter(f -> f.toString().endsWith(".npz")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    for (byte[] damaged : List.of(bytes, new byte[0])) {
      int before = fits.size();
      Files.write(file, damaged);
      users(new FactorCache(temp), "a");
      assertThat(fits).hasSize(before + 1);
      users(new FactorCache(temp), "a");
      assertThat(fits).hasSize(before + 1);
    }
  }

  @Test
  void withoutAFolderFactorsAreStillFitted() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThat(users(new FactorCache(file), "a")).containsExactly(1, 0.1f);
  }
}
