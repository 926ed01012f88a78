package dev.verdict.adapters;

import com.fasterxml.jackson.core.JsonParser;
import dev.verdict.model.Source;
import dev.verdict.model.VerdictException.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor's answer on its way to an adapter: what to read, within which limits, and where the answer stands in it. */
public final class Body {
    private final Intake intake;
    private final byte @Nullable [] bytes;
    private final Opening opening;
    private final Source root;
    private final List<String> envelope;
    /** Whether the bytes were found to be well-formed UTF-8. Two threads may both look; they find the same. */
    private boolean isChecked;

    @FunctionalInterface
    interface Opening {
        JsonParser open() throws IOException;
    }

    Body(Intake intake, byte @Nullable [] bytes, Opening opening) {
        this(intake, bytes, opening, Source.root());
    }

    Body(Intake intake, byte @Nullable [] bytes, Opening opening, Source root) {
        this(intake, bytes, opening, root, List.of(), false);
    }

    private Body(
            Intake intake,
            byte @Nullable [] bytes,
            Opening opening,
            Source root,
            List<String> envelope,
            boolean isChecked) {
        this.intake = intake;
        this.bytes = bytes;
        this.opening = opening;
        this.root = root;
        this.envelope = envelope;
        this.isChecked = isChecked;
    }

    /** The same body with all addresses below the given one: an element of a list of bodies, or a page. */
    public Body under(Source source) {
        return new Body(intake, bytes, opening, source, envelope, isChecked);
    }

    /** The same body whose answer is wrapped: the members to go down, from the outside to the answer. */
    public Body inEnvelope(List<String> members) {
        return new Body(intake, bytes, opening, root, List.copyOf(members), isChecked);
    }

    /**
     * A parser that stands before the first token of the document. The caller closes it.
     *
     * @throws MalformedBodyException if the document is not well-formed Unicode, or its encoding cannot be made out
     */
    public JsonParser open() {
        checkBytes();
        try {
            return opening.open();
        } catch (IOException e) {
            throw new MalformedBodyException(
                    "expected JSON in UTF-8, UTF-16 or UTF-32: " + e.getMessage(), new Place(null, null, root), e);
        }
    }

    /** A parser for JSON text that stands inside the document, under the same limits. */
    public JsonParser open(String nested) throws IOException {
        return intake.open(nested);
    }

    private void checkBytes() {
        if (bytes != null && !isChecked) {
            Unicode.checkUtf8(bytes, root);
            isChecked = true;
        }
    }

    /**
     * The document's bytes, where it was given as bytes; not a copy.
     *
     * @throws MalformedBodyException if they are not well-formed UTF-8
     */
    public Optional<byte[]> bytes() {
        checkBytes();
        return uncheckedBytes();
    }

    /**
     * The document's bytes, where it was given as bytes, for readers that look at each of them: what holds anything but
     * ASCII need not be well-formed UTF-8 unless {@link #isWellFormed} says so. Not a copy.
     */
    public Optional<byte[]> uncheckedBytes() {
        return Optional.ofNullable(bytes);
    }

    /** Whether this is a document that was not given as bytes, or whose bytes are well-formed UTF-8. */
    public boolean isWellFormed() {
        try {
            checkBytes();
            return true;
        } catch (MalformedBodyException e) {
            return false;
        }
    }

    /** The address of the document's root: {@code /3} for the fourth body of a list. */
    public Source root() {
        return root;
    }

    /** The members that wrap the answer, from the outside inwards; empty for a bare answer. */
    public List<String> envelope() {
        return envelope;
    }

    public Limits limits() {
        return intake.limits();
    }

    /** What a failure of the parser of this document, or of one opened inside it, means to the caller. */
    public BodyException exception(IOException failure, JsonParser json) {
        return BrokenJson.exception(failure, json, root);
    }
}
