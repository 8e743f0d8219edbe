package dev.asynckitchen.loop;

/**
 * Somebody outside who does something to what a loop runs, between two of its turns; on the loop's own thread. A loop without one is
 * asyncio's.
 */
public interface Hand {
    /** Nobody. */
    Hand NONE = new Hand() {
        @Override
        public double beforeWait(int turn, double now) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public void beforeTurn(int turn, double now) {
            // It does nothing.
        }
    };

    /**
     * The loop is about to begin an iteration, which may wait.
     *
     * @param turn the number that the next turn will have
     * @param now what the clock shows, in seconds
     * @return when it wants to be asked again, in seconds on that clock: the loop waits no longer; infinity for not in this wait
     */
    double beforeWait(int turn, double now);

    /** The loop is about to run a handle that is not cancelled. It looks afterwards what is the next one. */
    void beforeTurn(int turn, double now);
}
