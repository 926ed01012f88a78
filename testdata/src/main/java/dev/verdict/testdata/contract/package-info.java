/**
 * The laws that an adapter keeps, as tests of any adapter: extend {@link
 * dev.verdict.testdata.contract.AdapterContract} and name a folder of bodies.
 */
@NullMarked
package dev.verdict.testdata.contract;

import org.jspecify.annotations.NullMarked;
