package dev.verdict.adapters.wire;

import dev.verdict.adapters.wire.Positions.Position;
import dev.verdict.model.FrameRows;
import dev.verdict.model.RowKind;
import dev.verdict.model.Source;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frames that a body lists, on their way into the columns of a timeline. Of each row a reader says what was
 * {@link #found} there, and then where the row ends.
 */
public final class ListedFrames {
    private static final long UNREADABLE = -1;

    private final FrameRows rows = new FrameRows();
    private final Conversions conversions = new Conversions();
    private final Reading reading;

    /**
     * @param reading takes what is odd about the rows
     */
    public ListedFrames(Reading reading) {
        this.reading = reading;
    }

    /**
     * Adds a finding for each tag to the row that will be ended next.
     *
     * @param tags their words in canonical spelling
     * @param suggestion the service's word on them
     * @param score from 0 to 100
     * @param source where they stand
     */
    public void found(List<Tag> tags, @Nullable Leaf suggestion, @Nullable Leaf score, Source source) {
        for (int i = 0; i < tags.size(); i++) {
            RowKind kind = tags.get(i).kind();
            Optional<Suggestion> word =
                    suggestion == null ? Optional.empty() : conversions.suggestion(suggestion, reading);
            add(word.isEmpty() ? kind : kind.stating(word.get()), score, source);
        }
    }

    private void add(RowKind kind, @Nullable Leaf score, Source source) {
        int plain = score == null ? FrameRows.NO_SCORE : Digits.score(score.text());
        if (score == null || plain >= 0) {
            rows.addFinding(kind, plain, source);
        } else {
            rows.addFinding(kind, conversions.score(score, reading), source);
        }
    }

    /**
     * Ends a row whose position is a number of a unit that the vendor does not document, so that the number is kept.
     *
     * @param unit one of it in milliseconds
     */
    public void end(Source row, @Nullable Leaf offset, long unit) {
        String written = text(offset);
        long whole = written == null ? UNREADABLE : Positions.whole(written, unit);
        rows.endRow(row, whole < 0 ? millis(Positions.number(offset, unit, reading)) : whole, written, null);
    }

    /**
     * Ends a row.
     *
     * @param position what was read from the leaf
     * @param written is kept where the position is not exact
     * @param snapshot the picture taken there
     */
    public void end(Source row, Optional<Position> position, @Nullable Leaf written, @Nullable Leaf snapshot) {
        boolean exact = position.isEmpty() || position.get().exact();
        rows.endRow(row, millis(position), exact ? null : text(written), text(snapshot));
    }

    private static long millis(Optional<Position> position) {
        return position.isEmpty() ? UNREADABLE : position.get().millis();
    }

    private @Nullable String text(@Nullable Leaf leaf) {
        return leaf == null ? null : conversions.text(leaf, reading).orElse(null);
    }

    /**
     * The timeline of all rows.
     *
     * @param complete whether every frame that was worth listing is among them
     */
    public Timeline.Builder timeline(boolean complete) {
        return Timeline.builder().complete(complete).addRows(rows);
    }
}
