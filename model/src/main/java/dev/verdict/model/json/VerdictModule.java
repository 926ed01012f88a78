package dev.verdict.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.verdict.model.Verdict;
import java.io.IOException;

/**
 * Teaches an {@code ObjectMapper} the canonical form, for verdicts inside other documents. What is no verdict is refused
 * with a {@link MalformedVerdictException}, inside another value as the cause of the mapper's own exception.
 *
 * <p>How characters are escaped, how long texts and numbers may be and whether a tree keeps every digit of a score
 * ({@code USE_BIG_DECIMAL_FOR_FLOATS}) is the mapper's to say; {@link VerdictJson} alone gives equal bytes everywhere.
 */
public final class VerdictModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public VerdictModule() {
        super("verdict");
        addSerializer(new Serializer());
        addDeserializer(Verdict.class, new Deserializer());
    }

    private static final class Serializer extends StdSerializer<Verdict> {
        private static final long serialVersionUID = 1L;

        Serializer() {
            super(Verdict.class);
        }

        @Override
        public void serialize(Verdict verdict, JsonGenerator json, SerializerProvider provider) throws IOException {
            new VerdictWriter(new GeneratedJson(json)).write(verdict);
        }
    }

    private static final class Deserializer extends StdDeserializer<Verdict> {
        private static final long serialVersionUID = 1L;

        Deserializer() {
            super(Verdict.class);
        }

        @Override
        public Verdict deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new VerdictReader(json).verdict();
        }
    }
}
