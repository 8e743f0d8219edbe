package dev.asynckitchen.stage.stop;

import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * A place where a playhead stops.
 *
 * @param at where: a turn is about to begin there, a line begins, and anything else has just happened
 * @param position where that stands in the trace
 * @param event what is stopped at
 * @param condition what was asked at a line, empty if nothing was
 */
public record Halt(Playhead at, int position, TraceEvent event, String condition) {
    private static final Messages SAY = Messages.of("stops");
    private static final int LONGEST = 60;

    /** Why it stops here, in one sentence: {@code Stopped: line 8 begins} */
    public String told(Narrator narrator) {
        return SAY.text("halt", "why", why(narrator));
    }

    private String why(Narrator narrator) {
        return switch (event) {
            case TraceEvent.Line e when e.trouble() != null -> SAY.text("halt.trouble",
                    "line", Phrases.number(e.line()), "condition", shortened(condition), "trouble", shortened(e.trouble()));
            case TraceEvent.Line e when !condition.isEmpty() -> SAY.text("halt.met",
                    "line", Phrases.number(e.line()), "condition", shortened(condition));
            case TraceEvent.Line e -> SAY.text("halt.line", "line", Phrases.number(e.line()));
            case TraceEvent.Turn e -> SAY.text("halt.turn", "task", name(e.task(), narrator));
            case TraceEvent.TaskDone e -> SAY.text("halt.fails", "task", name(e.task(), narrator), "error", shortened(String.valueOf(e.value())));
            case TraceEvent.Ended e -> SAY.text("halt.program", "error", shortened(String.valueOf(e.message())));
            case TraceEvent.CancelRequested e -> SAY.text("halt.cancel", "task", name(e.task(), narrator));
            case TraceEvent.Blocked e -> SAY.text("halt.block", "what", e.what(), "seconds", Phrases.seconds(e.seconds()));
            case TraceEvent.Output e -> SAY.text(e.text().isBlank() ? "halt.blank" : "halt.output", "text", shortened(e.text().strip().lines().findFirst().orElse("")));
            case TraceEvent.Warning e -> SAY.text("halt.warning", "message", shortened(e.message()));
            default -> throw new IllegalStateException("nothing stops at " + event);
        };
    }

    private static String name(@Nullable Integer task, Narrator narrator) {
        return task == null ? "" : narrator.name(task);
    }

    private static String shortened(String text) {
        return Phrases.shorten(text, LONGEST);
    }
}
