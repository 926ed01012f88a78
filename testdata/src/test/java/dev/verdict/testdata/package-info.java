/** What the laws and the goldens demand of the library as a whole, from the vendor's bytes to the canonical JSON. */
@NullMarked
package dev.verdict.testdata;

import org.jspecify.annotations.NullMarked;
