package dev.verdict.adapters.refusal;

import dev.verdict.adapters.wire.Leaf;
import dev.verdict.model.Source;
import org.jspecify.annotations.Nullable;

/** The error answer that all services of Alibaba Cloud share; host and recommendation are kept as they stood. */
record RefusalResponse(
        Source at,
        @Nullable Leaf requestId,
        @Nullable Leaf code,
        @Nullable Leaf message,
        @Nullable Leaf hostId,
        @Nullable Leaf recommend) {}
