/** What the tests of the screens share: a stage, a picture of it, waiting for conditions. */
@NullMarked
package org.drrworkbench.ui;

import org.jspecify.annotations.NullMarked;
