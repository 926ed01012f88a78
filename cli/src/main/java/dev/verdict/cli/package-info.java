/** The command line: one room per command, and what they share in {@code shell} and {@code input}. */
@NullMarked
package dev.verdict.cli;

import org.jspecify.annotations.NullMarked;
