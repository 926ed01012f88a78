package dev.verdict.cli.corpus;

import dev.verdict.adapters.Similar;
import dev.verdict.cli.input.Document;
import dev.verdict.model.Media;
import dev.verdict.model.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What verdicts on one media have in common. */
public enum MediaKey {
    /** The id of the media, or its address where the answer names no id. */
    MEDIA {
        @Override
        public Optional<String> of(Document document, Verdict verdict) {
            Media media = verdict.report().media();
            return media.id().or(media::uri);
        }
    },
    /** The same without folders and without what stands behind the last dot: {@code oss://bucket/a/m1.mp4} is {@code m1}. */
    NAME {
        @Override
        public Optional<String> of(Document document, Verdict verdict) {
            return MEDIA.of(document, verdict).map(MediaKey::lastPiece).map(name -> cut(name, name.lastIndexOf('.')));
        }
    },
    /** The text that the caller gave to the job. */
    USER_DATA {
        @Override
        public Optional<String> of(Document document, Verdict verdict) {
            return verdict.report().job().userData();
        }
    },
    /** The name of the file without folders, up to its first dot: {@code bodies/m1.imm.json} is {@code m1}. */
    FILE {
        @Override
        public Optional<String> of(Document document, Verdict verdict) {
            String name = lastPiece(document.name());
            return Optional.of(cut(name, name.indexOf('.')));
        }
    };

    /** The key; empty where the verdict has none. */
    public abstract Optional<String> of(Document document, Verdict verdict);

    private static String lastPiece(String address) {
        return address.substring(1 + Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')));
    }

    private static String cut(String name, int dot) {
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its word on the command line. */
    static final class Converter implements ITypeConverter<MediaKey> {
        @Override
        public MediaKey convert(String word) {
            List<String> known = Arrays.stream(values()).map(MediaKey::word).toList();
            return Arrays.stream(values())
                    .filter(key -> key.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of " + String.join(", ", known)
                            + ", found " + word
                            + Similar.to(word, known)
                                    .map(meant -> "; did you mean " + meant + "?")
                                    .orElse("")));
        }
    }
}
