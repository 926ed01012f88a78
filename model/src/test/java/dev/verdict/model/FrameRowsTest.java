package dev.verdict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows collected in columns give the very frames that were meant. */
class FrameRowsTest {
    private static final Source LIST = Source.root().member("Video").member("Rows");
    private static final List<String> INNER = List.of("Results", "Result");

    /** More than a chunk holds, so that the seams are met; one more and one less than that. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 4_095, 4_096, 4_097, 10_000})
    void columnsGiveTheFramesThatWereMeant(int size) {
        Random random = new Random(size);
        List<Frame> meant = new ArrayList<>();
        FrameRows rows = new FrameRows();
        rows.beginList(LIST, INNER, 0, 0);
        int pass = rows.kind(new RowKind(Suggestion.PASS, "porn", "normal", "normal", Map.of()));
        int block = rows.kind(new RowKind(Suggestion.BLOCK, "ad", "npx", "advertising", Map.of("label", "NPX")));
        int millis = 0;
        for (int i = 0; i < size; i++) {
            millis += 1 + random.nextInt(1_000);
            Source row = LIST.element(i);
            Source results = row.member("Results").member("Result");
            Frame.Builder frame = Frame.builder().at(Duration.ofMillis(millis)).source(row);
            int findings = random.nextInt(4);
            for (int k = 0; k < findings; k++) {
                boolean hit = random.nextBoolean();
                boolean scored = random.nextInt(5) > 0;
                int score = scored ? random.nextInt(100 * FrameRows.ONE + 1) : FrameRows.NO_SCORE;
                rows.addFinding(hit ? block : pass, score);
                Finding.Builder finding = Finding.builder()
                        .source(results.element(k))
                        .suggestion(hit ? Suggestion.BLOCK : Suggestion.PASS)
                        .scene(hit ? "ad" : "porn")
                        .label(hit ? "npx" : "normal")
                        .category(hit ? "advertising" : "normal");
                if (scored) {
                    finding.score(BigDecimal.valueOf(score, 7));
                }
                frame.addFinding(hit ? finding.putOriginal("label", "NPX").build() : finding.build());
            }
            if (random.nextBoolean()) {
                String name = "snapshots/输出" + random.nextInt(100_000) + ".jpg";
                byte[] text = ("\"" + name + "\"").getBytes(StandardCharsets.UTF_8);
                rows.endRow(millis, text, 1, text.length - 1);
                frame.snapshot(name);
            } else {
                rows.endRow(millis);
            }
            if (i == 20) {
                rows.expect(size / 20.0);
            }
            meant.add(frame.build());
        }
        Timeline timeline = Timeline.builder().complete(true).addRows(rows).build();
        Timeline whole = Timeline.builder().complete(true).frames(meant).build();
        assertThat(timeline.frames()).isEqualTo(meant);
        assertThat(timeline).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(timeline.kinds()).isEqualTo(whole.kinds());
        assertThatWordsAreThoseOfTheFrames(timeline);
    }

    /** What a timeline tells of its words without going through its frames is what its frames say. */
    private static void assertThatWordsAreThoseOfTheFrames(Timeline timeline) {
        List<Suggestion> words = timeline.frames().stream()
                .flatMap(frame -> frame.findings().stream())
                .flatMap(finding -> finding.suggestion().stream())
                .toList();
        assertThat(timeline.suggestion()).isEqualTo(Suggestion.strictest(words));
        for (Suggestion word : Suggestion.values()) {
            assertThat(timeline.kinds(word))
                    .isEqualTo(timeline.kinds().stream()
                            .filter(kind -> kind.suggestion().equals(Optional.of(word)))
                            .toList());
        }
    }

    @Test
    void kindsAreThoseThatAReaderOfTheFramesMeets() {
        FrameRows rows = new FrameRows();
        rows.beginList(LIST.member("later"), List.of(), 0, 1);
        rows.addFinding(rows.kind(new RowKind(null, "ad", "npx", "advertising", Map.of())), 5 * FrameRows.ONE);
        rows.endRow(2_000);
        rows.addFinding(
                rows.kind(new RowKind(Suggestion.BLOCK, "ad", "npx", "advertising", Map.of("label", "NPX"))), -1);
        rows.endRow(1_000);
        rows.beginList(LIST.member("sooner"), List.of(), 0, 0);
        rows.addFinding(rows.kind(new RowKind(Suggestion.BLOCK, "ad", "npx", "advertising", Map.of())), FrameRows.ONE);
        rows.endRow(1_000);
        Timeline timeline = Timeline.builder().complete(true).addRows(rows).build();
        assertThat(timeline.frames())
                .extracting(frame -> frame.at().orElseThrow().toMillis())
                .containsExactly(1_000L, 2_000L);
        assertThat(timeline.frames().get(0).source())
                .isEqualTo(LIST.member("sooner").element(0));
        assertThat(timeline.kinds())
                .containsExactly(
                        new FrameKind(
                                Optional.of(Suggestion.BLOCK),
                                Optional.of("ad"),
                                Optional.of("npx"),
                                2,
                                Optional.of(Duration.ofSeconds(1)),
                                LIST.member("sooner").element(0)),
                        new FrameKind(
                                Optional.empty(),
                                Optional.of("ad"),
                                Optional.of("npx"),
                                1,
                                Optional.of(Duration.ofSeconds(2)),
                                LIST.member("later").element(0)));
    }

    @Test
    void offsetsAreKeptAsTheyWereGiven() {
        FrameRows rows = new FrameRows();
        rows.beginList(LIST, List.of(), 40, 0);
        rows.endRow(0);
        rows.endRow(120);
        assertThat(Timeline.builder().complete(true).addRows(rows).build().frames())
                .extracting(frame -> frame.offset().orElseThrow())
                .containsExactly("0", "3");
    }

    /** Whatever frames say, in whatever order: what goes in comes out, put in order once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oddFramesAmongPlainOnesStayWhatTheyAre(long seed) {
        Random random = new Random(seed);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            frames.add(frame(random, i));
        }
        Timeline sorted = Timeline.builder().complete(true).frames(frames).build();
        assertThat(sorted.frames()).containsExactlyElementsOf(frames);
        List<Frame> mixed = new ArrayList<>(frames);
        Collections.shuffle(mixed, random);
        assertThat(Timeline.builder().complete(true).frames(mixed).build()).isEqualTo(sorted);
        assertThatWordsAreThoseOfTheFrames(sorted);
        List<Frame> mild = frames.stream()
                .filter(frame -> frame.findings().stream()
                        .noneMatch(finding -> finding.suggestion().equals(Optional.of(Suggestion.BLOCK))))
                .toList();
        assertThatWordsAreThoseOfTheFrames(
                Timeline.builder().complete(true).frames(mild).build());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void rowsThatSayWhereTheyStandAreTheFramesTheyAre(long seed) {
        Random random = new Random(seed);
        List<Frame> frames = new ArrayList<>();
        FrameRows rows = new FrameRows();
        for (int i = 0; i < 300; i++) {
            Frame frame = frame(random, i);
            frames.add(frame);
            if (frame.findings().stream().allMatch(FrameRowsTest::isRow)) {
                frame.findings().forEach(finding -> addWithAddress(rows, finding, random));
                rows.endRow(
                        frame.source(),
                        frame.at().map(Duration::toMillis).orElse(-1L),
                        frame.offset().orElse(null),
                        frame.snapshot().orElse(null));
            } else {
                rows.add(frame);
            }
        }
        Timeline whole = Timeline.builder().complete(true).frames(frames).build();
        assertThat(rows.rows()).isEqualTo(300);
        Timeline timeline = timeline(rows);
        assertThat(timeline).isEqualTo(whole);
        assertThat(timeline.frames()).containsExactlyElementsOf(frames);
        assertThatWordsAreThoseOfTheFrames(timeline);
    }

    private static boolean isRow(Finding finding) {
        return finding.counts().isEmpty()
                && finding.maxScore().isEmpty()
                && finding.averageScore().isEmpty()
                && finding.snapshot().isEmpty();
    }

    private static void addWithAddress(FrameRows rows, Finding finding, Random random) {
        RowKind kind = RowKind.of(finding);
        if (finding.score().isEmpty() && random.nextBoolean()) {
            rows.addFinding(kind, FrameRows.NO_SCORE, finding.source());
        } else {
            rows.addFinding(kind, finding.score().map(score -> score.setScale(score.scale() + 2)), finding.source());
        }
    }

    @Test
    void aRowWithoutAPositionStandsAtTheEnd() {
        FrameRows rows = new FrameRows();
        rows.endRow(LIST.element(0), -1, "soon", "a.jpg");
        rows.endRow(LIST.element(1), 0, null, null);
        rows.endRow(LIST.element(2), 1L << 40, null, null);
        rows.endRow(LIST.element(3), Integer.MAX_VALUE, null, null);

        assertThat(timeline(rows).frames())
                .extracting(Frame::source, Frame::at, Frame::offset, Frame::snapshot)
                .containsExactly(
                        tuple(LIST.element(1), Optional.of(Duration.ZERO), Optional.empty(), Optional.empty()),
                        tuple(
                                LIST.element(3),
                                Optional.of(Duration.ofMillis(Integer.MAX_VALUE)),
                                Optional.empty(),
                                Optional.empty()),
                        tuple(
                                LIST.element(2),
                                Optional.of(Duration.ofMillis(1L << 40)),
                                Optional.empty(),
                                Optional.empty()),
                        tuple(LIST.element(0), Optional.empty(), Optional.of("soon"), Optional.of("a.jpg")));
    }

    @Test
    void aScoreThatIsNoneIsRefused() {
        FrameRows rows = new FrameRows();
        RowKind kind = new RowKind(null, null, "ad", null, Map.of());
        Optional<BigDecimal> none = Optional.of(new BigDecimal("100.5"));
        assertThatIllegalStateException().isThrownBy(() -> rows.addFinding(kind, none, LIST));
    }

    private static Frame frame(Random random, int index) {
        boolean far = index > 280;
        Source row = LIST.element(random.nextInt(9) == 0 ? index * 7 : index);
        Frame.Builder frame = Frame.builder()
                .at(far ? Duration.ofDays(30L + index) : Duration.ofMillis(index * 40L))
                .source(random.nextInt(30) == 0 ? Source.root().member("row " + index) : row);
        Finding.Builder finding = Finding.builder().source(addressOfFinding(random, row));
        finding.suggestion(
                Suggestion.of(List.of("none", "pass", "review", "block").get(random.nextInt(4))));
        switch (random.nextInt(12)) {
            case 0 -> frame.offset("1e" + index);
            case 1 -> frame.snapshot("half a character \ud83d");
            case 2 -> frame.addFinding(finding.putCount("ad", 3).build());
            case 3 ->
                frame.addFinding(finding.score(new BigDecimal("1.00000000001")).build());
            case 4 -> frame.snapshot("");
            case 5 -> frame.addFinding(finding.maxScore(BigDecimal.TEN).build());
            case 6 -> frame.addFinding(finding.averageScore(BigDecimal.TEN).build());
            case 7 -> frame.addFinding(finding.snapshot("its own.jpg").build());
            case 8 -> frame.offset("").snapshot("plain.jpg");
            case 9 ->
                frame.addFinding(finding.score(BigDecimal.ONE).build())
                        .addFinding(
                                finding.source(addressOfFinding(random, row)).build());
            default -> frame.offset(Integer.toString(index)).addFinding(finding.build());
        }
        return frame.build();
    }

    /** Where services put findings: on the row, in a list inside it, and what no list of findings is. */
    private static Source addressOfFinding(Random random, Source row) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> row.member("Results").element(0);
            case 2 -> row.member("Results").element(1);
            case 3 -> row.member("Results").member("Result").element(random.nextInt(2));
            case 4 -> row.element(0);
            case 5 -> Source.root().member("elsewhere").element(0);
            case 6 -> Source.root();
            default -> row;
        };
    }

    @Test
    void nothingIsAddedOnceOthersRead() {
        FrameRows rows = new FrameRows();
        rows.beginList(LIST, List.of(), 0, 0);
        rows.endRow(1);
        Timeline timeline = Timeline.builder().complete(true).addRows(rows).build();
        assertThatNullPointerException().isThrownBy(() -> rows.endRow(2));
        assertThat(timeline.frames()).hasSize(1);
    }

    private static Timeline timeline(FrameRows rows) {
        return Timeline.builder().complete(true).addRows(rows).build();
    }

    private static Timeline asFrames(FrameRows rows) {
        return Timeline.builder().complete(true).frames(timeline(rows).frames()).build();
    }

    /** A kind may be asked for and never be said; another may stand only behind others in its row. */
    private static FrameRows rowsOfThreeKinds() {
        FrameRows rows = new FrameRows();
        rows.beginList(LIST, INNER, 0, 0);
        rows.kind(new RowKind(Suggestion.BLOCK, "terrorism", "bloody", "violence", Map.of()));
        rows.addFinding(rows.kind(new RowKind(null, "live", "pip", "overlay", Map.of())), FrameRows.NO_SCORE);
        rows.endRow(500);
        int porn = rows.kind(new RowKind(Suggestion.REVIEW, "porn", "sexy", "suggestive", Map.of()));
        int ad = rows.kind(new RowKind(null, "ad", "npx", "advertising", Map.of()));
        rows.addFinding(porn, 90 * FrameRows.ONE);
        rows.addFinding(ad, FrameRows.NO_SCORE);
        rows.addFinding(porn, 95 * FrameRows.ONE);
        rows.endRow(1_500);
        return rows;
    }

    @Test
    void whatNoRowSaysIsNoWord() {
        FrameRows rows = new FrameRows();
        rows.beginList(LIST, List.of(), 0, 0);
        rows.kind(new RowKind(Suggestion.BLOCK, "ad", "npx", "advertising", Map.of()));
        rows.endRow(0);
        assertThat(timeline(rows).suggestion()).isEmpty();
        assertThat(timeline(rowsOfThreeKinds()).suggestion()).contains(Suggestion.REVIEW);
    }

    @Test
    void whatNoRowSaysIsNoKind() {
        assertThat(timeline(rowsOfThreeKinds()).kinds())
                .isEqualTo(asFrames(rowsOfThreeKinds()).kinds())
                .extracting(FrameKind::label, FrameKind::count, FrameKind::source)
                .containsExactly(
                        tuple(Optional.of("pip"), 1L, finding(0, 0)),
                        tuple(Optional.of("sexy"), 2L, finding(1, 0)),
                        tuple(Optional.of("npx"), 1L, finding(1, 1)));
    }

    private static Source finding(int row, int place) {
        return LIST.element(row).member("Results").member("Result").element(place);
    }

    @Test
    void aReportGathersTheLabelsAndScenesOfItsRows() {
        ModerationReport report = ModerationReport.builder()
                .service("ims")
                .status(Status.COMPLETED)
                .timeline(Optional.of(timeline(rowsOfThreeKinds())))
                .build();

        assertThat(report.labels()).containsExactly("npx", "pip", "sexy");
        assertThat(report.scenes())
                .containsExactly(
                        SceneSummary.builder().scene("ad").addLabel("npx").build(),
                        SceneSummary.builder().scene("live").addLabel("pip").build(),
                        SceneSummary.builder()
                                .scene("porn")
                                .suggestion(Suggestion.REVIEW)
                                .addLabel("sexy")
                                .maxScore(BigDecimal.valueOf(95))
                                .build());
    }

    @Test
    void oddFramesAmongPlainOnesAreKindsToo() {
        Finding plain = Finding.builder().label("ad").source(LIST.element(0)).build();
        Finding counted = Finding.builder()
                .label("logo")
                .putCount("logo", 3)
                .source(LIST.element(1))
                .build();
        Timeline timeline = Timeline.builder()
                .complete(true)
                .addFrame(Frame.builder()
                        .at(Duration.ZERO)
                        .addFinding(plain)
                        .source(LIST.element(0))
                        .build())
                .addFrame(Frame.builder()
                        .at(Duration.ofMillis(40))
                        .addFinding(counted)
                        .source(LIST.element(1))
                        .build())
                .build();

        assertThat(timeline.kinds())
                .extracting(FrameKind::label)
                .containsExactly(Optional.of("ad"), Optional.of("logo"));
        assertThat(ModerationReport.builder()
                        .service("vod")
                        .status(Status.COMPLETED)
                        .timeline(Optional.of(timeline))
                        .build()
                        .labels())
                .containsExactly("ad", "logo");
    }

    @Test
    void aNameEndsWhereItEnds() {
        FrameRows rows = new FrameRows();
        rows.beginList(LIST, List.of(), 0, 0);
        byte[] text = "a.jpg a.jpg".getBytes(StandardCharsets.UTF_8);
        rows.endRow(1, text, 0, 5);
        rows.endRow(2, text, 6, 9);

        assertThat(timeline(rows).frames())
                .extracting(frame -> frame.snapshot().orElseThrow())
                .containsExactly("a.jpg", "a.j");
    }

    @Test
    void aScoreIsAConfidenceFrom0To100() {
        assertThat(FrameRows.score(FrameRows.NO_SCORE)).isEmpty();
        assertThat(FrameRows.score(0)).hasValue(new BigDecimal("0"));
        assertThat(FrameRows.score(1)).hasValue(new BigDecimal("0.0000001"));
        assertThat(FrameRows.score(99_910_000 * 10)).hasValue(new BigDecimal("99.91"));
        assertThat(FrameRows.score(100 * FrameRows.ONE)).hasValue(new BigDecimal("100"));
        for (int none : new int[] {-2, 100 * FrameRows.ONE + 1}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> FrameRows.score(none))
                    .withMessageContaining(" not " + none);
        }
    }

    @Test
    void rowsMaySayManyDifferentThingsAndFramesAnyNumber() {
        FrameRows rows = new FrameRows();
        rows.beginList(LIST, List.of(), 0, 0);
        for (int i = 0; i < KindTable.MAX_KINDS; i++) {
            assertThat(rows.kind(new RowKind(null, null, "label " + i, null, Map.of())))
                    .isEqualTo(i);
        }
        assertThat(rows.kind(new RowKind(null, null, "one more", null, Map.of())))
                .isNegative();
        for (int kind : new int[] {0, 17, KindTable.MAX_KINDS - 1}) {
            rows.addFinding(kind, kind == 17 ? FrameRows.ONE : FrameRows.NO_SCORE);
            rows.endRow(kind);
        }
        assertThat(timeline(rows).frames().stream()
                        .map(frame -> frame.findings().get(0))
                        .map(finding ->
                                finding.label().orElseThrow() + finding.score().orElse(BigDecimal.ZERO)))
                .containsExactly("label 00", "label 171", "label 655350");

        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i <= KindTable.MAX_KINDS; i++) {
            Source row = LIST.element(i);
            frames.add(Frame.builder()
                    .at(Duration.ofMillis(i))
                    .addFinding(
                            Finding.builder().label("label " + i).source(row).build())
                    .source(row)
                    .build());
        }
        assertThat(Timeline.builder().complete(true).frames(frames).build().frames())
                .isEqualTo(frames);
        FrameRows placed = new FrameRows();
        for (Frame frame : frames) {
            Finding finding = frame.findings().get(0);
            placed.addFinding(RowKind.of(finding), FrameRows.NO_SCORE, finding.source());
            placed.endRow(frame.source(), frame.at().orElseThrow().toMillis(), null, null);
        }
        assertThat(timeline(placed).frames()).isEqualTo(frames);
    }
}
