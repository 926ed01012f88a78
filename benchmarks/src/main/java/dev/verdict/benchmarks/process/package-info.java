/** What only whole processes tell: what stays in memory, and what a start costs. */
@NullMarked
package dev.verdict.benchmarks.process;

import org.jspecify.annotations.NullMarked;
