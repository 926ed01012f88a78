package dev.verdict.reliability.fuzzing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several documents in one input. */
final class Documents {
    private Documents() {}

    /** What stands between the separators: one more than there are of them. */
    static List<byte[]> split(byte[] input, char separator) {
        List<byte[]> documents = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < input.length; i++) {
            if (input[i] == separator) {
                documents.add(Arrays.copyOfRange(input, from, i));
                from = i + 1;
            }
        }
        documents.add(Arrays.copyOfRange(input, from, input.length));
        return documents;
    }

    static byte[] joined(List<byte[]> documents, char separator) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < documents.size(); i++) {
            if (i > 0) {
                joined.write(separator);
            }
            joined.writeBytes(documents.get(i));
        }
        return joined.toByteArray();
    }
}
