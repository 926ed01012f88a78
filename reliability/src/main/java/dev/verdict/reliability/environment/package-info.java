/** The same answers wherever the library runs, and nothing touched but what was named. */
@NullMarked
package dev.verdict.reliability.environment;

import org.jspecify.annotations.NullMarked;
