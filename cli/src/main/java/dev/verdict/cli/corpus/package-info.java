/** What commands over a whole corpus share: which verdicts are on one media, and what people said about it. */
@NullMarked
package dev.verdict.cli.corpus;

import org.jspecify.annotations.NullMarked;
