package dev.verdict.cli.policy;

import dev.verdict.cli.shell.Visible;
import dev.verdict.cli.told.Causes;
import dev.verdict.cli.told.Columns;
import dev.verdict.cli.told.Json;
import dev.verdict.model.Cause;
import dev.verdict.model.PolicyStamp;
import dev.verdict.normalizer.policy.Difference;
import dev.verdict.normalizer.policy.Flip;
import dev.verdict.normalizer.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what flips, to a person and to a program. */
final class FlipReport {
    private final Policy old;
    private final Policy other;
    private final Flips flips;

    FlipReport(Policy old, Policy other, Flips flips) {
        this.old = old;
        this.other = other;
        this.flips = flips;
    }

    /** A table of the kinds of flips, and the first of each. */
    String table() {
        long softer = flips.softer();
        StringBuilder text = new StringBuilder(Visible.line(old.id() + " to " + other.id() + ": " + flips.all() + " of "
                        + flips.decisions() + " decisions flip, " + softer + " softer, " + (flips.all() - softer)
                        + " stricter"))
                .append('\n');
        if (flips.all() > 0) {
            Columns kinds = new Columns("").row("FROM", "TO", "COUNT", "BECAUSE OF");
            Columns examples = new Columns("  ");
            flips.kinds().forEach((kind, tally) -> {
                kinds.row(
                        kind.from().word(),
                        kind.to().word(),
                        tally.count(),
                        kind.because().stream().map(FlipReport::told).collect(Collectors.joining(", ")));
                tally.examples()
                        .forEach(example -> examples.row(
                                kind.from().word() + " to " + kind.to().word(),
                                example.place(),
                                Causes.brief(reason(example.flip()))));
            });
            text.append(kinds).append("such as:\n").append(examples);
        }
        return text.toString();
    }

    private static String told(Difference difference) {
        return switch (difference.kind()) {
            case RULE_ADDED -> "rule " + difference.name() + " added";
            case RULE_DROPPED -> "rule " + difference.name() + " dropped";
            case RULE_CHANGED -> "rule " + difference.name() + " changed";
            case ORDER_CHANGED -> "the order of the rules";
            case WORD_CHANGED -> difference.name();
        };
    }

    /** What gives the stricter of the two decisions: what is lost, or what is new. */
    private static List<Cause> reason(Flip flip) {
        return flip.isSofter() ? flip.before().causes() : flip.after().causes();
    }

    String json() {
        return Json.indented(json -> {
                    json.object("old", stamp -> stamp(stamp, old.stamp()));
                    json.object("new", stamp -> stamp(stamp, other.stamp()));
                    json.number("decisions", flips.decisions());
                    json.number("flips", flips.all());
                    json.number("softer", flips.softer());
                    json.number("stricter", flips.all() - flips.softer());
                    json.objects("kinds", new ArrayList<>(flips.kinds().entrySet()), FlipReport::kind);
                })
                + "\n";
    }

    private static void stamp(Json json, PolicyStamp stamp) throws IOException {
        json.text("id", stamp.id());
        json.text("digest", stamp.digest());
    }

    private static void kind(Json json, Map.Entry<Flips.Kind, Flips.Tally> entry) throws IOException {
        Flips.Kind kind = entry.getKey();
        json.text("from", kind.from().word());
        json.text("to", kind.to().word());
        json.number("count", entry.getValue().count());
        json.objects("because", kind.because(), (one, difference) -> {
            one.text("difference", difference.kind().word());
            one.text("name", difference.name());
        });
        json.objects("examples", entry.getValue().examples(), (one, example) -> {
            one.text("place", example.place());
            one.causes("causes", reason(example.flip()));
        });
    }
}
