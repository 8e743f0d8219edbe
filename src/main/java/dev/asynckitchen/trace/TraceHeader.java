package dev.asynckitchen.trace;

/**
 * The first line of a trace file.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; readers refuse a newer one
 * @param clock {@code virtual} in the embedded Python, {@code real} in a recording
 * @param python the language version, such as 3.12.8
 * @param implementation such as {@code GraalPy 25.2.4}
 */
public record TraceHeader(
        String format, int version, String clock, String python, String implementation, Program program) {

    public static final String FORMAT = "async-kitchen-trace";
    public static final int VERSION = 1;

    /** A header of the current version. */
    public static TraceHeader of(String clock, String python, String implementation, Program program) {
        return new TraceHeader(FORMAT, VERSION, clock, python, implementation, program);
    }
}
