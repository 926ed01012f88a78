package dev.verdict.cli.told;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.verdict.comparison.Measure;
import dev.verdict.model.Cause;
import dev.verdict.model.Suggestion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes results as JSON; what is absent or empty is left out, as in the canonical JSON of verdicts. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int DIGITS = 6;

    private final JsonGenerator json;

    private Json(JsonGenerator json) {
        this.json = json;
    }

    /** What writes the members of an object. */
    @FunctionalInterface
    public interface Members {
        void write(Json json) throws IOException;
    }

    /** What writes the members of an object that tells of a value. */
    @FunctionalInterface
    public interface MembersOf<T> {
        void write(Json json, T value) throws IOException;
    }

    /** One indented object. */
    public static String indented(Members members) {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return text(
                members,
                new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
    }

    /** One object without white space. */
    public static String compact(Members members) {
        return text(members, null);
    }

    private static String text(Members members, @Nullable DefaultPrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (printer != null) {
                generator.setPrettyPrinter(printer);
            }
            generator.writeStartObject();
            members.write(new Json(generator));
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    public void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    public void word(String name, Optional<Suggestion> value) throws IOException {
        text(name, value.map(Suggestion::word));
    }

    public void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    public void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    public void number(String name, BigDecimal value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value.toPlainString());
    }

    /** A figure as a plain decimal of at most six digits behind the point; where there is none, {@code {"undefined": why}}. */
    public void measure(String name, Measure measure) throws IOException {
        if (measure instanceof Measure.Undefined none) {
            object(name, undefined -> undefined.text("undefined", none.reason()));
        } else {
            BigDecimal rounded = BigDecimal.valueOf(measure.value().orElseThrow())
                    .setScale(DIGITS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            number(name, rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
        }
    }

    public void texts(String name, Collection<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    public void numbers(String name, long[] values) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values, 0, values.length);
    }

    /** A list of lists of texts. */
    public void lists(String name, Collection<? extends Collection<String>> lists) throws IOException {
        json.writeArrayFieldStart(name);
        for (Collection<String> list : lists) {
            json.writeStartArray();
            for (String text : list) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    public void object(String name, Members members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write(this);
        json.writeEndObject();
    }

    public <T> void objects(String name, Collection<? extends T> values, MembersOf<T> members) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (T value : values) {
                json.writeStartObject();
                members.write(this, value);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /** Causes with the members they have in the canonical JSON of verdicts. */
    public void causes(String name, List<Cause> causes) throws IOException {
        objects(name, causes, Json::cause);
    }

    private static void cause(Json json, Cause cause) throws IOException {
        json.text("suggestion", cause.suggestion().word());
        json.text("reason", cause.reason().word());
        json.text("rule", cause.rule());
        json.word("before", cause.before());
        json.text("part", cause.part());
        json.text("scene", cause.scene());
        json.text("label", cause.label());
        if (cause.at().isPresent()) {
            json.number("atMs", cause.at().get().toMillis());
        }
        if (cause.count().isPresent()) {
            json.number("count", cause.count().get());
        }
        json.text("source", cause.source().map(Object::toString));
    }
}
