package com.example.moderation.rekognition;

import com.example.moderation.rekognition.RekognitionResponse.Detection;
import com.example.moderation.rekognition.RekognitionResponse.Label;
import dev.verdict.adapters.Body;
import dev.verdict.adapters.ServiceAdapter;
import dev.verdict.adapters.Shape;
import dev.verdict.adapters.Vocabulary;
import dev.verdict.adapters.wire.Conversions;
import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Locations;
import dev.verdict.adapters.wire.Outcomes;
import dev.verdict.adapters.wire.Positions;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Reports;
import dev.verdict.adapters.wire.Tag;
import dev.verdict.adapters.wire.WireReader;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.Finding;
import dev.verdict.model.Frame;
import dev.verdict.model.Job;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Status;
import dev.verdict.model.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads GetContentModeration of Amazon Rekognition.
 *
 * <p>Rekognition detects and suggests nothing: it never says pass, review or block. So a report has findings without a
 * word, and under a policy without rules everything is for review, because nothing is stated. A site gives the words: a
 * rule may say {@code block} or {@code review} of a label, its category and its confidence. No rule can make a pass of
 * what has no word; a site that takes silence for one says so in its policy, {@code "whenUnreadable": "pass"}, and should keep
 * such a policy for this service alone, for then an unknown state passes too.
 *
 * <p>A list is complete above a floor: {@code MinConfidence} of the request, 50 unless set, which the answer does not
 * repeat. An empty list says that nothing was seen above the floor. It does not say that nothing is there, so the report
 * says nothing either.
 *
 * <p>A label's parent stands in its scene. Aggregated by segments, a row stands at its start; the end and the length of the
 * stretch are kept among the unmapped, like all that a report has no place for: the model's version, the video's codec, the
 * level of a label.
 */
public final class RekognitionAdapter implements ServiceAdapter {
    private static final String SERVICE = "rekognition";
    private static final String OPERATION = "GetContentModeration";
    private static final String GIVES = "detections without a suggestion: review, unless the policy says more";

    private static final List<Shape> SHAPES = List.of(
            Shape.of(OPERATION, "ModerationLabels", GIVES),
            new Shape(OPERATION, "JobStatus", "IN_PROGRESS", "review: the job runs"),
            new Shape(OPERATION, "JobStatus", "SUCCEEDED", GIVES),
            new Shape(OPERATION, "JobStatus", "FAILED", "review: the job failed"),
            new Shape("error answer", "__type", "*", "review: the request was refused"));

    private static final WireReader<RekognitionResponse> READER = WireReader.of(RekognitionResponse.class);
    private static final Vocabulary VOCABULARY = Vocabulary.of(RekognitionAdapter.class);
    private static final Words WORDS = new Words(VOCABULARY);
    private static final Conversions TO = new Conversions();

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
        return Optional.of(VOCABULARY);
    }

    /** An error answer names its kind, which ends like this; other services have types too. */
    @Override
    public boolean claims(String member, @Nullable String text) {
        boolean isRefusal =
                member.equals("type") && text != null && (text.endsWith("Exception") || text.endsWith("Error"));
        return isRefusal || ServiceAdapter.super.claims(member, text);
    }

    @Override
    public List<ModerationReport> read(Body body) {
        WireReader.Bound<RekognitionResponse> bound = READER.read(body);
        return List.of(Reports.with(bound.reading(), report(bound.answer(), bound.reading())));
    }

    private static ModerationReport report(RekognitionResponse answer, Reading reading) {
        Status status = status(answer, reading);
        keepWhatHasNoPlace(answer, reading);
        return ModerationReport.builder()
                .service(SERVICE)
                .operation(answer.refusal() == null ? Optional.of(OPERATION) : Optional.empty())
                .status(status)
                .statusSource(Optional.ofNullable(answer.jobStatus()).flatMap(TO::address))
                .job(job(answer, status, reading))
                .media(media(answer, reading))
                .timeline(timeline(answer, status, reading))
                .build();
    }

    private static Status status(RekognitionResponse answer, Reading reading) {
        boolean refused = answer.jobStatus() == null && answer.refusal() != null;
        return refused
                ? Status.FAILED
                : Outcomes.status(answer.jobStatus(), answer.at(), RekognitionAdapter::meaning, reading);
    }

    private static Status meaning(String state) {
        return switch (state) {
            case "succeeded" -> Status.COMPLETED;
            case "in_progress" -> Status.PENDING;
            case "failed" -> Status.FAILED;
            default -> Status.UNKNOWN;
        };
    }

    private static Job job(RekognitionResponse answer, Status status, Reading reading) {
        Leaf message = answer.statusMessage() == null ? answer.message() : answer.statusMessage();
        if (answer.statusMessage() != null && answer.message() != null) {
            reading.unmapped(answer.message());
        }
        return Job.builder()
                .id(text(answer.jobId(), reading))
                .state(text(answer.jobStatus(), reading))
                .userData(Optional.ofNullable(answer.jobTag()).flatMap(tag -> TO.asGiven(tag, reading)))
                .error(Outcomes.error(answer.refusal(), message, status, reading))
                .build();
    }

    private static Media media(RekognitionResponse answer, Reading reading) {
        RekognitionResponse.StoredObject stored =
                answer.video() == null ? null : answer.video().stored();
        return Media.builder()
                .uri(
                        stored == null
                                ? Optional.empty()
                                : Locations.uri("s3", stored.bucket(), stored.name(), reading))
                .build();
    }

    private static Optional<String> text(@Nullable Leaf leaf, Reading reading) {
        return Optional.ofNullable(leaf).flatMap(given -> TO.text(given, reading));
    }

    /** All that is listed is all that there is above the floor, once the job has ended and no page is left. */
    private static Optional<Timeline> timeline(RekognitionResponse answer, Status status, Reading reading) {
        Optional<String> next = text(answer.nextToken(), reading);
        if (answer.moderationLabels() == null) {
            reading.unmapped(answer.nextToken());
            return Optional.empty();
        }
        Timeline.Builder timeline = Timeline.builder()
                .complete(status == Status.COMPLETED && next.isEmpty())
                .nextPageToken(next);
        for (Detection row : answer.moderationLabels()) {
            timeline.addFrame(frame(row, reading));
        }
        return Optional.of(timeline.build());
    }

    private static Frame frame(Detection row, Reading reading) {
        boolean onlyStart = row.timestamp() == null;
        Leaf at = onlyStart ? row.startTimestampMillis() : row.timestamp();
        Optional<Positions.Position> position = Positions.number(at, 1, reading);
        reading.unmapped(onlyStart ? null : row.startTimestampMillis(), row.endTimestampMillis(), row.durationMillis());
        if (row.contentTypes() != null) {
            row.contentTypes().forEach(type -> reading.unmapped(type.confidence(), type.name()));
        }
        return Frame.builder()
                .at(position.map(Positions.Position::at))
                .offset(position.filter(read -> !read.exact()).flatMap(read -> text(at, reading)))
                .findings(findings(row, reading).toList())
                .source(row.at())
                .build();
    }

    /** A label without a name and without a confidence says nothing. */
    private static Stream<Finding> findings(Detection row, Reading reading) {
        Label label = row.moderationLabel();
        if (label == null) {
            return Stream.empty();
        }
        reading.unmapped(label.taxonomyLevel());
        if (label.name() == null && label.confidence() == null && label.parentName() == null) {
            return Stream.empty();
        }
        return WORDS.tags(label.parentName(), label.name(), null, reading).stream()
                .map(tag -> finding(label, tag, reading));
    }

    private static Finding finding(Label label, Tag tag, Reading reading) {
        return Finding.builder()
                .scene(Optional.ofNullable(tag.scene()))
                .label(Optional.ofNullable(tag.label()))
                .category(Optional.ofNullable(tag.category()))
                .score(Optional.ofNullable(label.confidence()).flatMap(sure -> TO.score(sure, reading)))
                .original(tag.original())
                .source(label.at())
                .build();
    }

    /** Documented, and nothing a verdict has a word for: kept as it stood, and no oddity. */
    private static void keepWhatHasNoPlace(RekognitionResponse answer, Reading reading) {
        reading.unmapped(answer.moderationModelVersion());
        if (answer.getRequestMetadata() != null) {
            reading.unmapped(
                    answer.getRequestMetadata().sortBy(),
                    answer.getRequestMetadata().aggregateBy());
        }
        if (answer.video() != null && answer.video().stored() != null) {
            reading.unmapped(answer.video().stored().version());
        }
        RekognitionResponse.VideoMetadata video = answer.videoMetadata();
        if (video != null) {
            reading.unmapped(
                    video.codec(),
                    video.colorRange(),
                    video.durationMillis(),
                    video.format(),
                    video.frameHeight(),
                    video.frameRate(),
                    video.frameWidth());
        }
    }
}
