/** What several commands tell alike: causes and figures in words, rows in columns, results as JSON. */
@NullMarked
package dev.verdict.cli.told;

import org.jspecify.annotations.NullMarked;
