/**
 * What is done to the ratings of a data set before they are divided: rows, users and items left out
 * by rules that anyone can apply again. Reading files and dividing rows do not belong here.
 */
@NullMarked
package org.drrworkbench.core.prepare;

import org.jspecify.annotations.NullMarked;
