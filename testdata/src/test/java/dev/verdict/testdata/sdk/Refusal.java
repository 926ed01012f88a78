package dev.verdict.testdata.sdk;

/** Why an SDK throws on a body, so that there is no object of it to dump. */
enum Refusal {
    NOT_A_LIST("Tea: something else stands where a list is declared, such as a single object"),
    NOT_AN_OBJECT("Tea: something else stands where an object is declared"),
    NOT_A_NUMBER("a number is declared and no number stands there, such as an empty text"),
    NUMBER_NOT_READ("Tea: its reader takes whole numbers up to 64 bits and, for exponents, a capital E only"),
    NULL_ROW("classic: a null stands in a list");

    private final String why;

    Refusal(String why) {
        this.why = why;
    }

    @Override
    public String toString() {
        return name() + ": " + why;
    }

    /** Foretold: the SDK will throw. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.why, null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
