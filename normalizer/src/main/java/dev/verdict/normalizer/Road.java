package dev.verdict.normalizer;

/**
 * How a body was read. The verdict is the same on both; the time is not. A service whose bodies suddenly leave the quick
 * road has begun to send something else.
 */
public enum Road {
    /** Plain: documented spelling and nothing odd, in one pass over the bytes. */
    EXPRESS,
    /** With care: anything else. */
    REFERENCE
}
