package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.VerdictException.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values a canonical document is made of. Each reading method stands on the first token of a value and leaves the
 * parser on its last; what is not what it must be is told with its place.
 */
class ValueReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String FOLLOWS = ", which follows from the rest of the document";
    private static final int MAX_QUOTED = 80;

    final JsonParser json;

    ValueReader(JsonParser json) {
        this.json = json;
    }

    /** Reads one member's value; the parser stands on its first token. */
    @FunctionalInterface
    interface Member {
        void read(String name) throws IOException;
    }

    @FunctionalInterface
    interface Read<T> {
        T value() throws IOException;
    }

    /** What is stated although it follows from the rest; held against that once it is read. */
    final class Stated<T> {
        private final String name;
        private @Nullable T value;
        private Place place = Place.NONE;

        Stated(String name) {
            this.name = name;
        }

        void read(Read<T> read) throws IOException {
            place = MalformedVerdictException.place(json);
            value = read.value();
        }

        void mustBe(Optional<T> derived) {
            if (derived.equals(Optional.ofNullable(value))) {
                return;
            }
            if (value == null) {
                throw wrong("a member \"" + name + "\" with " + told(derived.get()) + FOLLOWS);
            }
            String expected = derived.map(right -> told(right) + FOLLOWS + ",")
                    .orElse("no such member, for nothing in the rest of the document gives one,");
            throw MalformedVerdictException.at(place, "expected " + expected + " not " + told(value));
        }

        private String told(T value) {
            return shortened(value instanceof Suggestion suggestion ? suggestion.word() : value.toString());
        }
    }

    /** Reads every member once; tells which there were. */
    Set<String> members(List<String> required, Member member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("an object, not " + found());
        }
        Set<String> names = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (!names.add(name)) {
                throw MalformedVerdictException.at(json, "the member " + quoted(name) + " stands here twice");
            }
            member.read(name);
        }
        for (String name : required) {
            if (!names.contains(name)) {
                String value = name.equals("schema") ? " with the value \"" + VerdictJson.SCHEMA + "\"" : "";
                throw wrong("a member \"" + name + "\"" + value);
            }
        }
        return names;
    }

    void entries(Member entry) throws IOException {
        notEmpty(members(List.of(), entry));
    }

    void notEmpty(Set<String> names) {
        if (names.isEmpty()) {
            throw wrong("at least one member, for what is empty is left out");
        }
    }

    <T> List<T> list(Read<T> element) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("a list, not " + found());
        }
        List<T> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.value());
        }
        if (values.isEmpty()) {
            throw wrong("at least one element, for what is empty is left out");
        }
        return values;
    }

    String text() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong("a text, not " + found());
        }
        return json.getText();
    }

    Suggestion suggestion() throws IOException {
        return word(Suggestion::of, Suggestion::values, Suggestion::word);
    }

    <T> T word(Function<String, Optional<T>> known, Supplier<T[]> all, Function<T, String> word) throws IOException {
        String text = text();
        return known.apply(text).orElseThrow(() -> {
            String words = Stream.of(all.get()).map(word).collect(Collectors.joining(", "));
            return wrong("one of " + words + ", not " + quoted(text));
        });
    }

    boolean flag() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw wrong("true or false, not " + found());
        };
    }

    /** A flag that is left out where it does not hold. */
    boolean onlyTrue() throws IOException {
        if (flag()) {
            return true;
        }
        throw wrong("true, for the member is left out where it does not hold, not false");
    }

    long number(long least) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != NumberType.BIG_INTEGER) {
            long number = json.getLongValue();
            if (number >= least) {
                return number;
            }
        }
        throw wrong("a whole number from " + least + " to " + Long.MAX_VALUE + ", not " + found());
    }

    Duration millis() throws IOException {
        return Duration.ofMillis(number(0));
    }

    BigDecimal score() throws IOException {
        if (json.currentToken().isNumeric()) {
            BigDecimal score = decimal();
            if (score != null && score.signum() >= 0 && score.compareTo(HUNDRED) <= 0) {
                return score;
            }
        }
        throw wrong("a number from 0 to 100, not " + found());
    }

    private @Nullable BigDecimal decimal() throws IOException {
        try {
            return json.getDecimalValue();
        } catch (JsonProcessingException | NumberFormatException e) {
            return null; // an exponent beyond all numbers
        }
    }

    Instant time() throws IOException {
        String text = text();
        try {
            Instant time = Instant.parse(text);
            if (Times.text(time).equals(text)) {
                return time;
            }
        } catch (DateTimeException e) {
            // told below, as for a time in another form
        }
        throw wrong("a time in UTC such as 2023-04-03T10:20:56.87Z, not " + quoted(text));
    }

    Source source() throws IOException {
        String text = text();
        try {
            return Source.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong("an address in the body such as /MediaAuditResult/Suggestion, not " + quoted(text));
        }
    }

    /** Builds a value; what it must not be is told with the place of its object. */
    <T> T built(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalStateException e) {
            throw MalformedVerdictException.at(json, String.valueOf(e.getMessage()));
        }
    }

    MalformedVerdictException unknown(String name) {
        return MalformedVerdictException.at(
                json, "no member " + quoted(name) + " belongs here in a document of " + VerdictJson.SCHEMA);
    }

    MalformedVerdictException wrong(String expected) {
        return MalformedVerdictException.at(json, "expected " + expected);
    }

    /** What stands here, in words. */
    private String found() throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "the end of the text";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            default -> shortened(json.getText());
        };
    }

    static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
    }
}
