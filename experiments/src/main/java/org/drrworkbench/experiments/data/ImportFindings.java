package org.drrworkbench.experiments.data;

import org.drrworkbench.core.data.DataSet;
import org.jspecify.annotations.Nullable;

/**
 * What a whole reading of a user's files found.
 *
 * @param dataSet the ratings that could be read, with the report of those that could not
 * @param refusal why the data is refused under the chosen rules, one sentence; null where it is not
 */
public record ImportFindings(DataSet dataSet, @Nullable String refusal) {}
