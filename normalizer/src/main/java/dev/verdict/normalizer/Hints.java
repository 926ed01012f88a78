package dev.verdict.normalizer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only the caller knows about a body. A hint on the media fills a gap and never overrules the body.
 *
 * <pre>{@code
 * Hints.service(VOD).mediaId("93ab850b4f6f")
 * }</pre>
 */
public final class Hints {
    private static final Hints NONE = new Hints(null, null, null);

    private final @Nullable Service service;
    private final @Nullable String mediaId;
    private final @Nullable String mediaUri;

    private Hints(@Nullable Service service, @Nullable String mediaId, @Nullable String mediaUri) {
        this.service = service;
        this.mediaId = mediaId;
        this.mediaUri = mediaUri;
    }

    /** Nothing is known beside the body. */
    public static Hints none() {
        return NONE;
    }

    /** Whose answer it is; detection is skipped. */
    public static Hints service(Service service) {
        return new Hints(service, null, null);
    }

    /** The id of the media in the service, for answers that do not name it. */
    public Hints mediaId(String id) {
        return new Hints(service, id, mediaUri);
    }

    /** Where the media is stored, for answers that do not tell. */
    public Hints mediaUri(String uri) {
        return new Hints(service, mediaId, uri);
    }

    public Optional<Service> service() {
        return Optional.ofNullable(service);
    }

    public Optional<String> mediaId() {
        return Optional.ofNullable(mediaId);
    }

    public Optional<String> mediaUri() {
        return Optional.ofNullable(mediaUri);
    }
}
