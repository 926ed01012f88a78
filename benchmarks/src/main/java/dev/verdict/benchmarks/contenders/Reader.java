package dev.verdict.benchmarks.contenders;

import java.io.IOException;

/** Makes something of the bytes of an answer. */
@FunctionalInterface
public interface Reader {
    Object read(byte[] body) throws IOException;
}
