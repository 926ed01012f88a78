package dev.verdict.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One HTML document that needs nothing else. Its policy forbids every request, and every script but the two whose hashes
 * it names; what verdicts say reaches the page as data that no parser of HTML or scripts ever reads as code.
 */
final class Page {
    private static final List<String> SCRIPTS = List.of(
            "data.js",
            "view.js",
            "symbols.js",
            "matrix.js",
            "hits.js",
            "shapes.js",
            "timeline.js",
            "summary.js",
            "media.js",
            "main.js");

    private Page() {}

    static String html(String data) {
        String library = resource("echarts/echarts.min.js");
        String script = SCRIPTS.stream().map(Page::resource).collect(Collectors.joining("\n", "\"use strict\";\n", ""));
        String style = resource("page.css");
        // The chart library sets style attributes; no style can load or run anything under this policy.
        String policy = "default-src 'none'; script-src " + hash(library) + " " + hash(script) + "; style-src-elem "
                + hash(style) + "; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        return resource("page.html")
                .replace("@policy@", policy)
                .replace("@style@", style)
                .replace("@notice@", resource("echarts/NOTICE").strip())
                .replace("@library@", library)
                .replace("@script@", script)
                .replace("@data@", inert(data));
    }

    /** JSON in which no tag and no comment can end the element that holds it. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream resource = Page.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("no " + name + " beside " + Page.class.getName());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
