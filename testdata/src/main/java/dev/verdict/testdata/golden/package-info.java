/**
 * Golden files: what the library makes of a body, kept beside it, so that a change of either is seen before it decides
 * anything.
 *
 * <pre>{@code
 * class ModerationTest {
 *     @GoldenVerdicts("src/test/resources/moderation")
 *     void bodiesMeanWhatTheirGoldensSay(GoldenBody body) {
 *         body.with(NORMALIZER).redacted(Redaction.standard()).verify();
 *     }
 * }
 * }</pre>
 *
 * <p>Without JUnit: {@code Goldens.in("src/test/resources/moderation").verify()}.
 *
 * <p>A body is every file {@code <name>.json} or {@code <name>.response.json} in the folder and below it. Its golden stands beside
 * it: {@code <name>.verdict.json} with the canonical verdict, {@code <name>.verdicts.json} with the list of them where the
 * body tells of no job or of several, {@code <name>.error.json} where it cannot be read. A body without a golden, one
 * whose golden says something else, a golden without a body, and a folder without bodies all fail.
 *
 * <p>{@code -Dverdict.goldens=write} writes goldens that are missing or say something else; their diff in version control
 * is the review. {@code -Dverdict.goldens=delete-unused} deletes those that no body uses. Under CI both fail and nothing
 * is written. Gradle hands system properties to tests only where it is told to.
 *
 * <p>Not compared, because no decision hangs on it: the sentences for a person ({@code message}) and the digest of the policy. So a
 * golden survives a new wording, and a policy that decides these bodies as before.
 */
@NullMarked
package dev.verdict.testdata.golden;

import org.jspecify.annotations.NullMarked;
