package org.drrworkbench.app.engine;

import ai.djl.engine.Engine;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the engine's native libraries unpacked by one process at a time. The engine unpacks them into
 * a cache folder at its first start on a machine, and while it does so it leaves half-written files
 * where another starting process would load them as libraries; a process killed meanwhile leaves
 * them for good. So the first start happens under a lock, and a marker says that it went well.
 */
public final class EngineFiles {
  private static final Logger LOG = LoggerFactory.getLogger(EngineFiles.class);

  private final Path cache;
  private final String version;
  private final Runnable firstStart;

  EngineFiles(Path cache, String version, Runnable firstStart) {
    this.cache = cache;
    this.version = version;
    this.firstStart = firstStart;
  }

  /** Those of this machine's user. */
  public static EngineFiles ofThisUser() {
    Platform platform = Platform.detectPlatform("pytorch");
    return new EngineFiles(
        Utils.getEngineCacheDir("pytorch"),
        platform.getVersion() + "-" + platform.getFlavor() + "-" + Engine.getDjlVersion(),
        Engine::getInstance);
  }

  /**
   * Returns when the libraries are in place. A cache folder that cannot be locked or written is no
   * reason to fail: then the engine is left to do as it does alone.
   */
  public void prepare() {
    Path marker = cache.resolve("workbench-" + version + ".ready");
    if (Files.exists(marker)) {
      return;
    }
    try {
      Files.createDirectories(cache);
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve("workbench.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(marker)) {
          removeHalfWritten();
          firstStart.run();
          Files.createFile(marker);
        }
      }
    } catch (IOException e) {
      LOG.warn("The engine's cache folder {} cannot be prepared: {}", cache, e.toString());
    }
  }

  private void removeHalfWritten() throws IOException {
    try (DirectoryStream<Path> flavours = Files.newDirectoryStream(cache, Files::isDirectory)) {
      for (Path flavour : flavours) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(flavour, "jni*tmp")) {
          for (Path file : left) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }
}
