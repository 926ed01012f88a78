/**
 * The canonical verdict: what a moderation service said about one media ({@link
 * dev.verdict.model.ModerationReport}) and what to do about it ({@link dev.verdict.model.Decision}), together a {@link
 * dev.verdict.model.Verdict}.
 *
 * <p>Values are immutable and compare by content. They know no vendor and need nothing but the JDK at run time; their
 * JSON form lives in {@code dev.verdict.model.json}.
 *
 * <pre>{@code
 * if (verdict.suggestion() == Suggestion.BLOCK) {
 *     verdict.decision().causes().forEach(cause -> log.info("{} at {}", cause.label(), cause.source()));
 * }
 * }</pre>
 */
@ValueStyle
@NullMarked
package dev.verdict.model;

import org.jspecify.annotations.NullMarked;
