/**
 * What a site makes of what a service says: policies, their rules, and how they decide.
 *
 * <p>A policy is data, {@code verdict-policy/1}. Without rules it is {@code strictest}: the strictest word that anything
 * states is the decision. A rule says what to make of findings of a kind: {@code block}, {@code review}, {@code pass}, or
 * {@code ignore}, as if they had not been stated.
 *
 * <h2>How it decides</h2>
 *
 * <ol>
 * <li><b>Each finding speaks for its own word.</b> A row that has none, such as a frame of IMM, carries the word of the
 *     nearest whole above it: of its scene's summary, of its part, or the overall word. It carries that word only so that
 *     a rule can reach it; such a word is marked as implied. A row labelled {@code normal} carries nothing but a pass.
 * <li><b>The first rule that matches a finding replaces its word</b>, and later rules neither see nor count that finding.
 *     A rule that says {@code pass} or {@code ignore} does nothing to a finding that has no word and carries none:
 *     silence is no pass.
 * <li><b>A summary counts only where nothing below explains it.</b> Summaries are the overall word and the word of a part;
 *     one is explained when something below it states the same or something stricter. That is judged on the words as
 *     stated, before rules. So a softened finding takes its summaries along, and where every finding is ignored nothing is
 *     left, which is for review.
 * <li><b>Frames that carry a summary's word can speak in its place</b>, but only where the service lists all its frames
 *     ({@code complete}) and something was seen on each: once a rule fires on one of them, the others speak for the word they carry,
 *     and the summary no longer counts. Where only some frames are listed, such as the top frames of VOD, rules can make
 *     them stricter and never soften the summary. A summary that says pass is never replaced.
 * <li><b>A pass that its own frames contradict is unreadable:</b> where the overall word is the only one above the frames
 *     of a complete list, says pass, and a frame shows something other than {@code normal} that no rule settles, the
 *     answer speaks for {@code whenUnreadable} as well.
 * <li><b>What is not finished or cannot be read speaks too</b>, for the word the policy gives it: {@code whenPending},
 *     {@code whenFailed}, {@code whenUnreadable} (also when nothing at all is stated), and {@code whenIncomplete} where the
 *     list of frames is not complete or a page is missing. Incomplete answers speak for nothing unless the policy says so.
 * <li><b>The strictest of all that speaks is the decision.</b> No order of findings, parts or pages matters.
 * </ol>
 *
 * <h2>What a rule matches</h2>
 *
 * <p>A finding of which everything holds that the rule names; a list of words means any of them. A finding without a
 * trait does not match a rule that names the trait.
 *
 * <ul>
 * <li>{@code scoreAtLeast} and {@code scoreBelow} look at the score of the row, or the highest score of a row that sums up
 *     frames. A finding without a score or without a label never matches; {@code normal} matches only a rule that names
 *     {@code normal}, for its score tells innocence.
 * <li>{@code fromMs} is the first position that matches, {@code toMs} the first that does not any more. Only frames have
 *     a position.
 * <li>{@code minFrames} counts the frames on which something matches everything else and was not taken by an earlier rule.
 *     A row that sums up frames matches when it counts so many for its label itself.
 * </ul>
 *
 * <h2>The decision table</h2>
 *
 * <p>All rows are about a completed job. A finding reads: scene, label, score: word. Frames are {@code all} that the
 * service found worth listing, or {@code some}. Each row is a test.
 *
 * <table>
 * <caption>What is decided</caption>
 * <tr><th>overall</th><th>video</th><th>rows of the video</th><th>frames</th><th>rules</th><th>decision</th></tr>
 * <tr><td>pass</td><td></td><td></td><td></td><td></td><td>pass</td></tr>
 * <tr><td></td><td></td><td></td><td></td><td></td><td>review</td></tr>
 * <tr><td>pass</td><td></td><td>ad, qrcode, 97: block</td><td></td><td></td><td>block</td></tr>
 * <tr><td>block</td><td></td><td>ad, qrcode, 97: pass</td><td></td><td></td><td>block</td></tr>
 * <tr><td>block</td><td></td><td>ad, qrcode, 94: block</td><td></td><td>scene ad, score below 95: pass</td><td>pass</td></tr>
 * <tr><td>block</td><td></td><td>ad, qrcode, 95: block</td><td></td><td>scene ad, score below 95: pass</td><td>block</td></tr>
 * <tr><td>block</td><td></td><td>ad, qrcode: block</td><td></td><td>scene ad, score below 95: pass</td><td>block</td></tr>
 * <tr><td>block</td><td>block</td><td>ad, qrcode, 94: block</td><td></td><td>scene ad, score below 95: review</td><td>review</td></tr>
 * <tr><td>block</td><td>block</td><td>ad, qrcode, 94: review</td><td></td><td>scene ad, score below 95: pass</td><td>block</td></tr>
 * <tr><td>block</td><td></td><td>logo, tv, 99: block; porn, normal, 99: pass</td><td></td><td>label tv: ignore</td><td>pass</td></tr>
 * <tr><td>block</td><td></td><td>logo, tv, 99: block</td><td></td><td>label tv: ignore</td><td>review</td></tr>
 * <tr><td>pass</td><td></td><td>logo, tv, 99: pass</td><td></td><td>label tv: ignore</td><td>review</td></tr>
 * <tr><td>block</td><td></td><td>logo, tv, 99: block</td><td></td><td>label tv: pass; label tv or trademark: block</td><td>pass</td></tr>
 * <tr><td>block</td><td></td><td>logo, trademark, 99: block</td><td></td><td>label tv: pass; label tv or trademark: block</td><td>block</td></tr>
 * <tr><td>pass</td><td></td><td>porn, sexy, 85: pass</td><td></td><td>label sexy, score at least 80: block</td><td>block</td></tr>
 * <tr><td>pass</td><td></td><td>porn, sexy, 79.9: pass</td><td></td><td>label sexy, score at least 80: block</td><td>pass</td></tr>
 * <tr><td>pass</td><td></td><td>porn, normal, 99: pass</td><td></td><td>scene porn, score at least 80: block</td><td>pass</td></tr>
 * <tr><td>pass</td><td></td><td>porn, normal, 99: pass</td><td></td><td>label normal, score at least 80: review</td><td>review</td></tr>
 * <tr><td>review</td><td></td><td>porn, normal, 40: review</td><td></td><td>scene porn, score below 50: pass</td><td>review</td></tr>
 * <tr><td>review</td><td></td><td>porn, sexy, 40: review; ad, ad, 40: block</td><td></td><td>says review: pass</td><td>block</td></tr>
 * <tr><td>block</td><td></td><td></td><td>all: -, porn, 60</td><td></td><td>block</td></tr>
 * <tr><td>block</td><td></td><td></td><td>all: -, porn, 60</td><td>label porn, score below 70: pass</td><td>pass</td></tr>
 * <tr><td>block</td><td></td><td></td><td>some: -, porn, 60</td><td>label porn, score below 70: pass</td><td>block</td></tr>
 * <tr><td>block</td><td></td><td></td><td>all: -, porn, 60; -, porn, 90</td><td>label porn, score below 70: pass</td><td>block</td></tr>
 * <tr><td>block</td><td></td><td></td><td>all: -, porn, 60; -, normal, 99</td><td>label porn, score below 70: pass</td><td>pass</td></tr>
 * <tr><td>block</td><td></td><td></td><td>all: -, porn, 60; nothing</td><td>label porn, score below 70: pass</td><td>block</td></tr>
 * <tr><td>block</td><td></td><td></td><td>all: -, porn, 60</td><td>label porn: ignore</td><td>review</td></tr>
 * <tr><td>review</td><td></td><td></td><td>all: -, porn, 90; -, sexy, 60</td><td>label porn, score at least 80: block</td><td>block</td></tr>
 * <tr><td>review</td><td></td><td></td><td>some: -, porn, 90</td><td>label porn, score at least 80: block</td><td>block</td></tr>
 * <tr><td>pass</td><td></td><td></td><td>all: -, porn, 90</td><td></td><td>review</td></tr>
 * <tr><td>pass</td><td></td><td></td><td>all: -, normal, 99</td><td></td><td>pass</td></tr>
 * <tr><td>pass</td><td></td><td></td><td>some: -, porn, 90</td><td></td><td>pass</td></tr>
 * <tr><td>pass</td><td>pass</td><td></td><td>all: -, porn, 90</td><td></td><td>pass</td></tr>
 * <tr><td>pass</td><td></td><td></td><td>all: -, tv, 90</td><td>label tv: ignore</td><td>pass</td></tr>
 * <tr><td>pass</td><td></td><td></td><td>all: -, tv, 90; -, porn, 90</td><td>label tv: ignore</td><td>review</td></tr>
 * <tr><td>block</td><td>block</td><td>porn, porn, 99: block</td><td>some: porn, porn, 60</td><td>label porn, score below 70: pass</td><td>block</td></tr>
 * <tr><td>block</td><td>block</td><td>porn, porn, 69: block</td><td>some: porn, porn, 60</td><td>label porn, score below 70: pass</td><td>pass</td></tr>
 * <tr><td>pass</td><td>pass</td><td>porn, sexy, 85: pass</td><td>some: porn, sexy, 85; porn, sexy, 82</td><td>label sexy, at least 2 frames: review</td><td>review</td></tr>
 * <tr><td>pass</td><td>pass</td><td>porn, sexy, 85: pass</td><td>some: porn, sexy, 85; porn, sexy, 82</td><td>label sexy, at least 3 frames: review</td><td>pass</td></tr>
 * <tr><td>pass</td><td>pass</td><td></td><td>some: porn, sexy, 85; porn, sexy, 62; porn, sexy, 61</td><td>score below 70: pass; at least 2 frames: review</td><td>pass</td></tr>
 * <tr><td></td><td></td><td></td><td>all: -, porn, 90</td><td>label porn: pass</td><td>review</td></tr>
 * <tr><td></td><td></td><td></td><td>all: -, porn, 90</td><td>label porn: block</td><td>block</td></tr>
 * </table>
 */
@NullMarked
package dev.verdict.normalizer.policy;

import org.jspecify.annotations.NullMarked;
