package dev.verdict.benchmarks.process;

/** A JVM that has nothing to do. */
final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {
        System.out.println("nothing");
    }
}
