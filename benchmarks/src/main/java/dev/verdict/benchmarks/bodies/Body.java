package dev.verdict.benchmarks.bodies;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An answer to read, the same bytes in every run. Its name says what it is: {@code ims-small}, {@code vod-typical},
 * {@code imm-1000}, {@code ims-1000-pretty}.
 *
 * @param frames how many frames its timeline has; 0 for the sample of the service's document
 */
public record Body(Service service, int frames, Form form) {
    private static final int TYPICAL = 10;
    private static final int SEED = 42;
    private static final JsonFactory JSON = new JsonFactory();

    /** The body with this name. */
    public static Body of(String name) {
        List<String> words = Arrays.asList(name.toUpperCase(Locale.ROOT).split("-", -1));
        if (words.size() < 2 || words.size() > 3) {
            throw new IllegalArgumentException("a body is named like ims-typical or ims-1000-pretty, not " + name);
        }
        int frames = switch (words.get(1)) {
            case "SMALL" -> 0;
            case "TYPICAL" -> TYPICAL;
            default -> Integer.parseInt(words.get(1));
        };
        return new Body(
                Service.valueOf(words.get(0)),
                frames,
                words.size() == 3 ? Form.valueOf(words.get(2)) : Form.DOCUMENTED);
    }

    public String name() {
        return service.word() + "-" + size() + (form == Form.DOCUMENTED ? "" : "-" + form.word());
    }

    private String size() {
        return switch (frames) {
            case 0 -> "small";
            case TYPICAL -> "typical";
            default -> Integer.toString(frames);
        };
    }

    public byte[] bytes() {
        try {
            return form.of(frames == 0 ? sample() : generated());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sample() throws IOException {
        String path = "/dev/verdict/testdata/" + service.word() + "/documented-sample.response.json";
        try (InputStream sample = Body.class.getResourceAsStream(path)) {
            if (sample == null) {
                throw new IllegalStateException("the test data has no " + path);
            }
            return sample.readAllBytes();
        }
    }

    private byte[] generated() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            service.write(json, frames, new SplittableRandom(SEED + frames));
        }
        return bytes.toByteArray();
    }
}
