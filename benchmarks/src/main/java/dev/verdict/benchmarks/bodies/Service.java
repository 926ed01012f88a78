package dev.verdict.benchmarks.bodies;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.SplittableRandom;

/** The services whose answers are read. */
public enum Service {
    IMM {
        @Override
        void write(JsonGenerator json, int frames, SplittableRandom random) throws IOException {
            new ImmAnswer(json, random).write(frames);
        }
    },
    IMS {
        @Override
        void write(JsonGenerator json, int frames, SplittableRandom random) throws IOException {
            new ImsAnswer(json, random).write(frames);
        }
    },
    VOD {
        @Override
        void write(JsonGenerator json, int frames, SplittableRandom random) throws IOException {
            new VodAnswer(json, random).write(frames);
        }
    };

    /** As in the names of bodies and in verdicts: {@code imm}, {@code ims}, {@code vod}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract void write(JsonGenerator json, int frames, SplittableRandom random) throws IOException;
}
