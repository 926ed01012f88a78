/** What stands around a command: streams, terminal, exit statuses, text a person can read safely. */
@NullMarked
package dev.verdict.cli.shell;

import org.jspecify.annotations.NullMarked;
