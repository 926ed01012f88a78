/**
 * What the services sent, turned into what they said. {@link dev.verdict.adapters.ServiceAdapter} is the one interface a
 * service is read through; each service has a package of its own and knows no other.
 */
@NullMarked
package dev.verdict.adapters;

import org.jspecify.annotations.NullMarked;
