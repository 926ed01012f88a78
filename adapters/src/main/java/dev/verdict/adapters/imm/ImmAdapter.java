package dev.verdict.adapters.imm;

import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.Vocabulary;
import dev.verdict.adapters.express.Express;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Outcomes;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Reports;
import dev.verdict.adapters.wire.WireReader;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Intelligent Media Management says about a video moderation task. */
public final class ImmAdapter implements ServiceAdapter {
    static final String SERVICE = "imm";

    private static final String VIDEO = "GetVideoModerationResult";
    private static final String IMAGE = "GetImageModerationResult";

    private static final List<Shape> SHAPES = List.of(
            Shape.of(VIDEO, "ModerationResult", "the verdict of a task, also one that runs or failed"),
            new Shape(VIDEO, "TaskType", "VideoModeration", "the verdict of a task, also one that runs or failed"),
            new Shape(IMAGE, "TaskType", "ImageModeration", "the verdict of a task, also one that runs or failed"),
            new Shape("error answer", "HostId", "imm.*", "review: the request was refused"));

    /** The service's words, read when they are first needed. */
    static final class Table {
        static final Vocabulary WORDS = Vocabulary.of(ImmAdapter.class);

        private Table() {}
    }

    /** The reference reader, made when the first body needs it: a plain body never does. */
    private static final class Reference {
        private static final WireReader<ImmResponse> READER = WireReader.of(ImmResponse.class);
        private static final ImmMapper MAPPER = new ImmMapperImpl();
    }

    private final ImmMapper.OffsetUnit offsetUnit;

    /** Reads offsets as seconds. */
    public ImmAdapter() {
        this(Duration.ofSeconds(1));
    }

    /**
     * Reads offsets in another unit; the vendor documents none.
     *
     * @param offsetUnit what an offset of 1 means, in whole milliseconds
     */
    public ImmAdapter(Duration offsetUnit) {
        if (offsetUnit.toMillis() < 1) {
            throw new IllegalArgumentException("a unit is at least a millisecond, not " + offsetUnit);
        }
        this.offsetUnit = new ImmMapper.OffsetUnit(offsetUnit.toMillis());
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public List<Shape> shapes() {
        return SHAPES;
    }

    @Override
    public Optional<Vocabulary> vocabulary() {
        return Optional.of(Table.WORDS);
    }

    private static boolean isType(String text, String type) {
        return text.equalsIgnoreCase(type);
    }

    @Override
    public Optional<ModerationReport> readPlain(Body body) {
        return Express.read(
                body, ImmExpress.Outer.MEMBERS, json -> ImmExpress.read(json, body.root(), offsetUnit.millis()));
    }

    @Override
    public List<ModerationReport> read(Body body) {
        WireReader.Bound<ImmResponse> bound = Reference.READER.read(body);
        return List.of(Reports.with(bound.reading(), Reference.MAPPER.report(answer(bound), bound.reading())));
    }

    private ImmMapper.Answer answer(WireReader.Bound<ImmResponse> bound) {
        ImmResponse response = bound.answer();
        Reading reading = bound.reading();
        ImmResponse.Result result = response.moderationResult();
        Leaf type = response.taskType();
        boolean refused =
                result == null && response.status() == null && Outcomes.tellsError(response.code(), response.message());
        Status status = refused ? Status.FAILED : Outcomes.status(response.status(), response.at(), reading);
        if (status == Status.COMPLETED || result != null) {
            reading.expectSuggestion(
                    result == null ? null : result.suggestion(), result == null ? response.at() : result.at());
        }
        return new ImmMapper.Answer(
                response,
                type == null ? null : operation(type.stripped()),
                status,
                Outcomes.error(response.code(), response.message(), status, reading),
                offsetUnit);
    }

    /** The operation behind a type of task; null for a type of neither. */
    static @Nullable String operation(String taskType) {
        if (isType(taskType, "VideoModeration")) {
            return VIDEO;
        }
        return isType(taskType, "ImageModeration") ? IMAGE : null;
    }
}
