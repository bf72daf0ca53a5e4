package org.drrworkbench.experiments.fetch;

import java.nio.file.Path;
import java.time.Duration;

/** Is told, on the fetching thread, how a fetch goes on. */
public interface FetchObserver {
  /**
   * A file comes over the network.
   *
   * @param already bytes that are here from an earlier attempt
   */
  default void started(PublishedFile file, long already) {}

  /** Bytes came; told of ten times a second at most, and at the end of each file. */
  default void progress(FetchProgress progress) {}

  /**
   * The connection failed and is tried again.
   *
   * @param why the failure, as a clause
   * @param pause the wait until then
   */
  default void retrying(PublishedFile file, String why, Duration pause) {}

  /**
   * A file is in the cache now.
   *
   * @param checked whether a published checksum confirmed it
   */
  default void placed(PublishedFile file, Path place, boolean checked) {}

  /** Nobody wants to know. */
  static FetchObserver silent() {
    return new FetchObserver() {};
  }
}
