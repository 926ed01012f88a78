package dev.verdict.adapters.wire;

import dev.verdict.model.IssueCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Object Storage Service locations given in pieces. */
public final class Locations {
    private Locations() {}

    /**
     * {@code oss://bucket/object}. Pieces that do not make a whole location are kept where they stand and become an
     * issue; the missing piece is never guessed.
     */
    public static Optional<String> uri(@Nullable Leaf bucket, @Nullable Leaf object, Reading reading) {
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
            return Optional.of("oss://" + bucket.stripped() + "/" + object.stripped());
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
