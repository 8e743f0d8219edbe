package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Errand;
import org.jspecify.annotations.Nullable;

/** What the event loop does. */
public sealed interface Chef {

    /** No loop runs: before {@code asyncio.run}, after it, or in a program that has none. {@code line} is what the program does. */
    record OffDuty(@Nullable Integer line) implements Chef {}

    /** A turn runs. {@code task} is absent for a plain callback; {@code line} until the first line is known. */
    record Cooking(int turn, int handle, String callback, Errand errand, @Nullable Integer task, @Nullable Integer line)
            implements Chef {

        Cooking at(int lineNow) {
            return new Cooking(turn, handle, callback, errand, task, lineNow);
        }
    }

    /** The program holds the thread: {@code seconds} in {@code what}. */
    record Blocked(@Nullable Integer task, @Nullable Integer line, double seconds, String what) implements Chef {}

    /** Between turns, looking at the rail. */
    record AtTheRail() implements Chef {}

    /** Nothing was ready: the loop slept from {@code since} to {@code until}, in seconds. */
    record Idle(double since, double until) implements Chef {}
}
