/** The repository's test data, as files. */
@NullMarked
package dev.verdict.reliability.testdata;

import org.jspecify.annotations.NullMarked;
