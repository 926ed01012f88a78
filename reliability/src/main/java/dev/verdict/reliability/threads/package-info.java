/** One normalizer for all threads, and nothing left behind in them. */
@NullMarked
package dev.verdict.reliability.threads;

import org.jspecify.annotations.NullMarked;
