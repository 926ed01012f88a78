/** What is measured side by side, behind one interface. */
@NullMarked
package dev.verdict.benchmarks.contenders;

import org.jspecify.annotations.NullMarked;
