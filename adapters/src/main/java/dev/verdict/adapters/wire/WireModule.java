package dev.verdict.adapters.wire;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

/** Gives every record the tolerant deserializer. */
final class WireModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    WireModule() {
        super("wire");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Records());
    }

    private static final class Records extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isRecordType() ? new RecordDeserializer(type.getRawClass()) : null;
        }
    }
}
