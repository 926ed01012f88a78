/** What runs beside the normalizer in production: metrics, and an alarm for what nobody here knows. */
@NullMarked
package com.example.moderation.operations;

import org.jspecify.annotations.NullMarked;
