package org.drrworkbench.ui.datasets;

import java.util.List;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.ImportReport;
import org.drrworkbench.core.data.RatingProfile;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RatingStatistics;

/**
 * What there is to say of ratings that were read.
 *
 * @param id the data set's id
 * @param statistics its figures
 * @param scale the scale of its ratings
 * @param profile how they are spread
 * @param report what happened while they were read
 * @param fingerprint of their content, whatever its order or compression
 */
public record Description(
    String id,
    RatingStatistics statistics,
    RatingScale scale,
    RatingProfile profile,
    ImportReport report,
    String fingerprint) {

  /** Describes a data set; takes a while for a large one. */
  static Description of(DataSet dataSet) {
    return new Description(
        dataSet.id(),
        RatingStatistics.of(dataSet),
        dataSet.log().scale(),
        RatingProfile.of(dataSet),
        dataSet.report(),
        ContentFingerprint.of(dataSet));
  }

  /** The items with most ratings. */
  List<RatingProfile.Popular> head() {
    return profile.head();
  }
}
