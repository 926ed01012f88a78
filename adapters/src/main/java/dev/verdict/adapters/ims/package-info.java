/**
 * Intelligent Media Services (API name ICE), operation QueryMediaCensorJobDetail. Media Processing Service answers its
 * operation of the same name in the same shape.
 */
@NullMarked
package dev.verdict.adapters.ims;

import org.jspecify.annotations.NullMarked;
