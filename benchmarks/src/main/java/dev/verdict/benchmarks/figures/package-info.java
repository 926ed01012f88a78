/** From what was measured to the tables that are read. */
@NullMarked
package dev.verdict.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
