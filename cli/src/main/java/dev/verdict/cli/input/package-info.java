/** From the named files to answers: what was handed in, in order, and what became of it. */
@NullMarked
package dev.verdict.cli.input;

import org.jspecify.annotations.NullMarked;
