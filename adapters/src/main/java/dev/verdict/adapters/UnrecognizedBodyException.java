package dev.verdict.adapters;

/** JSON, but no answer of a service we know, or of more than one. */
public final class UnrecognizedBodyException extends BodyException {
    private static final long serialVersionUID = 1L;

    public UnrecognizedBodyException(String message, Place place) {
        super(message, place, null);
    }

    @Override
    public String code() {
        return "unrecognized";
    }
}
