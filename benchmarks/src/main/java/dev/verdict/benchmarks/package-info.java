/** What reading costs: this library and what a user would pick instead, in one run. */
@NullMarked
package dev.verdict.benchmarks;

import org.jspecify.annotations.NullMarked;
