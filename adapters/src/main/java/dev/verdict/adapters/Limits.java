package dev.verdict.adapters;

import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * How much of a body is read at most. Past a limit reading stops with a {@link LimitExceededException}.
 *
 * @param maxBytes length of the document in bytes (for text given as characters: in characters)
 * @param maxDepth objects and lists inside each other
 * @param maxStringLength characters of one text
 * @param maxNumberLength characters of one number
 * @param maxRows elements of all lists together: frames, findings, parts, counters
 */
public record Limits(int maxBytes, int maxDepth, int maxStringLength, int maxNumberLength, int maxRows) {
    /**
     * Room for a million frames: 512 MiB, 64 levels, texts of 16 million characters, numbers of 1,000 digits, five
     * million rows.
     */
    public static final Limits DEFAULT = new Limits(512 << 20, 64, 16_000_000, 1_000, 5_000_000);

    public Limits {
        if (maxBytes < 1 || maxDepth < 1 || maxStringLength < 1 || maxNumberLength < 1 || maxRows < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /** The same limits with another length of the document. */
    public Limits withMaxBytes(int bytes) {
        return new Limits(bytes, maxDepth, maxStringLength, maxNumberLength, maxRows);
    }

    /** The same limits with another depth. */
    public Limits withMaxDepth(int depth) {
        return new Limits(maxBytes, depth, maxStringLength, maxNumberLength, maxRows);
    }

    /** The same limits with another length of a text. */
    public Limits withMaxStringLength(int characters) {
        return new Limits(maxBytes, maxDepth, characters, maxNumberLength, maxRows);
    }

    /** The same limits with another length of a number. */
    public Limits withMaxNumberLength(int characters) {
        return new Limits(maxBytes, maxDepth, maxStringLength, characters, maxRows);
    }

    /** The same limits with another number of rows. */
    public Limits withMaxRows(int rows) {
        return new Limits(maxBytes, maxDepth, maxStringLength, maxNumberLength, rows);
    }

    StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxDocumentLength(maxBytes)
                .maxNestingDepth(maxDepth)
                .maxStringLength(maxStringLength)
                .maxNumberLength(maxNumberLength)
                .maxNameLength(Math.min(maxStringLength, StreamReadConstraints.DEFAULT_MAX_NAME_LEN))
                .build();
    }
}
