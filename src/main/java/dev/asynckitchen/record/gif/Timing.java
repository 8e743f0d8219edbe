package dev.asynckitchen.record.gif;

/** Delays in hundredths of a second: equal where the rate divides 100, otherwise such that no frame is ever off by more than half of one. */
record Timing(int framesPerSecond) {

    /** How long frame {@code index} is shown. */
    int delay(int index) {
        return (int) (start(index + 1L) - start(index));
    }

    private long start(long index) {
        return (index * 200 + framesPerSecond) / (2L * framesPerSecond);
    }
}
