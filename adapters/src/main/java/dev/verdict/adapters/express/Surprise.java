package dev.verdict.adapters.express;

/** A body is not as plain as an express reader needs it; the reference reader has to read it. Says nothing more. */
public final class Surprise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Surprise() {
        // Where it was met interests nobody, and finding that out would cost more than the reading.
        super(null, null, false, false);
    }

    /** The surprise, to be thrown. */
    public static Surprise surprise() {
        return new Surprise();
    }
}
