/** TODO */
@NullMarked
package dev.verdict.normalizer.policy;

import org.jspecify.annotations.NullMarked;
