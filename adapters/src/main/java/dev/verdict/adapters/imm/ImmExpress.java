package dev.verdict.adapters.imm;

import static dev.verdict.adapters.express.Cursor.END;
import static dev.verdict.adapters.express.Surprise.surprise;

import dev.verdict.adapters.express.Cursor;
import dev.verdict.adapters.express.Ending;
import dev.verdict.adapters.express.Lexicon;
import dev.verdict.adapters.express.Members;
import dev.verdict.adapters.express.Spelling;
import dev.verdict.model.Declared;
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
final class ImmExpress {
    private static final Lexicon LEXICON = Lexicon.of(ImmAdapter.Table.WORDS);

    private static final Members RESULT = Members.of("URI", "Suggestion", "Categories", "Frames");

    private final Cursor json;
    private final Spelling words;
    private final Source root;
    private final long offsetUnit;

    private final List<Issue> issues = new ArrayList<>(2);
    private @Nullable String requestId;
    private @Nullable String project;
    private @Nullable String eventId;
    private @Nullable String state;
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String userData;
    private @Nullable String type;
    private @Nullable String id;
    private @Nullable Declared declared;
    private @Nullable String uri;
    private @Nullable Timeline timeline;

    private ImmExpress(Cursor json, Source root, long offsetUnit) {
        this.json = json;
        this.root = root;
        this.offsetUnit = offsetUnit;
        words = new Spelling(json, LEXICON);
    }

    /** All that has to be known to pass over a body of another service: the service's words are not read for that. */
    static final class Outer {
        static final Members MEMBERS = Members.of(
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

        private Outer() {}
    }

    /**
     * The report on the answer that a reader stands before.
     *
     * @param offsetUnit what an offset of 1 means, in milliseconds
     */
    static ModerationReport read(Cursor json, Source root, long offsetUnit) {
        return new ImmExpress(json, root, offsetUnit).answer();
    }

    private ModerationReport answer() {
        for (long at = json.object(); (at = json.next(Outer.MEMBERS, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> requestId = json.text();
                case 1 -> project = json.text();
                case 2 -> eventId = json.text();
                case 3 -> state = json.text();
                case 4 -> code = json.text();
                case 5 -> message = json.text();
                case 6 -> startedAt = json.time();
                case 7 -> finishedAt = json.time();
                case 8 -> userData = json.given();
                case 9 -> type = json.text();
                case 10 -> id = json.text();
                default -> result(root.member("ModerationResult"));
            }
        }
        json.end();
        return report();
    }

    private ModerationReport report() {
        boolean told = declared != null;
        String operation = type == null ? null : ImmAdapter.operation(type);
        if (state == null || (!told && operation == null)) {
            throw surprise();
        }
        Ending ending = Ending.of(state, code, message);
        boolean judged = declared != null && declared.suggestion().isPresent();
        if (!judged && (told || ending.status() == Status.COMPLETED)) {
            throw surprise();
        }
        ending.besideSuccess(root).ifPresent(issues::add);
        if (issues.size() > 1) {
            issues.sort(Issue.ORDER);
        }
        ModerationReport.Builder report = ModerationReport.builder();
        report.service(ImmAdapter.SERVICE).operation(Optional.ofNullable(operation));
        report.status(ending.status()).statusSource(root.member("Status"));
        if (uri != null) {
            report.media(Media.builder().uri(uri).build());
        }
        return report.declared(Optional.ofNullable(declared))
                .timeline(Optional.ofNullable(timeline))
                .job(job(state, ending))
                .issues(issues)
                .build();
    }

    private Job job(String state, Ending ending) {
        return Job.builder()
                .requestId(Optional.ofNullable(requestId))
                .project(Optional.ofNullable(project))
                .eventId(Optional.ofNullable(eventId))
                .startedAt(Optional.ofNullable(startedAt))
                .finishedAt(Optional.ofNullable(finishedAt))
                .userData(Optional.ofNullable(userData))
                .type(Optional.ofNullable(type))
                .id(Optional.ofNullable(id))
                .state(state)
                .error(ending.error())
                .build();
    }

    private void result(Source source) {
        Declared.Builder said = Declared.builder().source(source.member("Suggestion"));
        for (long at = json.object(); (at = json.next(RESULT, at)) != END; ) {
            switch (Cursor.member(at)) {
                case 0 -> uri = json.text();
                case 1 -> said.suggestion(words.suggestion());
                case 2 -> said.labels(categories());
                default -> timeline = new ImmFrames(json, words, issues, offsetUnit).read(source.member("Frames"));
            }
        }
        declared = said.build();
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
}
