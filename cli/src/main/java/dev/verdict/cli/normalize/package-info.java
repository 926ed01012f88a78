/** {@code verdict normalize}: canonical JSON for programs, a table for a person. */
@NullMarked
package dev.verdict.cli.normalize;

import org.jspecify.annotations.NullMarked;
