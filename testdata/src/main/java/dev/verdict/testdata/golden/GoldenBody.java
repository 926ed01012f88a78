package dev.verdict.testdata.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.verdict.model.json.VerdictJson;
import dev.verdict.normalizer.Hints;
import dev.verdict.normalizer.Normalizer;
import dev.verdict.testdata.trees.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A body and the golden beside it; or a golden that no body uses, which never verifies. */
public final class GoldenBody {
    private static final int MAX_LINES = 40;

    private final Path folder;
    private final String name;
    private final @Nullable Path file;
    private final Settings settings;
    private final AtomicBoolean verified;

    /** How bodies are read and goldens written. */
    record Settings(Normalizer normalizer, Hints hints, Redaction redaction) {
        static final Settings DEFAULT = new Settings(Normalizer.create(), Hints.none(), Redaction.none());

        Settings with(Normalizer other) {
            return new Settings(other, hints, redaction);
        }

        Settings with(Hints other) {
            return new Settings(normalizer, other, redaction);
        }

        Settings with(Redaction other) {
            return new Settings(normalizer, hints, other);
        }
    }

    /**
     * @param name the body's name, or that of the golden's file where no body uses it
     * @param file null where there is no body
     */
    GoldenBody(Path folder, String name, @Nullable Path file, Settings settings) {
        this(folder, name, file, settings, new AtomicBoolean());
    }

    private GoldenBody(Path folder, String name, @Nullable Path file, Settings settings, AtomicBoolean verified) {
        this.folder = folder;
        this.name = name;
        this.file = file;
        this.settings = settings;
        this.verified = verified;
    }

    /** The same, read and decided by another normalizer than {@code Normalizer.create()}. */
    public GoldenBody with(Normalizer normalizer) {
        return new GoldenBody(folder, name, file, settings.with(normalizer), verified);
    }

    /** The same, with what only the caller knows about the body. */
    public GoldenBody with(Hints hints) {
        return new GoldenBody(folder, name, file, settings.with(hints), verified);
    }

    /** The same, with a golden in which some things are redacted. */
    public GoldenBody redacted(Redaction redaction) {
        return new GoldenBody(folder, name, file, settings.with(redaction), verified);
    }

    /** The file's name in its folder, without its ending. */
    public String name() {
        return name;
    }

    /** Whether this is no body but a golden that none uses. */
    public boolean isUnused() {
        return file == null;
    }

    /**
     * What the service sent.
     *
     * @throws IllegalStateException if this is a golden that no body uses
     */
    public byte[] bytes() {
        if (file == null) {
            throw new IllegalStateException(name + " is a golden without a body");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the golden would say if it were written now. */
    public String text() {
        return Golden.of(bytes(), settings).text();
    }

    /**
     * Verifies that the body means what its golden says; or writes or deletes the golden, as {@link GoldenMode} says.
     *
     * @throws AssertionError if it does not, with what differs and what to do
     * @throws IllegalStateException if files were to change under CI
     */
    public void verify() {
        verify(GoldenMode.current());
    }

    boolean isVerified() {
        return verified.get();
    }

    void verify(GoldenMode mode) {
        verified.set(true);
        if (file == null) {
            unused(mode);
            return;
        }
        Golden actual = Golden.of(bytes(), settings);
        List<String> beside = Golden.ENDINGS.stream()
                .filter(ending -> Files.exists(golden(ending)))
                .toList();
        if (mode == GoldenMode.WRITE) {
            write(actual, beside);
        } else {
            compare(actual, beside);
        }
    }

    private void unused(GoldenMode mode) {
        Path golden = folder.resolve(name);
        if (mode != GoldenMode.DELETE_UNUSED) {
            throw new AssertionError("the golden " + golden + " belongs to no body: expected <name>.json or"
                    + " <name>.response.json beside it; " + GoldenMode.DELETE_UNUSED.option() + " deletes it");
        }
        try {
            Files.delete(golden);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path golden(String ending) {
        return folder.resolve(name + ending);
    }

    private void write(Golden actual, List<String> beside) {
        try {
            if (beside.equals(List.of(actual.ending()))
                    && Files.readString(golden(actual.ending())).equals(actual.text())) {
                return;
            }
            for (String ending : beside) {
                Files.delete(golden(ending));
            }
            Files.write(golden(actual.ending()), actual.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Golden actual, List<String> beside) {
        if (beside.isEmpty()) {
            throw failure("has no golden; expected " + golden(actual.ending()) + ", which would say: "
                    + Golden.brief(actual.ending(), actual.tree()) + ". " + GoldenMode.WRITE.option() + " writes it");
        }
        if (beside.size() > 1) {
            throw failure("has several goldens, " + String.join(" and ", beside) + "; expected " + actual.ending()
                    + " alone. " + GoldenMode.WRITE.option() + " leaves that one");
        }
        String ending = beside.get(0);
        JsonNode expected = tree(golden(ending));
        if (!ending.equals(actual.ending())) {
            throw failure("means something else now\n  the golden says: " + Golden.brief(ending, expected)
                    + "\n  it is: " + Golden.brief(actual.ending(), actual.tree()) + hint(ending));
        }
        checkForm(ending, expected);
        checkRedacted(ending, expected);
        List<String> differences = SemanticDiff.between(expected, actual.tree());
        if (!differences.isEmpty()) {
            List<String> shown = differences.subList(0, Math.min(MAX_LINES, differences.size()));
            String more = differences.size() > MAX_LINES
                    ? "\n  … and " + (differences.size() - MAX_LINES) + " more differences"
                    : "";
            throw failure("does not mean what its golden says (golden → actual)\n  " + String.join("\n  ", shown) + more
                    + hint(ending));
        }
    }

    private AssertionError failure(String what) {
        return new AssertionError(name + " " + what);
    }

    private String hint(String ending) {
        return "\nIn " + golden(ending) + "; if the change is right, " + GoldenMode.WRITE.option()
                + " rewrites it, and its diff is the review";
    }

    private JsonNode tree(Path golden) {
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(golden));
        } catch (JsonProcessingException e) {
            throw failure("has a golden that is no JSON: " + golden + ", line "
                    + e.getLocation().getLineNr() + ": " + e.getOriginalMessage() + ". " + GoldenMode.WRITE.option()
                    + " rewrites it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A golden of another generation is told as that, not as a hundred differences. */
    private void checkForm(String ending, JsonNode expected) {
        boolean isList = ending.equals(Golden.VERDICTS);
        if (isList != expected.isArray() || (!isList && !expected.isObject())) {
            throw failure("has a golden that is none: " + golden(ending) + " holds a JSON "
                    + expected.getNodeType().name().toLowerCase(Locale.ROOT) + ". "
                    + GoldenMode.WRITE.option() + " rewrites it");
        }
        if (!ending.equals(Golden.ERROR)) {
            for (JsonNode verdict : isList ? expected : List.of(expected)) {
                String form = verdict.path("schema").asText("none");
                if (!form.equals(VerdictJson.SCHEMA)) {
                    throw failure("has a golden in another form: " + golden(ending) + " is in " + form
                            + ", expected " + VerdictJson.SCHEMA + "; the changelog says what changed. "
                            + GoldenMode.WRITE.option() + " rewrites it");
                }
            }
        }
    }

    private void checkRedacted(String ending, JsonNode expected) {
        List<String> open = settings.redaction().open(expected);
        if (!open.isEmpty()) {
            throw failure("has a golden that holds what is to be redacted: " + golden(ending) + " at "
                    + String.join(", ", open) + ". " + GoldenMode.WRITE.option()
                    + " rewrites it; what was committed before stays in the history");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
