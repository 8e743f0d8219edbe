package dev.asynckitchen.stage.score;

/**
 * A position in a performance.
 *
 * @param beat index of the {@link Beat}, 0-based
 * @param progress how far its motion has gone, 0 to 1; 1 is the same picture as the next beat's 0
 */
public record Playhead(int beat, double progress) implements Comparable<Playhead> {
    public static final Playhead START = new Playhead(0, 0);

    public Playhead {
        if (beat < 0 || !(progress >= 0 && progress <= 1)) {
            throw new IllegalArgumentException("beat " + beat + ", progress " + progress);
        }
    }

    @Override
    public int compareTo(Playhead other) {
        int byBeat = Integer.compare(beat, other.beat);
        return byBeat != 0 ? byBeat : Double.compare(progress, other.progress);
    }
}
