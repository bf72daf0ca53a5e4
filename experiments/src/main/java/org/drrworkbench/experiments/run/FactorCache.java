package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.drrworkbench.core.data.Sha256;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pretrained factors in files named by the SHA-256 of their key. Of several workers that want the
 * same, one fits and the others wait; a damaged file is fitted again. When the folder cannot be
 * written, factors are fitted without being kept.
 */
public final class FactorCache implements FactorStore {
  private static final Logger LOG = LoggerFactory.getLogger(FactorCache.class);

  private final Path folder;

  /**
   * @param cache the folder of what runs share; factors lie in {@code factors} below it
   */
  public FactorCache(Path cache) {
    folder = cache.resolve("factors");
  }

  @Override
  public synchronized Factors get(String key, Supplier<Factors> fit) {
    String name = sha256(key);
    Path file = folder.resolve(name + ".npz");
    Factors found = read(file, key);
    if (found != null) {
      return found;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      return fitUnkept(e, fit);
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      LOG.debug("Locked {} ({}).", name, lock.isValid());
      Factors meanwhile = read(file, key);
      if (meanwhile != null) {
        return meanwhile;
      }
      Factors fitted = fit.get();
      keep(file, key, fitted);
      return fitted;
    } catch (IOException e) {
      return fitUnkept(e, fit);
    }
  }

  @Override
  public Optional<Factors> find(String key) {
    return Optional.ofNullable(read(folder.resolve(sha256(key) + ".npz"), key));
  }

  private Factors fitUnkept(IOException e, Supplier<Factors> fit) {
    LOG.warn("Factors are not kept in {}: {}.", folder, e.toString());
    return fit.get();
  }

  private static @Nullable Factors read(Path file, String key) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      Npz.Contents contents = Npz.read(file);
      Snapshot arrays = contents.arrays();
      if (!contents.text().equals(key)) {
        throw new IOException("it belongs to another key");
      }
      return new Factors(
          (int) arrays.getLong("size"), arrays.floats("users"), arrays.floats("items"));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The factors {} are damaged ({}) and are fitted again.", file, e.toString());
      return null;
    }
  }

  private static void keep(Path file, String key, Factors factors) {
    Snapshot arrays =
        new Snapshot()
            .putLong("size", factors.size())
            .put("users", factors.users())
            .put("items", factors.items());
    try {
      AtomicFile.write(file, out -> Npz.write(out, arrays, key));
    } catch (IOException e) {
      LOG.warn("The factors {} are not kept: {}.", file, e.toString());
    }
  }

  private static String sha256(String key) {
    return HexFormat.of().formatHex(Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8)));
  }
}
