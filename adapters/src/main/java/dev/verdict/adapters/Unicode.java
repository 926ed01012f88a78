package dev.verdict.adapters;

import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The encodings JSON comes in. What is not well formed is refused: parsers disagree on what it says. */
final class Unicode {
    private static final int CHUNK = 8_192;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Unicode() {}

    /**
     * The encoding of a document with more than one byte a character, told by its byte order mark or by the zeros in its
     * first characters, which JSON has in ASCII.
     *
     * @return null for UTF-8
     */
    static @Nullable Charset wide(byte[] json) {
        int first = json.length < 2 ? 0x7B7D : (json[0] & 0xFF) << 8 | (json[1] & 0xFF);
        int second = json.length < 4 ? -1 : (json[2] & 0xFF) << 8 | (json[3] & 0xFF);
        if (first == 0 && (second == 0xFEFF || second > 0)) {
            return Charset.forName("UTF-32BE");
        }
        if (second == 0 && (first == 0xFFFE || (first & 0xFF) == 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (first == 0xFEFF || (first & 0xFF00) == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFFFE || (first & 0xFF) == 0 ? StandardCharsets.UTF_16LE : null;
    }

    /**
     * The text of a document.
     *
     * @throws MalformedBodyException if it is not well formed
     */
    static String decoded(byte[] json, Charset charset, Source root) {
        try {
            return strict(charset).decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedBodyException("not valid " + charset.name(), new Place(null, null, root), e);
        }
    }

    /**
     * Holds a document to UTF-8.
     *
     * @throws MalformedBodyException if it is not well formed, with the place of the first byte that is not
     */
    static void checkUtf8(byte[] json, Source root) {
        int ascii = asciiEnd(json);
        if (ascii == json.length) {
            return;
        }
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(json, ascii, json.length - ascii);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw malformed(json, bytes.position(), root);
        }
    }

    /** Where the first byte stands that is not ASCII; the length if there is none. */
    private static int asciiEnd(byte[] json) {
        int at = 0;
        while (at + 8 * Long.BYTES <= json.length && ((four(json, at) | four(json, at + 32)) & HIGH_BITS) == 0) {
            at += 8 * Long.BYTES;
        }
        while (at + Long.BYTES <= json.length && (word(json, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < json.length && json[at] >= 0) {
            at++;
        }
        return at;
    }

    private static long four(byte[] json, int at) {
        return word(json, at) | word(json, at + 8) | word(json, at + 16) | word(json, at + 24);
    }

    private static long word(byte[] json, int at) {
        return (long) WORD.get(json, at);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static MalformedBodyException malformed(byte[] json, int at, Source root) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (json[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new MalformedBodyException(
                String.format("not valid UTF-8: the byte 0x%02X cannot stand here", json[at]),
                new Place(line, at - lineStart + 1, root),
                null);
    }
}
