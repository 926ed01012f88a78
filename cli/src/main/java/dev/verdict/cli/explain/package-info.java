/** {@code verdict explain}: what was decided and why, for a person. */
@NullMarked
package dev.verdict.cli.explain;

import org.jspecify.annotations.NullMarked;
