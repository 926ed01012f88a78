package dev.verdict.reliability.fuzzing;

import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.nio.charset.StandardCharsets;

/** The canonical JSON of a verdict, written and read back in every form. */
final class Written {
    /** Bytes of canonical JSON for each byte of the body, at most, beside a base: addresses are longer than what they tell of. */
    private static final int BYTES_PER_BYTE = 512;

    private static final int BASE_BYTES = 1 << 14;

    private Written() {}

    /**
     * The canonical JSON.
     *
     * @throws Contradiction if reading it gives another verdict, or it is longer than the body allows
     */
    static String of(Verdict verdict, int length) {
        byte[] bytes = VerdictJson.bytes(verdict);
        String text = VerdictJson.text(verdict);
        Contradiction.unlessEqual(text, new String(bytes, StandardCharsets.UTF_8), "bytes and text differ");
        Verdict back = VerdictJson.read(bytes);
        Contradiction.unlessEqual(verdict, back, "what was written reads otherwise: " + text);
        Contradiction.unlessEqual(verdict.hashCode(), back.hashCode(), "equal verdicts with other hash codes: " + text);
        Contradiction.unlessEqual(text, VerdictJson.text(back), "what was read is written otherwise");
        Contradiction.unlessEqual(
                verdict, VerdictJson.read(VerdictJson.indentedText(verdict)), "the indented form reads otherwise");
        if (bytes.length > BASE_BYTES + (long) BYTES_PER_BYTE * length) {
            throw new Contradiction(length + " bytes of body became " + bytes.length + " bytes of JSON");
        }
        return text;
    }
}
