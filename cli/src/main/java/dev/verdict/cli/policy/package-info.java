/** {@code verdict policy}: whether a policy is right, and what a change of policy would flip. */
@NullMarked
package dev.verdict.cli.policy;

import org.jspecify.annotations.NullMarked;
