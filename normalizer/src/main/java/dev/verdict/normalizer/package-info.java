/**
 * The front door: a moderation answer in, a verdict out.
 *
 * <pre>{@code
 * Normalizer normalizer = Normalizer.create();
 * Verdict verdict = normalizer.normalize(bytes);
 * }</pre>
 *
 * <p>What a site makes of it is a {@link dev.verdict.normalizer.policy.Policy}; without one it is {@code strictest}.
 *
 * <p>How a decision is made, strictest first; every line that applies speaks, and the strictest of them is the verdict:
 *
 * <table>
 * <caption>What speaks for which suggestion under the policy {@code strictest}</caption>
 * <tr><th>what the answer holds</th><th>speaks for</th></tr>
 * <tr><td>a {@code block} stated anywhere: overall, on a part, in a scene, on a frame</td><td>block</td></tr>
 * <tr><td>a {@code review} stated anywhere</td><td>review</td></tr>
 * <tr><td>a job that is pending, failed, or in a state nobody knows</td><td>review</td></tr>
 * <tr><td>a suggestion that is missing, in an unknown word, or in a member nobody reads</td><td>review</td></tr>
 * <tr><td>no suggestion anywhere</td><td>review</td></tr>
 * <tr><td>a complete list of frames that are not all {@code normal}, under nothing but an overall {@code pass}</td>
 *     <td>review</td></tr>
 * <tr><td>a {@code pass} stated anywhere, and none of the above</td><td>pass</td></tr>
 * </table>
 */
@NullMarked
package dev.verdict.normalizer;

import org.jspecify.annotations.NullMarked;
