/**
 * Published data sets and how they come here: the catalogue with owners and terms, the cache
 * folder, downloads that resume and are checked, and local copies. What is inside the files belongs
 * to the readers.
 */
@NullMarked
package org.drrworkbench.experiments.fetch;

import org.jspecify.annotations.NullMarked;
