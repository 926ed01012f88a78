/**
 * {@code verdict report}: one offline page. {@code PageData} boils verdicts down to what the page shows, {@code Page} puts
 * it together with the scripts and styles in {@code src/main/page}; the page itself draws.
 */
@NullMarked
package dev.verdict.cli.report;

import org.jspecify.annotations.NullMarked;
