package org.drrworkbench.experiments.data;

import org.drrworkbench.experiments.spec.DelimitedColumns;
import org.jspecify.annotations.Nullable;

/**
 * How a folder, archive or file will be read, told before it is.
 *
 * @param id the data set's id in specs and results
 * @param reading the reading in words, such as {@code MovieLens 1M}
 * @param columns the layout of a delimited file, to show and change; null for other forms
 * @param doubt why the reading must not be used before the user has confirmed or changed the
 *     columns, one sentence; null where it is safe
 */
public record Recognition(
    String id, String reading, @Nullable DelimitedColumns columns, @Nullable String doubt) {}
