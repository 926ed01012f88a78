package dev.verdict.model.json;

import dev.verdict.model.Audio;
import dev.verdict.model.AudioSegment;
import dev.verdict.model.Cause;
import dev.verdict.model.Configuration;
import dev.verdict.model.Decision;
import dev.verdict.model.Declared;
import dev.verdict.model.Finding;
import dev.verdict.model.FiredRule;
import dev.verdict.model.Frame;
import dev.verdict.model.Issue;
import dev.verdict.model.IssueCode;
import dev.verdict.model.Job;
import dev.verdict.model.JobError;
import dev.verdict.model.Media;
import dev.verdict.model.ModerationReport;
import dev.verdict.model.Part;
import dev.verdict.model.PolicyStamp;
import dev.verdict.model.Reason;
import dev.verdict.model.ReportPage;
import dev.verdict.model.Ruling;
import dev.verdict.model.Source;
import dev.verdict.model.Status;
import dev.verdict.model.Suggestion;
import dev.verdict.model.Timeline;
import dev.verdict.model.Unmapped;
import dev.verdict.model.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Verdicts with every attribute present or absent and with values nobody expects. One seed gives one sequence on every
 * machine. Of each five verdicts one says everything it can and one as little as it can.
 */
final class RandomVerdicts {
    private static final String[] WORDS = {"normal", "ad", "porn", "sexy", "terrorism", "live", "logo", "video", "title"
    };
    private static final String[] ODD_TEXTS = {
        "",
        " ",
        "\u0000\u0001\u001f\u007f\u0080",
        "\r\n\t\b\f",
        "\"quoted\" and \\escaped\\ \\u0041",
        "</script><!-- 'x' & y",
        "热线 123****",
        "😀𝔘𐍈",
        "\ud83d",
        "\ude00",
        "\ude00\ud83d",
        "\\\ud800",
        "\ud800\ud800\udc00\udc00",
        "\u2028\u2029\ufeff\uffff\ufffe",
        "مرحبا ١٢٣",
        "ıİ",
        "1e5",
        "null",
        "{\"a\":[1,{}]}",
        "~/~0~1#%2F",
    };
    private static final Instant[] TIMES = {
        Instant.EPOCH,
        Instant.MIN,
        Instant.MAX,
        Instant.parse("2023-04-03T10:20:56.87Z"),
        Instant.parse("2023-04-03T10:20:56.100200300Z"),
        Instant.parse("2023-04-03T10:20:00Z"),
        Instant.parse("-0001-01-01T00:00:00.000000001Z"),
        Instant.parse("+10000-01-01T00:00:00.1Z"),
    };
    private static final String[] SCORES = {
        "0",
        "100",
        "1E+2",
        "100.000",
        "99.91",
        "0.00001",
        "1E-7",
        "10",
        "50.500",
        "33.333333333333333333333333333333",
        "99.99999999999999999999999999999999999999999999"
    };

    private static final String[] PAGES = {"1", "2", "10", "p 1", "a~/b", "\ud800", "\n"};

    private final Random random;
    private final boolean whole;
    private double presence;

    private RandomVerdicts(long seed, boolean whole) {
        random = new Random(seed);
        this.whole = whole;
    }

    static Stream<Verdict> some(long seed, int number) {
        return Stream.generate(new RandomVerdicts(seed, false)::next).limit(number);
    }

    /** Such as any JSON reader can read: no half surrogate pair, no number of a thousand digits. */
    static Stream<Verdict> readableByAll(long seed, int number) {
        return Stream.generate(new RandomVerdicts(seed, true)::next).limit(number);
    }

    Verdict next() {
        presence = switch (random.nextInt(5)) {
            case 0 -> 1;
            case 1 -> 0;
            default -> 0.2 + 0.6 * random.nextDouble();
        };
        return Verdict.of(decision(), report());
    }

    private Decision decision() {
        return Decision.builder()
                .suggestion(suggestion())
                .declared(maybe(this::suggestion))
                .policy(PolicyStamp.builder()
                        .id(text())
                        .digest("sha256:" + HexFormat.of().formatHex(bytes()))
                        .build())
                .causes(list(3, this::cause))
                .rules(list(3, this::rule))
                .overruled(list(2, this::cause))
                .build();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private Cause cause() {
        return Cause.builder()
                .suggestion(suggestion())
                .reason(one(Reason.values()))
                .rule(maybe(this::text))
                .before(maybe(this::suggestion))
                .part(maybe(this::word))
                .scene(maybe(this::word))
                .label(maybe(this::word))
                .at(maybe(this::position))
                .count(maybe(() -> 1 + count() / 2))
                .source(maybe(this::source))
                .build();
    }

    private FiredRule rule() {
        return FiredRule.builder()
                .rule(text())
                .before(maybe(this::suggestion))
                .after(one(Ruling.values()))
                .implied(maybe(() -> true).isPresent())
                .part(maybe(this::word))
                .scene(maybe(this::word))
                .label(maybe(this::word))
                .at(maybe(this::position))
                .count(maybe(() -> 1 + count() / 2))
                .source(source())
                .build();
    }

    private ModerationReport report() {
        ModerationReport.Builder report = ModerationReport.builder();
        report.service(random.nextBoolean() ? one("imm", "ims", "vod") : text());
        report.status(one(Status.values()));
        report.operation(maybe(this::text));
        report.statusSource(maybe(this::source));
        report.declared(maybe(this::declared));
        maybe(this::job).ifPresent(report::job);
        maybe(this::media).ifPresent(report::media);
        maybe(this::configuration).ifPresent(report::configuration);
        report.pages(list(3, this::page));
        report.parts(list(4, this::part));
        report.timeline(maybe(this::timeline));
        report.audio(maybe(this::audio));
        report.issues(list(4, this::issue));
        report.unmapped(list(3, () -> Unmapped.of(source(), text())));
        return report.build();
    }

    private ReportPage page() {
        return ReportPage.builder()
                .page(whole(one(PAGES)))
                .operation(maybe(this::text))
                .requestId(maybe(this::text))
                .nextPageToken(maybe(this::text))
                .build();
    }

    private Declared declared() {
        return Declared.builder()
                .suggestion(maybe(this::suggestion))
                .labels(list(3, this::word))
                .parts(list(2, this::word))
                .original(spelling())
                .source(maybe(this::source))
                .build();
    }

    private Job job() {
        return Job.builder()
                .id(maybe(this::text))
                .requestId(maybe(this::text))
                .type(maybe(this::text))
                .project(maybe(this::text))
                .pipeline(maybe(this::text))
                .eventId(maybe(this::text))
                .createdAt(maybe(this::time))
                .startedAt(maybe(this::time))
                .finishedAt(maybe(this::time))
                .state(maybe(this::text))
                .error(maybe(this::error))
                .userData(maybe(this::text))
                .bizType(maybe(this::text))
                .build();
    }

    private JobError error() {
        return JobError.builder()
                .code(maybe(this::text))
                .message(maybe(this::text))
                .build();
    }

    private Media media() {
        return Media.builder()
                .uri(maybe(this::text))
                .region(maybe(this::text))
                .id(maybe(this::text))
                .build();
    }

    private Configuration configuration() {
        return Configuration.builder()
                .videoModerated(maybe(random::nextBoolean))
                .snapshotUri(maybe(this::text))
                .snapshotRegion(maybe(this::text))
                .build();
    }

    private Part part() {
        return Part.builder()
                .part(word())
                .suggestion(maybe(this::suggestion))
                .labels(list(2, this::word))
                .text(maybe(this::text))
                .uri(maybe(this::text))
                .region(maybe(this::text))
                .findings(list(4, this::finding))
                .original(spelling())
                .source(source())
                .build();
    }

    private Finding finding() {
        return Finding.builder()
                .scene(maybe(this::word))
                .label(maybe(this::word))
                .category(maybe(this::word))
                .suggestion(maybe(this::suggestion))
                .score(maybe(this::score))
                .maxScore(maybe(this::score))
                .averageScore(maybe(this::score))
                .counts(counts())
                .snapshot(maybe(this::text))
                .original(spelling())
                .source(source())
                .build();
    }

    private Timeline timeline() {
        int most = random.nextInt(40) == 0 ? 400 : 8;
        return Timeline.builder()
                .complete(random.nextBoolean())
                .framesInspected(maybe(this::count))
                .nextPageToken(maybe(this::text))
                .frames(list(most, this::frame))
                .build();
    }

    private Frame frame() {
        return Frame.builder()
                .at(maybe(this::position))
                .offset(maybe(this::text))
                .snapshot(maybe(this::text))
                .findings(list(2, this::finding))
                .source(source())
                .build();
    }

    private Audio audio() {
        return Audio.builder().segments(list(3, this::segment)).build();
    }

    private AudioSegment segment() {
        return AudioSegment.builder()
                .start(maybe(this::position))
                .end(maybe(this::position))
                .text(maybe(this::text))
                .labels(list(2, this::word))
                .original(spelling())
                .source(source())
                .build();
    }

    private Issue issue() {
        return Issue.builder()
                .code(one(IssueCode.values()))
                .message(text())
                .source(source())
                .value(maybe(this::text))
                .build();
    }

    private Suggestion suggestion() {
        return one(Suggestion.values());
    }

    private Duration position() {
        return Duration.ofMillis(
                switch (random.nextInt(20)) {
                    case 0 -> 0;
                    case 1 -> Long.MAX_VALUE;
                    case 2 -> random.nextLong() >>> 1;
                    case 3 -> random.nextInt(100_000_000);
                    default -> 40L * random.nextInt(8);
                });
    }

    private long count() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> Long.MAX_VALUE;
            default -> random.nextInt(1_000);
        };
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        list(3, this::word).forEach(label -> counts.put(label, count()));
        return counts;
    }

    private Map<String, String> spelling() {
        Map<String, String> spelling = new TreeMap<>();
        list(2, this::word).forEach(member -> spelling.put(member, text()));
        return spelling;
    }

    private BigDecimal score() {
        int digits = whole ? 990 : 1_000;
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> new BigDecimal(one(SCORES));
            case 4 -> new BigDecimal(BigInteger.TEN.pow(digits).subtract(BigInteger.ONE), digits - random.nextInt(3));
            case 5 -> new BigDecimal(new BigInteger(random.nextInt(2_000), random), 700);
            default -> BigDecimal.valueOf(random.nextInt(10_001), 2);
        };
    }

    private Instant time() {
        return switch (random.nextInt(4)) {
            case 0 -> one(TIMES);
            case 1 -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case 2 -> Instant.ofEpochSecond(random.nextInt());
            default -> Instant.ofEpochMilli(random.nextInt(Integer.MAX_VALUE) * 1_000L + random.nextInt(1_000));
        };
    }

    private Source source() {
        Source source = random.nextInt(4) > 0 ? Source.root() : Source.ofPage(whole(one(PAGES)));
        for (int depth = random.nextInt(5); depth > 0; depth--) {
            source = random.nextBoolean() ? source.element(random.nextInt(1_000)) : source.member(word());
        }
        return source;
    }

    private String word() {
        return random.nextInt(3) > 0 ? one(WORDS) : text();
    }

    private String text() {
        return whole(anyText());
    }

    private String whole(String text) {
        return whole ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) : text;
    }

    private String anyText() {
        int kind = random.nextInt(200);
        if (kind == 0) {
            return one(ODD_TEXTS).repeat(1 + random.nextInt(500));
        }
        if (kind < 60) {
            return one(ODD_TEXTS);
        }
        if (kind < 90) {
            return one(ODD_TEXTS) + one(WORDS) + one(ODD_TEXTS);
        }
        return kind < 105 ? anything() : one(WORDS) + " " + random.nextInt(1_000);
    }

    private String anything() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextDouble() < presence ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(int most, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        if (random.nextDouble() < presence) {
            for (int i = random.nextInt(most); i >= 0; i--) {
                list.add(element.get());
            }
        }
        return list;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
