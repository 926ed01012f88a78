package dev.verdict.adapters.imm;

import static dev.verdict.adapters.express.Cursor.END;
import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.express.Cursor;
import dev.verdict.adapters.express.Decimals;
import dev.verdict.adapters.express.Ending;
import dev.verdict.adapters.express.Express;
import dev.verdict.adapters.express.Lexicon;
import dev.verdict.adapters.express.Members;
import dev.verdict.adapters.express.Piece;
import dev.verdict.adapters.express.RowLayout;
import dev.verdict.adapters.express.Rows;
import dev.verdict.adapters.express.Spelling;
import dev.verdict.adapters.express.UsualLengths;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.Declared;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Issue;
import dev.verdict.model.Job;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads plain answers of GetVideoModerationResult in one pass. */
final class ImmExpress implements RowLayout.Values {
    private static final Lexicon LEXICON = Lexicon.of(ImmAdapter.Table.WORDS);

    private static final Members ANSWER = Members.of(
            "RequestId",
            "ProjectName",
            "EventId",
            "Status",
            "Code",
            "Message",
            "StartTime",
            "EndTime",
            "UserData",
            "TaskType",
            "TaskId",
            "ModerationResult");
    private static final Members RESULT = Members.of("URI", "Suggestion", "Categories", "Frames");
    private static final Members FRAMES = Members.of("TotalCount", "BlockFrames");
    private static final Members BLOCK_FRAME = Members.of("Rate", "Offset", "Label");

    private static final Piece RATE = Piece.of("{\"Rate\":");
    private static final Piece OFFSET = Piece.of(",\"Offset\":");
    private static final Piece LABEL = Piece.of(",\"Label\":\"");
    private static final Piece CLOSE = Piece.of("\"}");

    /** Rows after which the length of the body tells how many are to come. */
    private static final int SAMPLE = 32;

    private final Cursor json;
    private final Spelling words;
    private final FrameRows frames = new FrameRows();
    private final Rows rows;
    private final Source root;
    private final long offsetUnit;

    private final Job.Builder job = Job.builder();
    private final ModerationReport.Builder report = ModerationReport.builder();
    private final List<Issue> issues = new ArrayList<>(2);
    private @Nullable String type;
    private @Nullable String state;
    private @Nullable String code;
    private @Nullable String message;
    private boolean told;
    private boolean judged;
    private final RowLayout layout = new RowLayout(3);
    private final UsualLengths lengths = new UsualLengths(2);
    /** What the row that is read by its layout says. */
    private long rate;

    private long offset;
    private int label;

    private ImmExpress(Cursor json, Source root, long offsetUnit) {
        this.json = json;
        this.root = root;
        this.offsetUnit = offsetUnit;
        words = new Spelling(json, LEXICON);
        rows = new Rows(words, frames);
    }

    /**
     * The report; empty where the reference reader has to read the body.
     *
     * @param offsetUnit what an offset of 1 means, in milliseconds
     */
    static Optional<ModerationReport> read(Body body, long offsetUnit) {
        return Express.read(body, ANSWER, json -> new ImmExpress(json, body.root(), offsetUnit).answer());
    }

    private ModerationReport answer() {
        for (long at = json.object(); (at = json.next(ANSWER, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> job.requestId(text());
                case 1 -> job.project(text());
                case 2 -> job.eventId(text());
                case 3 -> state = json.text();
                case 4 -> code = json.text();
                case 5 -> message = json.text();
                case 6 -> job.startedAt(time());
                case 7 -> job.finishedAt(time());
                case 8 -> job.userData(Optional.ofNullable(json.given()));
                case 9 -> type = json.text();
                case 10 -> job.id(text());
                default -> result(root.member("ModerationResult"));
            }
        }
        json.end();
        String operation = type == null ? null : ImmAdapter.operation(type);
        if (state == null || (!told && operation == null)) {
            throw surprise();
        }
        Ending ending = Ending.of(state, code, message);
        if (!judged && (told || ending.status() == Status.COMPLETED)) {
            throw surprise();
        }
        report.service(ImmAdapter.SERVICE).operation(Optional.ofNullable(operation));
        report.status(ending.status()).statusSource(root.member("Status"));
        report.job(job.type(Optional.ofNullable(type))
                .state(state)
                .error(ending.error())
                .build());
        ending.besideSuccess(root).ifPresent(issues::add);
        if (issues.size() > 1) {
            issues.sort(Issue.ORDER);
        }
        return report.issues(issues).build();
    }

    private Optional<String> text() {
        return Optional.ofNullable(json.text());
    }

    private Optional<Instant> time() {
        return Optional.ofNullable(json.time());
    }

    private void result(Source source) {
        told = true;
        Declared.Builder declared = Declared.builder().source(source.member("Suggestion"));
        for (long at = json.object(); (at = json.next(RESULT, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> report.media(Media.builder().uri(text()).build());
                case 1 -> {
                    declared.suggestion(words.suggestion());
                    judged = true;
                }
                case 2 -> declared.labels(categories());
                default -> timeline(source.member("Frames"));
            }
        }
        report.declared(declared.build());
    }

    private List<String> categories() {
        List<String> categories = new ArrayList<>(4);
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            int before = categories.size();
            words.addLabels(categories);
            if (categories.size() == before) {
                throw surprise();
            }
        }
        return categories;
    }

    private void timeline(Source source) {
        Timeline.Builder timeline = Timeline.builder().complete(false);
        boolean stated = false;
        for (long at = json.object(); (at = json.next(FRAMES, at)) != END; ) {
            if (Cursor.member(at) == 0) {
                timeline.framesInspected(json.number());
                stated = true;
            } else {
                blockFrames(source.member("BlockFrames"));
                timeline.complete(true);
            }
        }
        // Frames without a number and without a row state nothing at all.
        if (!stated && frames.rows() == 0) {
            throw surprise();
        }
        report.timeline(timeline.addRows(frames).build());
    }

    private void blockFrames(Source list) {
        int start = json.position();
        frames.beginList(list, List.of(), offsetUnit, 0);
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            if (!compactFrame() && !laidOutFrame()) {
                blockFrame(list, i);
            }
            if (i == SAMPLE) {
                frames.expect(json.factor(start));
            }
        }
    }

    /** Reads a row if it is compact and in the documented order; otherwise leaves it where it is. */
    private boolean compactFrame() {
        byte[] text = json.bytes();
        int rateFrom = RATE.end(text, json.position());
        long score = rateFrom < 0 ? -1 : Decimals.scaled(text, rateFrom);
        int offsetFrom = score < 0 ? -1 : OFFSET.end(text, lengths.end(0, rateFrom, Decimals.length(score)));
        long offset = offsetFrom < 0 ? -1 : Decimals.whole(text, offsetFrom);
        int labelFrom = offset < 0 ? -1 : LABEL.end(text, lengths.end(1, offsetFrom, Decimals.length(offset)));
        int label = labelFrom < 0 ? -1 : words.wordAt(labelFrom);
        int end = label < 0 ? -1 : CLOSE.end(text, labelFrom + (label & 0xFF));
        if (end < 0) {
            return false;
        }
        add(score, offset, label, end);
        return true;
    }

    private void add(long score, long offset, int label, int end) {
        long millis = Decimals.value(offset) * offsetUnit;
        if (millis > Integer.MAX_VALUE) {
            throw surprise();
        }
        frames.addFinding(rows.kind(Spelling.NONE, label >> Byte.SIZE), Decimals.value(score));
        frames.endRow((int) millis);
        json.moveTo(end);
    }

    /** Reads a row that is laid out as one before it; otherwise leaves it where it is. */
    private boolean laidOutFrame() {
        int end = layout.read(json.bytes(), json.position(), this);
        if (end < 0) {
            return false;
        }
        add(rate, offset, label, end);
        return true;
    }

    @Override
    public int read(int member, byte[] text, int place) {
        switch (member) {
            case 0 -> {
                rate = Decimals.scaled(text, place);
                return rate < 0 ? -1 : Decimals.length(rate);
            }
            case 1 -> {
                offset = Decimals.whole(text, place);
                return offset < 0 ? -1 : Decimals.length(offset);
            }
            default -> {
                label = words.wordAt(place);
                return label < 0 ? -1 : label & 0xFF;
            }
        }
    }

    private void blockFrame(Source list, int index) {
        int label = Spelling.NONE;
        String object = null;
        int score = FrameRows.NO_SCORE;
        int offset = -1;
        boolean found = false;
        layout.begin(json.position());
        for (long at = json.object(); (at = json.next(BLOCK_FRAME, at)) != END; ) {
            int begin = json.position();
            switch (Cursor.member(at)) {
                case 0 -> {
                    score = json.score();
                    found = true;
                }
                case 1 -> offset = json.smallNumber();
                default -> {
                    found = true;
                    if (json.isObject()) {
                        object = json.given();
                    } else {
                        label = words.word();
                    }
                }
            }
            layout.value(Cursor.member(at), json.bytes(), begin, json.position());
        }
        layout.end(json.bytes(), json.position());
        if (offset < 0 || offset > Integer.MAX_VALUE / offsetUnit) {
            throw surprise();
        }
        if (object != null) {
            issues.add(Words.unreadable(list.element(index).member("Label"), object));
            frames.addFinding(rows.kindWithout("label", object), score);
        } else if (found) {
            frames.addFinding(rows.kind(Spelling.NONE, label), score);
        }
        frames.endRow((int) (offset * offsetUnit));
    }
}
