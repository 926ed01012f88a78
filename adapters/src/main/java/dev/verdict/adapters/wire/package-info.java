/**
 * The vendor's JSON bound to records that mirror its documents, tolerant of how it is spelled.
 *
 * <p>A service's package declares records whose components are the documented members, in the documents' words. A
 * component is a {@link dev.verdict.adapters.wire.Leaf} for a word or number, a record for an object, a list of either,
 * or a {@link dev.verdict.model.Source} that is told where the object stands. Everything is nullable; absence stays
 * absence. What no component takes is kept by the {@link dev.verdict.adapters.wire.Reading}, with its address.
 */
@NullMarked
package dev.verdict.adapters.wire;

import org.jspecify.annotations.NullMarked;
