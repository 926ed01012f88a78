/** Intelligent Media Management, operation GetVideoModerationResult. */
@NullMarked
package dev.verdict.adapters.imm;

import org.jspecify.annotations.NullMarked;
