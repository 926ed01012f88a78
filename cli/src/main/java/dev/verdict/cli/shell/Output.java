package dev.verdict.cli.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Standard output. Only whole lines leave it, several in one write; a failure to write is never passed over in silence.
 */
public final class Output {
    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(FULL);
    private final ReentrantLock writing = new ReentrantLock();

    Output(OutputStream out) {
        this.out = out;
    }

    /** Standard output does not take what is written. */
    public static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedException(IOException cause) {
            super(cause);
        }

        /** Tells a person, unless nobody reads any more, which is how {@code head} ends a program; gives the status. */
        public int tell(PrintStream err) {
            String reason =
                    String.valueOf(getCause() == null ? null : getCause().getMessage());
            if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
                return Status.OUTPUT_CLOSED;
            }
            err.println(Visible.line(
                    "verdict: cannot write to standard output: " + reason + "; what was written there is not whole"));
            return Status.OUTPUT_FAILED;
        }
    }

    /** Takes whole lines. */
    public void write(byte[] wholeLines) {
        if (lines.size() + wholeLines.length > FULL) {
            flush();
        }
        if (wholeLines.length > FULL) {
            send(stream -> stream.write(wholeLines));
        } else {
            lines.writeBytes(wholeLines);
        }
    }

    /** Takes whole lines. */
    public void write(String wholeLines) {
        write(wholeLines.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what was taken. */
    public void flush() {
        if (lines.size() > 0) {
            send(lines::writeTo);
            lines.reset();
        }
    }

    /** One write of whole lines. */
    @FunctionalInterface
    private interface Write {
        void to(OutputStream stream) throws IOException;
    }

    private void send(Write write) {
        writing.lock();
        try {
            write.to(out);
            out.flush();
            if (out instanceof PrintStream silent && silent.checkError()) {
                throw new IOException("it takes no more");
            }
        } catch (IOException e) {
            lines.reset();
            throw new FailedException(e);
        } finally {
            writing.unlock();
        }
    }

    /** For a shutdown hook: lets a write that is under way come to its end, and no other begin. */
    @SuppressWarnings({"LockNotBeforeTry", "FutureReturnValueIgnored"}) // held on purpose until the process is gone
    public void stop() {
        try {
            // Whoever reads the other end may have stopped reading: then there is nothing to wait for.
            boolean stopped = writing.tryLock(2, TimeUnit.SECONDS);
            assert stopped || writing.isLocked();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For texts that are printed, such as help. */
    public OutputStream asStream() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                lines.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                lines.write(bytes, from, length);
            }
        };
    }
}
