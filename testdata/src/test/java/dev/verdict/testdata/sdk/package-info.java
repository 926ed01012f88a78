/**
 * Bodies on their way through the vendor's own SDKs: read by the SDK into its classes, dumped in every usual way, and
 * handed to the normalizer. The verdict is that of the original body, except for what {@link Change} names.
 */
@NullMarked
package dev.verdict.testdata.sdk;

import org.jspecify.annotations.NullMarked;
