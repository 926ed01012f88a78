package dev.verdict.adapters.ims;

import static dev.verdict.adapters.express.Cursor.END;
import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.adapters.express.Cursor;
import dev.verdict.adapters.express.Ending;
import dev.verdict.adapters.express.Lexicon;
import dev.verdict.adapters.express.Members;
import dev.verdict.adapters.express.RowReader;
import dev.verdict.adapters.express.Rows;
import dev.verdict.adapters.express.Spelling;
import dev.verdict.model.Configuration;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.FrameRows;
import dev.verdict.model.Job;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads plain answers of QueryMediaCensorJobDetail in one pass. */
final class ImsExpress {
    private static final Lexicon LEXICON = Lexicon.of(ImsAdapter.Table.WORDS);

    private static final Members DETAIL = Members.of(
            "CreationTime",
            "FinishTime",
            "Suggestion",
            "CoverImageCensorResults",
            "State",
            "TitleCensorResult",
            "Message",
            "Input",
            "BarrageCensorResult",
            "DescCensorResult",
            "VideoCensorConfig",
            "JobId",
            "UserData",
            "Code",
            "VensorCensorResult",
            "PipelineId");
    private static final Members COVERS = Members.of("CoverImageCensorResult");
    private static final Members COVER = Members.of("Object", "Location", "Bucket", "Results");
    private static final Members RESULTS = Members.of("Result");
    private static final RowReader.Form RESULT = RowReader.Form.of(LEXICON, "Suggestion", "Label", "Scene", "Rate");
    private static final Members LOCATION = Members.of("Object", "Location", "Bucket");
    private static final Members CONFIG = Members.of("OutputFile", "VideoCensor", "BizType");
    private static final Members VIDEO = Members.of("VideoTimelines", "NextPageToken", "CensorResults");
    private static final Members TIMELINES = Members.of("VideoTimeline");
    private static final Members MOMENT = Members.of("Timestamp", "Object", "CensorResults");
    private static final Members CENSOR_RESULTS = Members.of("CensorResult");

    private static final List<String> FINDINGS = List.of("CensorResults", "CensorResult");
    /** Rows after which the length of the body tells how many are to come. */
    private static final int SAMPLE = 32;

    private final Cursor json;
    private final Spelling words;
    private final FrameRows frames = new FrameRows();
    private final RowReader rows;
    private final ImsCompactRows compact;
    private final Source detail;

    private final Job.Builder job = Job.builder();
    private final ModerationReport.Builder report = ModerationReport.builder();
    private @Nullable Suggestion suggestion;
    private @Nullable String state;
    private @Nullable String code;
    private @Nullable String message;
    private final List<Part> covers = new ArrayList<>(2);
    private @Nullable Part video;
    private @Nullable Part title;
    private @Nullable Part description;
    private @Nullable Part comments;

    private ImsExpress(Cursor json, Source root) {
        this.json = json;
        words = new Spelling(json, LEXICON);
        Rows kinds = new Rows(words, frames);
        rows = new RowReader(json, words, kinds, RESULT);
        compact = new ImsCompactRows(json, rows, frames);
        detail = root.member("MediaCensorJobDetail");
    }

    /** All that has to be known to pass over a body of another service: the service's words are not read for that. */
    static final class Outer {
        static final Members MEMBERS = Members.of("RequestId", "MediaCensorJobDetail");

        private Outer() {}
    }

    /** The report on the answer that a reader stands before. */
    static ModerationReport read(Cursor json, Source root) {
        return new ImsExpress(json, root).answer();
    }

    private ModerationReport answer() {
        boolean told = false;
        for (long at = json.object(); (at = json.next(Outer.MEMBERS, at)) != END; ) {
            if (Cursor.member(at) == 0) {
                job.requestId(Optional.ofNullable(json.text()));
            } else {
                detail();
                told = true;
            }
        }
        json.end();
        if (!told || state == null) {
            throw surprise();
        }
        Ending ending = Ending.of(state, code, message);
        if (ending.status() == Status.COMPLETED && suggestion == null) {
            throw surprise();
        }
        addParts();
        report.service(ImsAdapter.SERVICE).operation(ImsAdapter.DETAIL).status(ending.status());
        report.statusSource(detail.member("State")).declared(declared());
        report.job(job.state(state).error(ending.error()).build());
        ending.besideSuccess(detail).ifPresent(report::addIssue);
        return report.build();
    }

    private Optional<Declared> declared() {
        return suggestion == null
                ? Optional.empty()
                : Optional.of(Declared.builder()
                        .suggestion(suggestion)
                        .source(detail.member("Suggestion"))
                        .build());
    }

    private void addParts() {
        add(video);
        report.addAllParts(covers);
        add(title);
        add(description);
        add(comments);
    }

    private void add(@Nullable Part part) {
        if (part != null) {
            report.addPart(part);
        }
    }

    private void detail() {
        for (long at = json.object(); (at = json.next(DETAIL, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> job.createdAt(time());
                case 1 -> job.finishedAt(time());
                case 2 -> suggestion = words.suggestion();
                case 3 -> covers();
                case 4 -> state = json.text();
                case 5 -> title = text("title", detail.member("TitleCensorResult"));
                case 6 -> message = json.text();
                case 7 -> input();
                case 8 -> comments = text("comments", detail.member("BarrageCensorResult"));
                case 9 -> description = text("description", detail.member("DescCensorResult"));
                case 10 -> config();
                case 11 -> job.id(Optional.ofNullable(json.text()));
                case 12 -> job.userData(Optional.ofNullable(json.given()));
                case 13 -> code = json.text();
                case 14 -> video();
                default -> job.pipeline(Optional.ofNullable(json.text()));
            }
        }
    }

    private Optional<Instant> time() {
        return Optional.ofNullable(json.time());
    }

    private Part text(String part, Source source) {
        return Part.builder()
                .part(part)
                .source(source)
                .addFinding(rows.finding(source))
                .build();
    }

    private void covers() {
        Source list = detail.member("CoverImageCensorResults").member("CoverImageCensorResult");
        for (long at = json.object(); (at = json.next(COVERS, at)) != END; ) {
            json.list();
            for (int i = 0; json.element(i == 0); i++) {
                covers.add(cover(list.element(i)));
            }
        }
    }

    private Part cover(Source source) {
        Part.Builder cover = Part.builder().part("cover").source(source);
        String object = null;
        String region = null;
        String bucket = null;
        for (long at = json.object(); (at = json.next(COVER, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> object = json.text();
                case 1 -> region = json.text();
                case 2 -> bucket = json.text();
                default ->
                    cover.findings(findings(RESULTS, source.member("Results").member("Result")));
            }
        }
        if (object == null) {
            throw surprise();
        }
        return cover.uri(uri(bucket, object))
                .region(Optional.ofNullable(region))
                .build();
    }

    /** Both pieces, or none. */
    private static Optional<String> uri(@Nullable String bucket, @Nullable String object) {
        if (bucket == null && object == null) {
            return Optional.empty();
        }
        if (bucket == null || object == null || bucket.indexOf('/') >= 0) {
            throw surprise();
        }
        return Optional.of("oss://" + bucket + "/" + object);
    }

    /** A location as its address and its region. */
    private record Place(Optional<String> uri, Optional<String> region) {}

    private Place place() {
        String object = null;
        String region = null;
        String bucket = null;
        for (long at = json.object(); (at = json.next(LOCATION, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> object = json.text();
                case 1 -> region = json.text();
                default -> bucket = json.text();
            }
        }
        return new Place(uri(bucket, object), Optional.ofNullable(region));
    }

    private void input() {
        Place input = place();
        report.media(Media.builder().uri(input.uri()).region(input.region()).build());
    }

    private void config() {
        Configuration.Builder configuration = Configuration.builder();
        for (long at = json.object(); (at = json.next(CONFIG, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> {
                    Place output = place();
                    configuration.snapshotUri(output.uri()).snapshotRegion(output.region());
                }
                case 1 -> configuration.videoModerated(json.flag());
                default -> job.bizType(Optional.ofNullable(json.text()));
            }
        }
        report.configuration(configuration.build());
    }

    private void video() {
        Source source = detail.member("VensorCensorResult");
        Part.Builder part = Part.builder().part("video").source(source);
        String token = null;
        boolean listed = false;
        for (long at = json.object(); (at = json.next(VIDEO, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> {
                    moments(source.member("VideoTimelines").member("VideoTimeline"));
                    listed = true;
                }
                case 1 -> token = json.text();
                default ->
                    part.findings(findings(
                            CENSOR_RESULTS, source.member("CensorResults").member("CensorResult")));
            }
        }
        video = part.build();
        if (listed || token != null) {
            report.timeline(Timeline.builder()
                    .complete(token == null)
                    .nextPageToken(Optional.ofNullable(token))
                    .addRows(frames)
                    .build());
        }
    }

    private List<Finding> findings(Members holder, Source list) {
        List<Finding> findings = new ArrayList<>();
        for (long at = json.object(); (at = json.next(holder, at)) != END; ) {
            json.list();
            for (int i = 0; json.element(i == 0); i++) {
                findings.add(rows.finding(list.element(i)));
            }
        }
        return findings;
    }

    private void moments(Source list) {
        int start = json.position();
        frames.beginList(list, FINDINGS, 0, 0);
        for (long at = json.object(); (at = json.next(TIMELINES, at)) != END; ) {
            json.list();
            for (int i = 0; json.element(i == 0); i++) {
                if (!compact.row()) {
                    moment();
                }
                if (i == SAMPLE) {
                    frames.expect(json.factor(start));
                }
            }
        }
    }

    private void moment() {
        int millis = -1;
        int nameFrom = 0;
        int nameTo = 0;
        for (long at = json.object(); (at = json.next(MOMENT, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> millis = json.clock();
                case 1 -> {
                    nameFrom = json.textStart();
                    nameTo = json.textEnd();
                }
                default -> censorResults();
            }
        }
        if (millis < 0) {
            throw surprise();
        }
        if (nameTo > nameFrom) {
            frames.endRow(millis, json.bytes(), nameFrom, nameTo);
        } else {
            frames.endRow(millis);
        }
    }

    private void censorResults() {
        for (long at = json.object(); (at = json.next(CENSOR_RESULTS, at)) != END; ) {
            json.list();
            for (int i = 0; json.element(i == 0); i++) {
                rows.addTo(frames);
            }
        }
    }
}
