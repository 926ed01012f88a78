package dev.verdict.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.cli.input.Answers.Answer;
import dev.verdict.model.VerdictException;
import dev.verdict.model.json.VerdictJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Verdicts that were stored as canonical JSON: one, several one behind the other or in a list, and the error documents
 * that stand in the place of verdicts.
 */
final class Stored {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCHEMA = "schema";

    private Stored() {}

    /** Whether the document begins like a stored verdict, or like a list of them: its first member is its schema. */
    static boolean isIn(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                first = parser.nextToken();
            }
            return first == JsonToken.START_OBJECT
                    && SCHEMA.equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_STRING
                    && parser.getText().startsWith("verdict/");
        } catch (IOException e) {
            return false;
        }
    }

    /** A verdict or a failure for each. */
    static Answers read(Document document) {
        byte[] json = document.bytes();
        List<Answer> answers = new ArrayList<>();
        boolean several = false;
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                several |= token == JsonToken.START_ARRAY;
                if (token == JsonToken.START_OBJECT) {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    int end = (int) parser.currentLocation().getByteOffset();
                    answers.add(answer(json, start, end, document));
                }
            }
        } catch (IOException e) {
            // Whatever is broken, the reader of verdicts says it best.
            return new Answers(several, List.of(answer(json, 0, json.length, document)));
        }
        return new Answers(several || answers.size() != 1, answers);
    }

    private static Answer answer(byte[] json, int start, int end, Document document) {
        byte[] one = Arrays.copyOfRange(json, start, end);
        try {
            Optional<Failure> failure = failure(one);
            return failure.isPresent() ? Answer.of(failure.get()) : Answer.of(VerdictJson.read(one));
        } catch (VerdictException e) {
            return Answer.of(Failure.of(refusal(json, start, end, e), document));
        }
    }

    /** The same refusal with the place in the whole document: what stands before is blanked, line by line. */
    private static VerdictException refusal(byte[] json, int start, int end, VerdictException inItself) {
        byte[] blanked = Arrays.copyOf(json, end);
        for (int i = 0; i < start; i++) {
            blanked[i] = blanked[i] == '\n' ? (byte) '\n' : (byte) ' ';
        }
        try {
            VerdictJson.read(blanked);
            return inItself;
        } catch (VerdictException inDocument) {
            return inDocument;
        }
    }

    /** What an error document says; empty for a verdict. */
    private static Optional<Failure> failure(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            if (!"error".equals(parser.nextFieldName())) {
                return Optional.empty();
            }
            String code = "unreadable";
            String message = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "code".equals(parser.currentName())) {
                    code = parser.getText();
                } else if (token == JsonToken.VALUE_STRING && "message".equals(parser.currentName())) {
                    message = parser.getText();
                }
            }
            return Optional.of(Failure.of(code, "stored as an error: " + message));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
