package dev.asynckitchen.lesson.statement;

import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.function.Predicate;

/** Tasks by the names they are known by: the kitchen's or asyncio's own. */
final class Tasks {
    private Tasks() {}

    /** Where that first happens to a task of this name; -1 if it never does. */
    static int first(Stage stage, String name, Predicate<TraceEvent> happens) {
        Trace trace = stage.trace();
        for (int i = 0; i < trace.size(); i++) {
            TraceEvent event = trace.get(i);
            int task = of(event);
            if (task >= 0 && happens.test(event) && isCalled(stage, task, name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a task is known by this name. */
    static boolean isCalled(Stage stage, int task, String name) {
        return name.equals(stage.narrator().name(task)) || isGiven(stage, task, name);
    }

    private static boolean isGiven(Stage stage, int task, String name) {
        Positions made = stage.index().tasks();
        for (int i = 0; i < made.size(); i++) {
            if (stage.trace().get(made.get(i)) instanceof TraceEvent.TaskCreated created && created.task() == task) {
                return created.name().equals(name);
            }
        }
        return false;
    }

    /** The task that an event is about; -1 if about none. */
    private static int of(TraceEvent event) {
        return switch (event) {
            case TraceEvent.TaskCreated e -> e.task();
            case TraceEvent.Turn e -> e.task() == null ? -1 : e.task();
            case TraceEvent.TaskWaiting e -> e.task();
            case TraceEvent.TaskDone e -> e.task();
            default -> -1;
        };
    }
}
