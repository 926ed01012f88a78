package dev.verdict.cli.report;

import dev.verdict.cli.told.AgreementMembers;
import dev.verdict.cli.told.Json;
import dev.verdict.comparison.agreement.Agreement;
import dev.verdict.comparison.agreement.Bootstrap;
import dev.verdict.model.Verdict;
import dev.verdict.model.json.VerdictJson;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything the page shows. The same verdicts give the same page, in whatever order they come. */
final class PageData {
    private final SortedMap<String, SortedMap<String, Verdict>> media = new TreeMap<>();

    /** Of several verdicts of one service on one media the strictest is shown. */
    void add(String key, Verdict verdict) {
        media.computeIfAbsent(key, any -> new TreeMap<>())
                .merge(verdict.report().service(), verdict, PageData::stricter);
    }

    private static Verdict stricter(Verdict one, Verdict other) {
        if (one.suggestion() == other.suggestion()) {
            return VerdictJson.text(one).compareTo(VerdictJson.text(other)) <= 0 ? one : other;
        }
        return one.suggestion().isAtLeast(other.suggestion()) ? one : other;
    }

    String json(Agreement agreement, Bootstrap bootstrap) {
        TextTable texts = new TextTable();
        return Json.compact(json -> {
            json.object("agreement", inner -> AgreementMembers.write(inner, agreement, bootstrap));
            json.objects("media", media.entrySet(), (inner, entry) -> write(inner, entry, texts));
            json.lists("texts", texts.pieces());
        });
    }

    private static void write(Json json, Map.Entry<String, SortedMap<String, Verdict>> entry, TextTable texts)
            throws IOException {
        json.text("key", entry.getKey());
        json.objects("lanes", entry.getValue().values(), (inner, verdict) -> new Lane(verdict, texts).write(inner));
    }
}
