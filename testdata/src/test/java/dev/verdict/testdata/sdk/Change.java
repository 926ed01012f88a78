package dev.verdict.testdata.sdk;

/** What a body loses or turns into on its way through an SDK and a dump. Nothing else may make a verdict differ. */
enum Change {
    UNDECLARED_DROPPED("a member that the SDK's class does not declare, in exactly that spelling, is dropped"),
    SOUND_DROPPED("AudioCensorResult of Media Processing Service is declared in no Java jar, so it is dropped"),
    LAST_REPEATED_COUNTS("of a key that stands twice in one object the last value is read"),
    BECOMES_DOUBLE("where a double is declared, a number or text comes out in another form: -1 as -1.0"),

    FRACTION_CUT("Tea: where a whole number is declared, a fraction is cut off"),
    WRAPPED_AT_32_BITS("Tea: where a whole number is declared, one past 32 bits comes out as another number"),

    OBJECT_FOR_TEXT_DROPPED("classic: an object or list is dropped where a text is declared, such as a label"),
    OTHER_KIND_DROPPED("classic: what is not of the declared kind is dropped, such as an object for a list"),
    ROW_EMPTIED("classic: a row that is no object comes out as one without members"),
    HOLDER_FLATTENED("classic: a list comes out without the object that held it"),
    ABSENT_LIST_EMPTY("classic: an absent list comes out as an empty one"),
    ESCAPE_MANGLED("classic: the reader does not know Unicode escapes and drops their backslash"),

    NULL_LEFT_OUT("a member that is null is left out, and so no longer tells whose answer it is"),
    ABSENT_MEMBER_NULL("an absent member of the answer comes out as null or empty, and so tells whose answer it is"),
    ENVELOPE_KEPT("a response object brings its headers and its status code along"),
    URI_WRITTEN_TWICE("a public field URI with a getter getURI is written under two names");

    private final String what;

    Change(String what) {
        this.what = what;
    }

    @Override
    public String toString() {
        return name() + ": " + what;
    }
}
