package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Source ROOT = Source.root();

    @Test
    void doesNotDependOnTheOrderOfItsFrames() {
        Random random = new Random(4);
        for (int round = 0; round < 100; round++) {
            List<Frame> frames = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                frames.add(frame(i * 40L, "row " + i, random.nextBoolean() ? "picture " + i : null, null));
            }
            Timeline timeline = timeline(frames);
            Collections.shuffle(frames, random);

            assertThat(timeline(frames)).isEqualTo(timeline).hasSameHashCodeAs(timeline);
            assertThat(timeline.frames())
                    .isSortedAccordingTo(
                            Comparator.comparing(frame -> frame.at().orElseThrow()));
        }
    }

    @Test
    void hasOneFrameForEachPositionWithAllFindings() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Frame> frames = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                frames.add(frame((long) random.nextInt(4), "row " + i, null, null));
            }
            Timeline timeline = timeline(frames);

            assertThat(timeline.frames()).extracting(Frame::at).doesNotHaveDuplicates();
            for (Frame joined : timeline.frames()) {
                List<Frame> same = frames.stream()
                        .filter(frame -> frame.at().equals(joined.at()))
                        .toList();
                assertThat(joined.findings())
                        .isEqualTo(same.stream()
                                .flatMap(frame -> frame.findings().stream())
                                .toList());
                assertThat(joined.source()).isEqualTo(same.get(0).source());
            }
            assertThat(timeline(timeline.frames())).isEqualTo(timeline);
        }
    }

    @Test
    void putsFramesWithoutAPositionAtTheEndAsGiven() {
        Frame lost = frame(null, "lost", null, "soon");
        Frame gone = frame(null, "gone", null, "later");
        Frame late = frame(20L, "late", null, null);
        Frame early = frame(10L, "early", null, null);

        assertThat(timeline(List.of(lost, late, gone, early)).frames()).containsExactly(early, late, lost, gone);
        assertThat(timeline(List.of(gone, lost)).frames()).containsExactly(gone, lost);
        assertThat(timeline(List.of(lost, lost)).frames()).containsExactly(lost, lost);
    }

    @Test
    void keepsEveryTextOfFramesThatShareAPosition() {
        Random random = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            List<Frame> frames = new ArrayList<>();
            for (int i = random.nextInt(4) + 1; i >= 0; i--) {
                Frame.Builder frame = Frame.builder().at(Duration.ofMillis(40)).source(ROOT.element(i));
                if (random.nextBoolean()) {
                    frame.snapshot("frame picture " + random.nextInt(3));
                }
                if (random.nextBoolean()) {
                    frame.offset("offset " + random.nextInt(3));
                }
                for (int row = random.nextInt(3); row > 0; row--) {
                    Finding.Builder finding = Finding.builder()
                            .label("row " + i + " " + row)
                            .source(ROOT.element(i).element(row));
                    if (random.nextBoolean()) {
                        finding.snapshot("row picture " + i + " " + row);
                    }
                    if (random.nextInt(4) == 0) {
                        finding.putOriginal("offset", "row offset " + i + " " + row);
                    }
                    frame.addFinding(finding.build());
                }
                frames.add(frame.build());
            }
            List<Frame> joined = timeline(frames).frames();

            assertThat(joined).hasSize(1);
            assertThat(texts(joined)).as("%s", frames).isEqualTo(texts(frames));
        }
    }

    @Test
    void keepsADifferentPictureBesideTheRowsItBelongsTo() {
        Frame joined = timeline(List.of(frame(5L, "a", "one.jpg", "0.5"), frame(5L, "b", "two.jpg", "0.50")))
                .frames()
                .get(0);

        assertThat(joined.snapshot()).contains("one.jpg");
        assertThat(joined.offset()).contains("0.5");
        assertThat(joined.findings().get(0).snapshot()).isEmpty();
        assertThat(joined.findings().get(1).snapshot()).contains("two.jpg");
        assertThat(joined.findings().get(1).original()).containsEntry("offset", "0.50");
    }

    private static Set<String> texts(List<Frame> frames) {
        return frames.stream()
                .flatMap(frame -> Stream.concat(
                        Stream.of(frame.offset(), frame.snapshot()).flatMap(Optional::stream),
                        frame.findings().stream()
                                .flatMap(finding -> Stream.of(
                                                finding.label().stream(),
                                                finding.snapshot().stream(),
                                                finding.original().values().stream())
                                        .flatMap(text -> text))))
                .collect(Collectors.toSet());
    }

    /** A few kinds are looked through, more are looked up; in columns, and in frames that columns have no room for. */
    @Test
    void manyKindsOfRowsAreToldEachOnceInTheOrderInWhichTheyAreFirstSaid() {
        List<String> labels = IntStream.range(0, 30).mapToObj(i -> "label " + i).toList();
        for (String odd : new String[] {null, "an offset that no column has room for"}) {
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < 3 * labels.size(); i++) {
                frames.add(frame(i * 40L, labels.get(i % labels.size()), null, i == 0 ? odd : null));
            }
            Timeline timeline = timeline(frames);

            assertThat(timeline.kinds())
                    .extracting(kind -> kind.label().orElseThrow())
                    .isEqualTo(labels);
            assertThat(timeline.kinds())
                    .allSatisfy(kind -> assertThat(kind.count()).isEqualTo(3));
        }
    }

    private static Timeline timeline(List<Frame> frames) {
        return Timeline.builder().complete(true).frames(frames).build();
    }

    private static Frame frame(@Nullable Long at, String label, @Nullable String snapshot, @Nullable String offset) {
        Frame.Builder frame = Frame.builder()
                .addFinding(Finding.builder()
                        .label(label)
                        .source(ROOT.member(label))
                        .build())
                .source(ROOT.member(label));
        frame.at(Optional.ofNullable(at).map(Duration::ofMillis));
        frame.snapshot(Optional.ofNullable(snapshot));
        frame.offset(Optional.ofNullable(offset));
        return frame.build();
    }

    /** A position is any number of milliseconds, also more than fit beside the number of a row. */
    @Test
    void framesOfVeryLongMediaAreInOrder() {
        long most = Integer.MAX_VALUE;
        for (long last : new long[] {most - 1, most, most + 1, 1L << 50}) {
            Frame lost = frame(null, "lost", null, null);
            Frame late = frame(last, "late", null, null);
            Frame sameTime = frame(last, "same time", null, null);
            Frame early = frame(7L, "early", null, null);

            List<Frame> frames =
                    timeline(List.of(lost, late, early, sameTime, lost)).frames();

            assertThat(frames)
                    .extracting(frame -> frame.at().map(Duration::toMillis))
                    .containsExactly(Optional.of(7L), Optional.of(last), Optional.empty(), Optional.empty());
            assertThat(frames.get(1).findings())
                    .extracting(Finding::label)
                    .containsExactly(Optional.of("late"), Optional.of("same time"));
        }
    }

    @Test
    void aTextThatFramesOfOnePositionShareIsToldOnce() {
        Frame joined = timeline(List.of(frame(5L, "a", "one.jpg", "0.5"), frame(5L, "b", "one.jpg", "0.5")))
                .frames()
                .get(0);

        assertThat(joined.findings()).allSatisfy(finding -> {
            assertThat(finding.snapshot()).isEmpty();
            assertThat(finding.original()).isEmpty();
        });
    }

    @Test
    void aTimelineMayBeTakenOverAndGrowWithoutChangingTheOldOne() {
        Timeline.Builder builder =
                Timeline.builder().complete(true).framesInspected(7L).nextPageToken("more");
        Timeline first = builder.addFrame(frame(1L, "a", null, null)).build();
        Timeline second = builder.addFrame(frame(2L, "b", null, null)).build();
        Timeline copied = Timeline.builder()
                .addFrame(frame(0L, "z", null, null))
                .from(first)
                .addFrame(frame(2L, "b", null, null))
                .build();

        assertThat(first.frames()).hasSize(1);
        assertThat(second.frames()).hasSize(2);
        assertThat(copied.frames())
                .extracting(frame -> frame.at().orElseThrow().toMillis())
                .containsExactly(0L, 1L, 2L);
        assertThat(copied.complete()).isTrue();
        assertThat(copied.framesInspected()).hasValue(7L);
        assertThat(copied.nextPageToken()).hasValue("more");
        assertThat(Timeline.builder()
                        .complete(true)
                        .framesInspected(Optional.of(3L))
                        .nextPageToken(Optional.of("p"))
                        .addAllFrames(second.frames())
                        .build())
                .isEqualTo(Timeline.builder()
                        .complete(true)
                        .framesInspected(3L)
                        .nextPageToken("p")
                        .frames(second.frames())
                        .build());
    }
}
