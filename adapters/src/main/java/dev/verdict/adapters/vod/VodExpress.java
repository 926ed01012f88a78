package dev.verdict.adapters.vod;

import static dev.verdict.adapters.express.Cursor.END;
import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.adapters.express.Bytes;
import dev.verdict.adapters.express.Cursor;
import dev.verdict.adapters.express.Decimals;
import dev.verdict.adapters.express.Lexicon;
import dev.verdict.adapters.express.Members;
import dev.verdict.adapters.express.Phrases;
import dev.verdict.adapters.express.Piece;
import dev.verdict.adapters.express.RowLayout;
import dev.verdict.adapters.express.RowReader;
import dev.verdict.adapters.express.Rows;
import dev.verdict.adapters.express.Spelling;
import dev.verdict.adapters.express.UsualLengths;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Job;
import dev.verdict.model.LabelCounts;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads plain answers of GetMediaAuditResult in one pass. */
final class VodExpress implements RowLayout.Values {
    private static final Lexicon LEXICON = Lexicon.of(VodAdapter.Table.WORDS);

    private static final Members RESULT = Members.of(
            "Suggestion", "AbnormalModules", "Label", "AudioResult", "ImageResult", "TextResult", "VideoResult");
    private static final RowReader.Form ROW = RowReader.Form.of(LEXICON, "Score", "Suggestion", "Label", "Scene");
    private static final Members IMAGE = Members.of("Type", "Url", "Suggestion", "Label", "Result");
    private static final Members TEXT = Members.of("Type", "Suggestion", "Score", "Label", "Content", "Scene");
    private static final Members VIDEO =
            Members.of("Label", "Suggestion", "PornResult", "AdResult", "LogoResult", "LiveResult", "TerrorismResult");
    private static final Members SCENE =
            Members.of("Suggestion", "AverageScore", "Label", "MaxScore", "CounterList", "TopList");
    private static final Members COUNTER = Members.of("Label", "Count");
    private static final Members TOP = Members.of("Url", "Score", "Timestamp", "Label");

    private static final Piece URL = Piece.of("{\"Url\":\"");
    private static final Piece SCORE = Piece.of("\",\"Score\":\"");
    private static final Piece TIMESTAMP = Piece.of("\",\"Timestamp\":\"");
    private static final Piece LABEL = Piece.of("\",\"Label\":\"");
    private static final Piece CLOSE = Piece.of("\"}");

    private static final Piece COVER = Piece.of("\"cover\"");
    private static final Piece TITLE = Piece.of("\"title\"");
    private static final Piece COUNTED = Piece.of("{\"Label\":\"");
    private static final Piece COUNT = Piece.of("\",\"Count\":");
    private static final Piece CLOSE_COUNTER = Piece.of("}");

    private static final int FIRST_SCENE = 2;
    /** The codes of the scenes in the order of {@link #VIDEO}, which is also the order in which they are told. */
    private static final int[] SCENE_CODES = Stream.of("porn", "ad", "logo", "live", "terrorism")
            .mapToInt(LEXICON::code)
            .toArray();

    private static final List<String> SCENE_MEMBERS =
            List.of("PornResult", "AdResult", "LogoResult", "LiveResult", "TerrorismResult");

    /** Rows after which the length of the body tells how many are to come. */
    private static final int SAMPLE = 32;

    private static final Phrases MODULES = new Phrases();

    private static final RowLayout.Memory LAYOUTS = new RowLayout.Memory(4);

    private final Cursor json;
    private final Spelling words;
    private final FrameRows frames = new FrameRows();
    private final Rows rows;
    private final RowReader row;
    private final Source result;

    private final Job.Builder job = Job.builder();
    private final ModerationReport.Builder report = ModerationReport.builder();
    private final List<Part> audio = new ArrayList<>(1);
    private final List<Part> images = new ArrayList<>(1);
    private final List<Part> texts = new ArrayList<>(1);
    private @Nullable Part video;
    private boolean listed;
    private final RowLayout layout = new RowLayout(LAYOUTS);
    private final UsualLengths lengths = new UsualLengths(3);
    private final LabelCounts counts = new LabelCounts();
    /** The frames of the counter that was read. */
    private long count;
    /** What the row that is read says, and where the name of its picture stands. */
    private long score;

    private long millis;
    private int label;
    private int urlFrom;
    private int urlTo;
    /** Bytes that this name has in common with the first. */
    private int common;

    private VodExpress(Cursor json, Source root) {
        this.json = json;
        words = new Spelling(json, LEXICON);
        rows = new Rows(words, frames);
        row = new RowReader(json, words, rows, ROW);
        result = root.member("MediaAuditResult");
    }

    /** All that has to be known to pass over a body of another service: the service's words are not read for that. */
    static final class Outer {
        static final Members MEMBERS = Members.of("RequestId", "MediaAuditResult");

        private Outer() {}
    }

    /** The report on the answer that a reader stands before. */
    static ModerationReport read(Cursor json, Source root) {
        return new VodExpress(json, root).answer();
    }

    private ModerationReport answer() {
        boolean told = false;
        for (long at = json.object(); (at = json.next(Outer.MEMBERS, at)) != END; ) {
            if (Cursor.member(at) == 0) {
                job.requestId(Optional.ofNullable(json.text()));
            } else {
                result();
                told = true;
            }
        }
        json.end();
        if (!told) {
            throw surprise();
        }
        if (video != null) {
            report.addPart(video);
        }
        report.addAllParts(audio).addAllParts(images).addAllParts(texts);
        if (listed) {
            report.timeline(Timeline.builder().complete(false).addRows(frames).build());
        }
        report.service(VodAdapter.SERVICE).operation(VodAdapter.RESULT).status(Status.COMPLETED);
        return report.job(job.build()).build();
    }

    private void result() {
        Declared.Builder declared = Declared.builder().source(result.member("Suggestion"));
        boolean judged = false;
        for (long at = json.object(); (at = json.next(RESULT, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> {
                    declared.suggestion(words.suggestion());
                    judged = true;
                }
                case 1 -> declared.parts(words.words(MODULES, VodParts::ofModule));
                case 2 -> declared.labels(words.labels());
                case 3 -> audio(result.member("AudioResult"));
                case 4 -> images(result.member("ImageResult"));
                case 5 -> texts(result.member("TextResult"));
                default -> video = video(result.member("VideoResult"));
            }
        }
        if (!judged) {
            throw surprise();
        }
        report.declared(declared.build());
    }

    private void audio(Source list) {
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            Source source = list.element(i);
            audio.add(Part.builder()
                    .part("audio")
                    .source(source)
                    .addFinding(row.finding(source))
                    .build());
        }
    }

    private void images(Source list) {
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            images.add(image(list.element(i)));
        }
    }

    private Part image(Source source) {
        Part.Builder image = Part.builder().source(source);
        boolean typed = false;
        boolean judged = false;
        for (long at = json.object(); (at = json.next(IMAGE, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> typed = json.isNext(COVER);
                case 1 -> image.uri(Optional.ofNullable(json.text()));
                case 2 -> {
                    image.suggestion(words.suggestion());
                    judged = true;
                }
                case 3 -> image.labels(words.labels());
                default -> {
                    Source list = source.member("Result");
                    json.list();
                    for (int i = 0; json.element(i == 0); i++) {
                        image.addFinding(row.finding(list.element(i)));
                    }
                }
            }
        }
        if (!typed || !judged) {
            throw surprise();
        }
        return image.part("cover").build();
    }

    private void texts(Source list) {
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            texts.add(text(list.element(i)));
        }
    }

    private Part text(Source source) {
        Part.Builder text = Part.builder().part("title").source(source);
        boolean typed = false;
        Suggestion word = null;
        int label = Spelling.NONE;
        int scene = Spelling.NONE;
        int score = FrameRows.NO_SCORE;
        for (long at = json.object(); (at = json.next(TEXT, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> typed = json.isNext(TITLE);
                case 1 -> word = words.suggestion();
                case 2 -> score = json.score();
                case 3 -> label = words.word();
                case 4 -> text.text(Optional.ofNullable(json.givenText()));
                default -> scene = words.word();
            }
        }
        if (!typed || word == null) {
            throw surprise();
        }
        return text.addFinding(rows.finding(word, scene, label, score, source)).build();
    }

    private Part video(Source source) {
        Part.Builder part = Part.builder().part("video").source(source);
        @Nullable Finding[] scenes = new Finding[SCENE_CODES.length];
        boolean judged = false;
        for (long at = json.object(); (at = json.next(VIDEO, at)) != END; ) {
            int member = Cursor.member(at);
            switch (member) {
                case 0 -> part.labels(words.labels());
                case 1 -> {
                    part.suggestion(words.suggestion());
                    judged = true;
                }
                default -> scenes[member - FIRST_SCENE] = scene(member - FIRST_SCENE, source);
            }
        }
        if (!judged) {
            throw surprise();
        }
        for (Finding scene : scenes) {
            if (scene != null) {
                part.addFinding(scene);
            }
        }
        return part.build();
    }

    private Finding scene(int scene, Source video) {
        Source source = video.member(SCENE_MEMBERS.get(scene));
        Suggestion word = null;
        int label = Spelling.NONE;
        int max = FrameRows.NO_SCORE;
        int average = FrameRows.NO_SCORE;
        for (long at = json.object(); (at = json.next(SCENE, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> word = words.suggestion();
                case 1 -> average = json.score();
                case 2 -> label = words.word();
                case 3 -> max = json.score();
                case 4 -> counters();
                default -> tops(scene, source.member("TopList"));
            }
        }
        if (word == null) {
            throw surprise();
        }
        return rows.summary(word, SCENE_CODES[scene], label, max, average, counts, source);
    }

    private void counters() {
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            int code = compactCounter();
            if (code < 0) {
                code = counter();
            }
            String label = words.canonical(code);
            if (label == null || !counts.add(label, words.spelled(code), count)) {
                throw surprise();
            }
        }
    }

    /**
     * Reads a counter if it is compact and in the documented order; otherwise leaves it where it is.
     *
     * @return the code of its label; negative if it was not read
     */
    private int compactCounter() {
        byte[] text = json.bytes();
        int labelFrom = COUNTED.end(text, json.position());
        int word = labelFrom < 0 ? -1 : words.wordAt(labelFrom);
        int countFrom = word < 0 ? -1 : COUNT.end(text, labelFrom + (word & 0xFF));
        long read = countFrom < 0 ? -1 : Decimals.whole(text, countFrom);
        int end = read < 0 ? -1 : CLOSE_COUNTER.end(text, countFrom + Decimals.length(read));
        if (end < 0) {
            return -1;
        }
        count = Decimals.value(read);
        json.moveTo(end);
        return word >> Byte.SIZE;
    }

    private int counter() {
        int code = Spelling.NONE;
        count = -1;
        for (long at = json.object(); (at = json.next(COUNTER, at)) != END; ) {
            if (Cursor.member(at) == 0) {
                code = words.word();
            } else {
                count = json.number();
            }
        }
        if (count < 0) {
            throw surprise();
        }
        return code;
    }

    private void tops(int scene, Source list) {
        listed = true;
        frames.beginList(list, List.of(), 0, scene);
        int sceneCode = SCENE_CODES[scene];
        int start = json.position();
        int before = frames.rows();
        json.list();
        for (int i = 0; json.element(i == 0); i++) {
            if (!compactTop(sceneCode) && !laidOutTop(sceneCode)) {
                top(sceneCode);
            }
            if (i == SAMPLE && before == 0) {
                frames.expect(json.factor(start));
            }
        }
    }

    /** Reads a row if it is compact and in the documented order; otherwise leaves it where it is. */
    private boolean compactTop(int scene) {
        byte[] text = json.bytes();
        int from = URL.end(text, json.position());
        if (from < 0) {
            return false;
        }
        int scoreFrom = SCORE.end(text, lengths.end(0, from, url(text, from)));
        score = scoreFrom < 0 ? -1 : Decimals.scaled(text, scoreFrom);
        int timeFrom = score < 0 ? -1 : TIMESTAMP.end(text, lengths.end(1, scoreFrom, Decimals.length(score)));
        millis = timeFrom < 0 ? -1 : Decimals.whole(text, timeFrom);
        int labelFrom = millis < 0 ? -1 : LABEL.end(text, lengths.end(2, timeFrom, Decimals.length(millis)));
        label = labelFrom < 0 ? -1 : words.wordAt(labelFrom);
        return add(scene, label < 0 ? -1 : CLOSE.end(text, labelFrom + (label & 0xFF)));
    }

    /** Finds where the name of a picture ends that begins at a place; gives its length. */
    private int url(byte[] text, int from) {
        urlFrom = from;
        common = frames.common(text, from);
        urlTo = Bytes.plainEnd(text, from + common);
        return urlTo - from;
    }

    /** Reads a row that is laid out as one before it; otherwise leaves it where it is. */
    private boolean laidOutTop(int scene) {
        return add(scene, layout.read(json.bytes(), json.position(), this));
    }

    @Override
    public int read(int member, byte[] text, int place) {
        switch (member) {
            case 0 -> {
                return url(text, place);
            }
            case 1 -> {
                score = Decimals.scaled(text, place);
                return Decimals.length(score);
            }
            case 2 -> {
                millis = Decimals.whole(text, place);
                return Decimals.length(millis);
            }
            default -> {
                label = words.wordAt(place);
                return label < 0 ? -1 : label & 0xFF;
            }
        }
    }

    /**
     * Adds the row that was read.
     *
     * @param end where it ends; negative if it could not be read
     * @return whether it was added
     */
    private boolean add(int scene, int end) {
        if (end < 0 || !json.isStripped(urlFrom, urlTo)) {
            return false;
        }
        frames.addFinding(rows.kind(scene, label >> Byte.SIZE), Decimals.value(score));
        frames.endRow(Decimals.value(millis), json.bytes(), urlFrom, urlTo, common);
        json.moveTo(end);
        return true;
    }

    private void top(int scene) {
        int millis = -1;
        int urlFrom = 0;
        int urlTo = 0;
        int label = Spelling.NONE;
        int score = FrameRows.NO_SCORE;
        layout.begin(json.position());
        for (long at = json.object(); (at = json.next(TOP, at)) != END; ) {
            int begin = json.position();
            switch (Cursor.member(at)) {
                case 0 -> {
                    urlFrom = json.textStart();
                    urlTo = json.textEnd();
                }
                case 1 -> score = json.score();
                case 2 -> millis = json.smallNumber();
                default -> label = words.word();
            }
            layout.value(Cursor.member(at), json.bytes(), begin, json.position());
        }
        layout.end(json.bytes(), json.position());
        if (millis < 0) {
            throw surprise();
        }
        frames.addFinding(rows.kind(scene, label), score);
        if (urlTo > urlFrom) {
            frames.endRow(millis, json.bytes(), urlFrom, urlTo);
        } else {
            frames.endRow(millis);
        }
    }
}
