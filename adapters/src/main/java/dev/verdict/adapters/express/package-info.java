/**
 * What the express readers of the services are made of: one pass over the bytes of a body, straight into the model, for
 * bodies in the documented spelling.
 *
 * <p>An express reader knows no tolerance. At the first thing that is not plain (an unknown, repeated or null member, an
 * escape it does not read, an odd number, a word out of the vocabulary, nearly everything that would give an issue) it
 * gives up by a {@link dev.verdict.adapters.express.Surprise} and leaves no trace, and the reference reader of {@code
 * dev.verdict.adapters.wire} reads the body. So one sentence says what is right: for every body, the express reader gives
 * what the reference reader gives, or nothing.
 *
 * <p>Nobody has looked at the bytes before. What is compared with something known, and every plain stretch of a text, is
 * ASCII; where a text holds anything else, the whole body is first held to well-formed UTF-8.
 */
@NullMarked
package dev.verdict.adapters.express;

import org.jspecify.annotations.NullMarked;
