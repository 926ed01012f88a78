package dev.verdict.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers of one IMS job in the documented vocabulary, one and the same in several spellings. */
final class Bodies {
    private static final Pattern NAME = Pattern.compile("\"([A-Z])([A-Za-z]+)\":");

    private Bodies() {}

    /** The documented spelling, compact. */
    static byte[] documented(int frames) {
        return text(frames).getBytes(StandardCharsets.UTF_8);
    }

    /** The same body as the vendor's own SDK writes it: names in camelCase. */
    static byte[] camelCase(int frames) {
        Matcher names = NAME.matcher(text(frames));
        return names.replaceAll(name -> "\"" + name.group(1).toLowerCase(Locale.ROOT) + name.group(2) + "\":")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int frames) {
        StringBuilder json = new StringBuilder("{\"RequestId\":\"B42299E6-F71F-465F-8FE9-4FC2E3D3C2CA\","
                + "\"MediaCensorJobDetail\":{\"CreationTime\":\"2018-09-13T16:32:24Z\",\"Suggestion\":\"block\","
                + "\"State\":\"Success\",\"JobId\":\"f8f166eea7a44e9bb0a4aecf9543\",\"VensorCensorResult\":"
                + "{\"VideoTimelines\":{\"VideoTimeline\":[");
        for (int i = 0; i < frames; i++) {
            json.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"Timestamp\":\"%02d:%02d:%02d.005\",\"Object\":\"output%05d.jpg\",\"CensorResults\":"
                                    + "{\"CensorResult\":[{\"Suggestion\":\"pass\",\"Label\":\"normal\","
                                    + "\"Scene\":\"porn\",\"Rate\":\"99.%02d\"},{\"Suggestion\":\"block\","
                                    + "\"Label\":\"npx\",\"Scene\":\"ad\",\"Rate\":\"88.1\"}]}}",
                            i / 3600,
                            i / 60 % 60,
                            i % 60,
                            i,
                            i % 100));
        }
        return json.append("]}}}}").toString();
    }
}
