/** What reading costs, side by side in one run. */
@NullMarked
package dev.verdict.benchmarks;

import org.jspecify.annotations.NullMarked;
