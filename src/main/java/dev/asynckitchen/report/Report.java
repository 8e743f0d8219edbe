package dev.asynckitchen.report;

import dev.asynckitchen.report.finding.Busy;
import dev.asynckitchen.report.finding.Crowd;
import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Held;
import dev.asynckitchen.report.finding.LateCancel;
import dev.asynckitchen.report.finding.LateTimer;
import dev.asynckitchen.report.finding.Lateness;
import dev.asynckitchen.report.finding.Lost;
import dev.asynckitchen.report.finding.NeverEnded;
import dev.asynckitchen.report.finding.Queued;
import dev.asynckitchen.report.finding.Sum;
import dev.asynckitchen.report.survey.Survey;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.trace.file.EventStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What held up a loop, as one pass over its trace has found it. In each list the worst come first.
 *
 * @param header of the trace
 * @param sum how much of it there was
 * @param ended how the program ended; absent where the trace does not come to its end
 * @param held turns that took {@link Survey#NOTABLE} seconds or more
 * @param lost what nobody waited for
 * @param cancels tasks that were cancelled and went on
 * @param queued what tasks waited for that others had to give
 * @param alive tasks that were not done when the trace ends
 * @param late timers that were heard of {@link Survey#NOTABLE} seconds or more after their time
 * @param lateness of all timers
 * @param crowd the ready queue; absent where nothing was ever ready
 * @param busy coroutines and callbacks whose turns took time
 */
public record Report(
        TraceHeader header, Sum sum, TraceEvent.@Nullable Ended ended, Found<Held> held, Found<Lost> lost, Found<LateCancel> cancels,
        Found<Queued> queued, Found<NeverEnded> alive, Found<LateTimer> late, Lateness lateness, @Nullable Crowd crowd, Found<Busy> busy) {

    /** The longest that a turn held the loop, in seconds; 0 where none did for as much as {@link Survey#NOTABLE}. */
    public double longest() {
        return held.first().isEmpty() ? 0 : held.first().getFirst().seconds();
    }

    /** Goes through a trace and keeps of each list so many, 1 or more. */
    public static Report of(EventStream trace, int top) throws IOException {
        var survey = new Survey(top);
        trace.forEach((position, event) -> {
            survey.follow(position, event);
            return true;
        });
        return of(trace.header(), survey);
    }

    /** What a survey has found by now. */
    public static Report of(TraceHeader header, Survey survey) {
        return new Report(header, survey.sum(), survey.ended(), survey.held(), survey.lost(), survey.cancels(), survey.queued(),
                survey.alive(), survey.late(), survey.lateness(), survey.crowd(), survey.busy());
    }
}
