/**
 * Result rows put beside each other: groups of seeds, tests of differences, tables and their forms.
 * Reading run folders belongs to results, the article's figures to paper, drawing to chart.
 */
@NullMarked
package org.drrworkbench.experiments.compare;

import org.jspecify.annotations.NullMarked;
