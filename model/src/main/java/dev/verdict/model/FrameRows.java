package dev.verdict.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of a timeline in columns: a few bytes a row, and no object for any of them. A reader of many frames
 * says {@link #beginList}, then for each row its {@link #addFinding(int, int) findings} and where it {@link #endRow(int)
 * ends}; one that does not know beforehand how rows stand says with each row {@link #endRow(Source, long, String, String)
 * where}. Whole frames are taken, too. Rows may come in any order.
 *
 * <p>Used by one thread, and for one timeline: once given to its builder, it takes nothing more.
 */
public final class FrameRows {
    /** Stands for the score of a row that states none. */
    public static final int NO_SCORE = -1;
    /** A score of 1 in the scale of the columns, which hold seven digits behind the point. */
    public static final int ONE = 10_000_000;

    /** Digits behind the point that a column holds. */
    public static final int SCALE = 7;

    /** The scale of a score with two digits behind the point, as most have at most. */
    private static final int FEW_DECIMALS = ONE / 100;

    /** The whole scores, which are frequent, from 0 on. */
    private static final List<Optional<BigDecimal>> WHOLE = whole();

    private static final int FIRST_ROWS = 16;
    private static final int FIRST_FINDINGS = 24;
    /** Lists that a body of a service has, if it has more than one. */
    private static final int FEW = 6;

    /** The chunks that are full. */
    private List<FrameChunk> chunks = List.of();

    private List<RowList> lists = List.of();
    private final KindTable kinds = new KindTable();
    /** Frames that do not fit the columns, by the number of their row. */
    private Map<Integer, Frame> odd = Map.of();

    private FrameChunk chunk = new FrameChunk(FIRST_ROWS, FIRST_FINDINGS);
    private int rowsBefore;
    private int last = -1;
    private boolean inOrder = true;

    /** The row that is added with its addresses; null while there was none. */
    private @Nullable FrameFit fit;

    private static List<Optional<BigDecimal>> whole() {
        List<Optional<BigDecimal>> whole = new ArrayList<>();
        for (int score = 0; score <= 100; score++) {
            whole.add(Optional.of(BigDecimal.valueOf(score)));
        }
        return List.copyOf(whole);
    }

    /** How many rows were ended. */
    public int rows() {
        return rowsBefore + chunk.rows();
    }

    /**
     * The rows that follow are the elements of a list of the body, from its first on.
     *
     * @param list the list's address
     * @param inner the members to go down from a row to the list of its findings; none if the row is its one finding
     * @param offsetUnit milliseconds in one unit of the offset that each row states as a whole number, to be kept as it
     *     was given; 0 if rows state no such number
     * @param turn where rows of several lists share a position, those of the list with the lowest turn come first
     */
    public void beginList(Source list, List<String> inner, long offsetUnit, int turn) {
        lists = added(lists, new RowList(list, rows(), 0, inner, offsetUnit, turn));
    }

    /**
     * Gives a number to what rows may say. Asked once for each different thing that rows say.
     *
     * @return negative if there are too many different things
     */
    public int kind(RowKind kind) {
        return kinds.add(kind);
    }

    /**
     * Adds a finding to the row that will be ended next.
     *
     * @param kind a number that {@link #kind} gave
     * @param score in units of a ten millionth, 100 times {@link #ONE} at most, or {@link #NO_SCORE}
     */
    public void addFinding(int kind, int score) {
        kinds.count(kind, score);
        chunk.addFinding(kind, score);
    }

    /**
     * Ends a row without a snapshot.
     *
     * @param millis its position from the start of the media
     */
    public void endRow(int millis) {
        chunk.endRow(millis);
        inOrder &= millis > last;
        last = millis;
        if (chunk.rows() == FrameChunk.ROWS) {
            beginChunk();
        }
    }

    /** Ends a row with a snapshot whose name stands in valid UTF-8 between two places of a text. */
    public void endRow(int millis, byte[] text, int from, int to) {
        endRow(millis, text, from, to, Math.min(common(text, from), to - from));
    }

    /**
     * How many bytes at a place of a text are those that another snapshot's name begins with. A reader that has looked at
     * that name need not look at them again.
     */
    public int common(byte[] text, int from) {
        return chunk.common(text, from);
    }

    /**
     * Ends a row with a snapshot.
     *
     * @param common what {@link #common} gave for the same name, which is at least as long
     */
    public void endRow(int millis, byte[] text, int from, int to, int common) {
        chunk.addName(text, from, to, common);
        endRow(millis);
    }

    /**
     * The score behind a number of the columns; empty for {@link #NO_SCORE}.
     *
     * @throws IllegalStateException if the number is no score
     */
    public static Optional<BigDecimal> score(int scaled) {
        if (scaled == NO_SCORE) {
            return Optional.empty();
        }
        if (scaled < 0 || scaled > 100 * ONE) {
            throw new IllegalStateException("a score is a confidence from 0 to 100 times " + ONE + ", not " + scaled);
        }
        if (scaled % ONE == 0) {
            return WHOLE.get(scaled / ONE);
        }
        boolean few = scaled % FEW_DECIMALS == 0;
        int digits = few ? scaled / FEW_DECIMALS : scaled;
        int scale = few ? 2 : SCALE;
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return Optional.of(BigDecimal.valueOf(digits, scale));
    }

    /**
     * Makes room for what is still to come, so that little is copied on the way.
     *
     * @param factor how many times as many rows as so far are expected in all
     */
    public void expect(double factor) {
        if (rowsBefore == 0) {
            chunk.expect(factor);
        }
    }

    /** A list with one element more; most have but one. */
    private static <T> List<T> added(List<T> list, T element) {
        if (list.isEmpty()) {
            return List.of(element);
        }
        List<T> longer = list;
        if (list.size() == 1) {
            longer = new ArrayList<>(FEW);
            longer.add(list.get(0));
        }
        longer.add(element);
        return longer;
    }

    private void beginChunk() {
        rowsBefore += FrameChunk.ROWS;
        FrameChunk full = chunk;
        full.trim();
        chunk = full.next();
        chunks = added(chunks, full);
    }

    /**
     * Adds a finding to the row that will be ended next, and its address: for rows of which nobody says beforehand which
     * list they are the elements of. Such a row ends with {@link #endRow(Source, long, String, String)}.
     *
     * @param score as {@link #score} takes it
     */
    public void addFinding(RowKind kind, int score, Source source) {
        fit().add(kind, score, source);
    }

    /**
     * Adds a finding and its address like {@link #addFinding(RowKind, int, Source)}, with a score of any length.
     *
     * @throws IllegalStateException if the score is none
     */
    public void addFinding(RowKind kind, Optional<BigDecimal> score, Source source) {
        fit().add(kind, Scores.canonical(score), source);
    }

    /**
     * Ends a row that says itself where it stands. One that the columns have no room for is kept as a frame.
     *
     * @param millis its position from the start of the media; negative if it could not be read
     * @param offset the position as the service wrote it, where its unit is not documented; otherwise null
     * @param snapshot the picture taken there, as given; null for none
     */
    public void endRow(Source source, long millis, @Nullable String offset, @Nullable String snapshot) {
        FrameFit row = fit();
        if (!put(row, source, millis, offset, snapshot)) {
            keep(row.frame(source, millis, offset, snapshot));
        }
        row.begin();
    }

    private FrameFit fit() {
        FrameFit open = fit;
        if (open == null) {
            open = new FrameFit(kinds);
            fit = open;
        }
        return open;
    }

    /** Adds a frame; what does not fit the columns is kept as it is. */
    void add(Frame frame) {
        FrameFit row = fit();
        frame.findings().forEach(row::add);
        long millis = frame.at().map(Duration::toMillis).orElse(FrameStore.UNPLACED);
        String offset = frame.offset().orElse(null);
        if (!put(row, frame.source(), millis, offset, frame.snapshot().orElse(null))) {
            keep(frame);
        }
        row.begin();
    }

    /** Puts a row into the columns, if they have room for it. */
    @SuppressWarnings("ReferenceEquality") // the list before, or one that begins
    private boolean put(FrameFit row, Source source, long millis, @Nullable String offset, @Nullable String snapshot) {
        byte[] name = snapshot == null ? null : FrameFit.utf8(snapshot);
        if (millis < 0 || millis > Integer.MAX_VALUE || (name == null && snapshot != null)) {
            return false;
        }
        RowList last = lists.isEmpty() ? null : lists.get(lists.size() - 1);
        RowList list = row.list(source, (int) millis, offset, rows(), last);
        boolean begins = list != last;
        if (list == null || (begins && lists.size() > rows() / 16 + 16)) {
            return false;
        }
        if (begins) {
            lists = added(lists, list);
        }
        for (int i = 0; i < row.size(); i++) {
            addFinding(row.kind(i), row.score(i));
        }
        if (name == null) {
            endRow((int) millis);
        } else {
            endRow((int) millis, name, 0, name.length);
        }
        return true;
    }

    private void keep(Frame frame) {
        if (odd.isEmpty()) {
            odd = new HashMap<>();
        }
        odd.put(rows(), frame);
        endRow(0);
        inOrder = false;
    }

    /** The frames in ascending order of position, those of one position joined. Nothing can be added any more. */
    @SuppressWarnings("NullAway") // whoever goes on adding to what others read by now shall fail
    FrameList frames() {
        chunk.trim();
        FrameStore store = new FrameStore(List.copyOf(added(chunks, chunk)), List.copyOf(lists), kinds, odd, rows());
        chunk = null;
        return inOrder ? FrameList.inOrder(store) : FrameList.sorted(store);
    }
}
