package dev.verdict.adapters.vod;

import dev.verdict.adapters.wire.Leaf;
import dev.verdict.adapters.wire.Reading;
import dev.verdict.adapters.wire.Words;
import dev.verdict.model.IssueCode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of a media in the words of VOD. */
final class VodParts {
    private VodParts() {}

    /**
     * The canonical part for the type of an image or text.
     *
     * @param documented the one type the document names, which is also our word for it
     * @param otherwise our word for every other type
     */
    static String name(@Nullable Leaf type, String documented, String otherwise, Reading reading) {
        if (type == null || type.isBlank()) {
            return otherwise;
        }
        if (type.word().equals(documented)) {
            return documented;
        }
        reading.issue(
                IssueCode.PART_UNKNOWN,
                "expected the type \"" + documented + "\", found \"" + type.stripped() + "\"",
                type);
        return otherwise;
    }

    /** The canonical part for an abnormal module: {@code video}, {@code image-cover} or {@code text-title}. */
    static String ofModule(String module) {
        return switch (module) {
            case "image-cover" -> "cover";
            case "text-title" -> "title";
            default -> module;
        };
    }

    static Map<String, String> original(
            @Nullable Leaf type, @Nullable Leaf label, @Nullable Leaf suggestion, Reading reading) {
        Map<String, String> original = new TreeMap<>();
        if (type != null && !type.isBlank()) {
            Words.keepIfDifferent(original, "part", type, type.word());
        }
        if (label != null) {
            Words.keepIfDifferent(original, "labels", label, String.join(",", Words.labels(label, reading)));
        }
        Words.keepSuggestion(original, suggestion);
        return original;
    }
}
