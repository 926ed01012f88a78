/** JSON as trees, walked and changed one place at a time. For the kit's own rooms; not meant for callers. */
@NullMarked
package dev.verdict.testdata.trees;

import org.jspecify.annotations.NullMarked;
