/** {@code verdict compare}: two verdicts on one media, side by side. */
@NullMarked
package dev.verdict.cli.compare;

import org.jspecify.annotations.NullMarked;
