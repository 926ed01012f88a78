package dev.verdict.adapters.wire;

import dev.verdict.model.IssueCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Locations in object stores, given in pieces. */
public final class Locations {
    private Locations() {}

    /** {@code oss://bucket/object}, as {@link #uri(String, Leaf, Leaf, Reading)} makes it. */
    public static Optional<String> uri(@Nullable Leaf bucket, @Nullable Leaf object, Reading reading) {
        return uri("oss", bucket, object, reading);
    }

    /**
     * {@code scheme://bucket/object}. Pieces that do not make a whole location are kept where they stand and become an
     * issue; the missing piece is never guessed.
     *
     * @param scheme names the store, such as {@code oss} or {@code s3}
     */
    public static Optional<String> uri(String scheme, @Nullable Leaf bucket, @Nullable Leaf object, Reading reading) {
        boolean noBucket = bucket == null || bucket.isBlank();
        boolean noObject = object == null || object.isBlank();
        if (noBucket && noObject) {
            return Optional.empty();
        }
        if (bucket != null
                && object != null
                && !noBucket
                && !noObject
                && !bucket.text().contains("/")) {
            return Optional.of(scheme + "://" + bucket.stripped() + "/" + object.stripped());
        }
        Leaf told = noBucket ? object : bucket;
        if (told != null) {
            reading.issue(
                    IssueCode.LOCATION_INCOMPLETE,
                    "expected a bucket and an object; what is here is kept as it stood",
                    told.source());
        }
        if (bucket != null && !noBucket) {
            reading.unmapped(bucket);
        }
        if (object != null && !noObject) {
            reading.unmapped(object);
        }
        return Optional.empty();
    }
}
