/**
 * Attacks on every door of the library, guided by coverage, and what must hold whatever comes.
 *
 * <p>A {@link dev.verdict.reliability.fuzzing.Door} takes bytes and says what may come of them; {@link dev.verdict.reliability.fuzzing.Variation}
 * makes bytes worth trying; {@link dev.verdict.reliability.fuzzing.Run} lets Jazzer at all doors and counts.
 */
@NullMarked
package dev.verdict.reliability.fuzzing;

import org.jspecify.annotations.NullMarked;
