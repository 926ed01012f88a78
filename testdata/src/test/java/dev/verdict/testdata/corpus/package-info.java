/**
 * A corpus of media with the answers of three services, made up from a truth that is known and noise that is known, so
 * that the agreement of the services is known before it is measured.
 */
@NullMarked
package dev.verdict.testdata.corpus;

import org.jspecify.annotations.NullMarked;
