/** Reads what Amazon Rekognition says about a video; written against the published artifacts of Verdict alone. */
@NullMarked
package com.example.moderation.rekognition;

import org.jspecify.annotations.NullMarked;
