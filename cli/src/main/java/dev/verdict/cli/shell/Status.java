package dev.verdict.cli.shell;

/** Exit statuses. */
public final class Status {
    public static final int DONE = 0;
    /** A body could not be read. */
    public static final int UNREADABLE = 1;
    /** The call was wrong. */
    public static final int USAGE = 2;
    /** With {@code --gate}: a person has to look. */
    public static final int REVIEW = 10;
    /** With {@code --gate}: something is to be blocked. */
    public static final int BLOCK = 20;
    /** A mistake of ours; {@code EX_SOFTWARE} of sysexits. */
    public static final int INTERNAL = 70;
    /** The results could not be written; {@code EX_IOERR} of sysexits. */
    public static final int OUTPUT_FAILED = 74;
    /** Nobody reads the results any more; what a shell says of a program that ended by SIGPIPE. */
    public static final int OUTPUT_CLOSED = 141;

    private Status() {}
}
