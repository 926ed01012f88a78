/** The answers that are read: the samples of the documents, and generated ones in the documented vocabulary. */
@NullMarked
package dev.verdict.benchmarks.bodies;

import org.jspecify.annotations.NullMarked;
