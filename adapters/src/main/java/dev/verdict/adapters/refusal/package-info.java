/** Error answers that do not tell which service refused: request id, code, message and nothing else. */
@NullMarked
package dev.verdict.adapters.refusal;

import org.jspecify.annotations.NullMarked;
