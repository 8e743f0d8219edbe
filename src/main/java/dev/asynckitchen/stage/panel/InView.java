package dev.asynckitchen.stage.panel;

/**
 * Which stretch of a performance is in view on the timeline, in seconds at speed 1.
 *
 * @param from where it begins, 0 or more
 * @param to where it ends, later than it begins
 * @param whole how long the performance is by now
 */
public record InView(double from, double to, double whole) {
    /** No less than this is shown: a turn's motion takes longer. */
    public static final double LEAST = 1;

    private static final double SLACK = 1e-6;

    /** A part of what is seen stays in view where it jumps. */
    private static final double KEPT = 0.1;

    /** All of a performance that is so long. */
    public static InView all(double whole) {
        double length = Math.max(whole, 0.001);
        return new InView(0, length, length);
    }

    /** How much is in view. */
    public double length() {
        return to - from;
    }

    /** Whether all there is is in view. */
    public boolean isAll() {
        return length() >= whole - SLACK;
    }

    /** So many times nearer; {@code anchor} stays where it is, as far as there is something on both sides. */
    public InView nearer(double times, double anchor) {
        double length = Math.clamp(length() / times, Math.min(LEAST, whole), whole);
        double share = Math.clamp((anchor - from) / length(), 0, 1);
        return at(anchor - share * length, length);
    }

    /** Moved along by so many seconds, as far as there is something. */
    public InView along(double seconds) {
        return at(from + seconds, length());
    }

    /** Moved so that this moment is in view; as it is if that is so. */
    public InView showing(double moment) {
        return moment >= from - SLACK && moment <= to + SLACK ? this : at(moment - KEPT * length(), length());
    }

    /** The same of a performance that is longer or shorter by now: who saw all of it still does. */
    public InView of(double nowWhole) {
        InView all = all(nowWhole);
        return isAll() ? all : new InView(0, all.whole(), all.whole()).at(from, Math.min(length(), all.whole()));
    }

    private InView at(double start, double length) {
        double begin = Math.clamp(start, 0, Math.max(0, whole - length));
        return new InView(begin, begin + length, whole);
    }
}
