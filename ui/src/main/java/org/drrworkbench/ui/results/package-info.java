/**
 * The screen of finished runs: tables of models by list length, and their charts. Reading runs back
 * and arranging figures belong to experiments.
 */
@NullMarked
package org.drrworkbench.ui.results;

import org.jspecify.annotations.NullMarked;
