package dev.verdict.cli.told;

import dev.verdict.model.Cause;
import dev.verdict.model.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands behind a suggestion, in a few words. */
public final class Causes {
    private Causes() {}

    /** The first cause with its address, and how many more there are. */
    public static String brief(List<Cause> causes) {
        if (causes.isEmpty()) {
            return "";
        }
        String more = causes.size() > 1 ? " and " + (causes.size() - 1) + " more" : "";
        return of(causes.get(0)) + more;
    }

    /** {@code video ad/qrcode at 00:12.000, /MediaAuditResult/VideoResult}. */
    public static String of(Cause cause) {
        String label =
                Stream.concat(cause.scene().stream(), cause.label().stream()).collect(Collectors.joining("/"));
        String subject = Stream.concat(cause.part().stream(), Stream.of(label))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        String stated =
                cause.reason() == Reason.STATED ? "overall" : cause.reason().word();
        String at = cause.at().map(Figures::clock).map(clock -> " at " + clock).orElse("");
        String source = cause.source().map(place -> ", " + place).orElse("");
        return (subject.isEmpty() ? stated : subject) + at + source;
    }
}
