/** {@code verdict agreement}: services over a corpus. */
@NullMarked
package dev.verdict.cli.agreement;

import org.jspecify.annotations.NullMarked;
