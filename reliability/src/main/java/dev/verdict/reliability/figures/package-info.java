/** What was counted, as a page. */
@NullMarked
package dev.verdict.reliability.figures;

import org.jspecify.annotations.NullMarked;
