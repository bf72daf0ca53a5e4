package org.drrworkbench.experiments.fetch;

import org.jspecify.annotations.Nullable;

/** A file of a data set, and the sentences about it when it does not come. */
record Wanted(PublishedDataSet set, PublishedFile file) {

  FetchException gone(String clause, @Nullable Throwable cause) {
    return new FetchException(FetchException.Reason.GONE, orCopy(clause), cause);
  }

  /** The clause as a sentence that points at the local copy. */
  String orCopy(String clause) {
    return clause
        + "; if you have a copy of "
        + file.name()
        + ", `workbench datasets fetch "
        + set.id()
        + " --from FILE` takes it.";
  }
}
