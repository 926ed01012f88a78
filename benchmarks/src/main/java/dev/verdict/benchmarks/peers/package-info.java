/**
 * What a user would write without this library: records in the vendors' words, values in one vocabulary for all that an
 * answer tells, a MapStruct table between them, and a decision with its causes. In the documented spelling only: no
 * tolerance, no addresses, no issues, nothing set aside.
 */
@NullMarked
package dev.verdict.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
