package org.drrworkbench.ui.setup;

import java.lang.ref.SoftReference;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.spec.DataSpec;

/** Ratings that were read: kept while there is room for them, and read again when there was not. */
final class ReadRatings {
  private final DataSource source;
  private final DataSpec spec;
  private final SoftReference<DataSource.Ratings> kept;

  ReadRatings(DataSource source, DataSpec spec, DataSource.Ratings ratings) {
    this.source = source;
    this.spec = spec;
    kept = new SoftReference<>(ratings);
  }

  /** The ratings; takes time, perhaps that of reading them. */
  DataSource.Ratings get() {
    DataSource.Ratings ratings = kept.get();
    return ratings == null ? source.load(spec) : ratings;
  }
}
