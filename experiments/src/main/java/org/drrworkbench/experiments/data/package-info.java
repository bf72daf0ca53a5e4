/**
 * From the words of a spec to ratings: data set ids, folders and files to readers, split kinds to
 * splits. The readers and splits themselves are core's.
 */
@NullMarked
package org.drrworkbench.experiments.data;

import org.jspecify.annotations.NullMarked;
