/**
 * The canonical JSON of a verdict, {@code verdict/1}: one writer, one reader, one schema. Needs {@code jackson-core} at
 * run time, and {@code jackson-databind} only for {@link dev.verdict.model.json.VerdictModule}.
 *
 * <pre>{@code
 * byte[] kept = VerdictJson.bytes(verdict);
 * Verdict same = VerdictJson.read(kept);
 * }</pre>
 */
@NullMarked
package dev.verdict.model.json;

import org.jspecify.annotations.NullMarked;
