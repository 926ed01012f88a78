package dev.verdict.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the frames of a timeline one after the other without making an object for any of them: for those who pass many
 * frames on. Used by one thread.
 */
public final class FrameCursor {
    private final FrameList frames;
    private final FrameStore store;
    private final KindTable kinds;

    private @Nullable FrameChunk chunk;
    private @Nullable RowList list;
    private int row;
    private int place;

    /** A cursor that stands before the first frame. */
    public FrameCursor(Timeline timeline) {
        frames = ((StoredTimeline) timeline).frames();
        store = frames.store();
        kinds = store.kinds();
    }

    /**
     * Moves to a frame, if it is one row of a list of the body and says nothing that rows seldom say. Of every other frame
     * only {@link Timeline#frames} tells.
     *
     * @param frame its place in the timeline
     * @return whether the cursor stands on the frame
     */
    public boolean moveTo(int frame) {
        int found = frames.plainRow(frame);
        if (found < 0) {
            return false;
        }
        row = found;
        place = FrameStore.place(found);
        chunk = store.chunk(found);
        list = store.list(found);
        return true;
    }

    private FrameChunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("the cursor stands on no frame");
        }
        return chunk;
    }

    private RowList rowList() {
        if (list == null) {
            throw new IllegalStateException("the cursor stands on no frame");
        }
        return list;
    }

    /** The position from the start of the media in milliseconds. */
    public int millis() {
        return chunk().at(place);
    }

    /** The number that the service wrote for the position, where its unit is not documented; otherwise negative. */
    public long offset() {
        long unit = rowList().offsetUnit();
        return unit == 0 ? -1 : millis() / unit;
    }

    /** The address of the list that has the row. */
    public Source list() {
        return rowList().source();
    }

    /** Which element of its list the row is, counted from 0. */
    public int element() {
        return rowList().index(row);
    }

    /** The members to go down from the row to the list of its findings; empty if the row is its one finding. */
    public List<String> inner() {
        return rowList().inner();
    }

    /** How many findings the row has. */
    public int findings() {
        return chunk().findingEnd(place) - chunk().findingStart(place);
    }

    /** The number of what a finding says, without its score and its address: the same for findings that say the same. */
    public int kind(int finding) {
        return chunk().kind(chunk().findingStart(place) + finding);
    }

    /** What findings of a kind say: one without a score, at the root. */
    public Finding said(int kind) {
        return kinds.finding(kind, FrameRows.NO_SCORE, Source.root());
    }

    /** How many kinds there are; their numbers are those from 0 on. */
    public int kinds() {
        return kinds.size();
    }

    /** The score of a finding in units of {@link FrameRows#ONE}, or {@link FrameRows#NO_SCORE}. */
    public int score(int finding) {
        return chunk().score(chunk().findingStart(place) + finding);
    }

    /** How many bytes the name of the picture has that was taken here; 0 where there is none. */
    public int snapshotLength() {
        return chunk().snapshotLength(place);
    }

    /** Copies the name of the picture in UTF-8 to a place where there is room for it. */
    public void copySnapshot(byte[] target, int from) {
        chunk().copySnapshot(place, target, from);
    }
}
