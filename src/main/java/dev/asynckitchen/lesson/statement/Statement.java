package dev.asynckitchen.lesson.statement;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.Happening;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A statement about what a program does, which a trace of the whole program decides. Written as {@link #parse} says. */
public sealed interface Statement {
    /** Times on the loop's clock that differ by less are the same: readings and waits cost moments. */
    double MOMENT = 1e-3;

    /** Whether it is true of a performance that has ended. */
    boolean holds(Stage stage);

    /** The statement as a sentence, without the full stop. */
    String sentence();

    /** A line with this text is printed. */
    record Prints(String text) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return Printed.by(stage).stream().anyMatch(line -> line.says(text));
        }

        @Override
        public String sentence() {
            return SAY.text("prints", "text", text);
        }
    }

    /** As many lines with this text are printed. */
    record PrintsTimes(String text, int times) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return Printed.by(stage).stream().filter(line -> line.says(text)).count() == times;
        }

        @Override
        public String sentence() {
            return SAY.text("prints-times", "text", text, "times", times);
        }
    }

    /** A line with this text is printed at that time. */
    record PrintsAt(String text, double seconds) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return Printed.by(stage).stream().anyMatch(line -> line.says(text) && near(line.time(stage), seconds));
        }

        @Override
        public String sentence() {
            return SAY.text("prints-at", "text", text, "seconds", Phrases.seconds(seconds));
        }
    }

    /** Both are printed, the first line with one text before the first with the other. */
    record PrintsBefore(String text, String other) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            var first = Printed.by(stage).stream().filter(line -> line.says(text)).findFirst();
            var second = Printed.by(stage).stream().filter(line -> line.says(other)).findFirst();
            return first.isPresent() && second.isPresent() && first.get().number() < second.get().number();
        }

        @Override
        public String sentence() {
            return SAY.text("prints-before", "text", text, "other", other);
        }
    }

    /** So long it takes in all. */
    record Takes(double seconds) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return near(stage.kitchen().at(stage.trace().size()).time(), seconds);
        }

        @Override
        public String sentence() {
            return SAY.text("takes", "seconds", Phrases.seconds(seconds));
        }
    }

    /** This happens to that task at some time. */
    record Happens(String task, Happening happening) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return Tasks.first(stage, task, happening::is) >= 0;
        }

        @Override
        public String sentence() {
            return SAY.text("happens", "task", task, "happening", happening.word());
        }
    }

    /** It happens to that task for the first time then. */
    record HappensAt(String task, Happening happening, double seconds) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            int event = Tasks.first(stage, task, happening::is);
            return event >= 0 && near(stage.kitchen().at(event).time(), seconds);
        }

        @Override
        public String sentence() {
            return SAY.text("happens-at", "task", task, "happening", happening.word(), "seconds", Phrases.seconds(seconds));
        }
    }

    /** Both happen, and the first time of one comes before the first time of the other. */
    record HappensBefore(Happens first, Happens second) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            int one = Tasks.first(stage, first.task, first.happening::is);
            int other = Tasks.first(stage, second.task, second.happening::is);
            return one >= 0 && one < other;
        }

        @Override
        public String sentence() {
            return SAY.text("happens-before", "first", first.sentence(), "second", second.sentence());
        }
    }

    /** One task waits for another. */
    record WaitsFor(String task, String other) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return Tasks.first(stage, task, event -> event instanceof TraceEvent.TaskWaiting waiting
                    && waiting.on().kind() == Awaited.Kind.TASK && waiting.on().id() instanceof Integer id
                    && Tasks.isCalled(stage, id, other)) >= 0;
        }

        @Override
        public String sentence() {
            return SAY.text("waits-for", "task", task, "other", other);
        }
    }

    /** A task once waits with so many functions upon each other. */
    record WaitsDeep(String task, int functions) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return Tasks.first(stage, task, event -> event instanceof TraceEvent.TaskWaiting waiting
                    && waiting.stack().size() == functions) >= 0;
        }

        @Override
        public String sentence() {
            return SAY.text("waits-deep", "task", task, "functions", functions);
        }
    }

    /** A call holds the loop for so long. */
    record Blocks(double seconds) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return any(stage.trace(), event -> event instanceof TraceEvent.Blocked blocked && near(blocked.seconds(), seconds));
        }

        @Override
        public String sentence() {
            return SAY.text("blocks", "seconds", Phrases.seconds(seconds));
        }
    }

    /** Python warns, and calls it so: {@code never-awaited} ... */
    record Warns(String kind) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return any(stage.trace(), event -> event instanceof TraceEvent.Warning warning && warning.kind().equals(kind));
        }

        @Override
        public String sentence() {
            return SAY.text("warns", "kind", kind);
        }
    }

    /** The program ends with an exception of this name. */
    record EndsWith(String exception) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return any(stage.trace(), event -> event instanceof TraceEvent.Ended ended && ended.message() != null
                    && ended.message().matches("(?s)" + Pattern.quote(exception) + "\\b.*"));
        }

        @Override
        public String sentence() {
            return SAY.text("ends-with", "exception", exception);
        }
    }

    /** The program ends by itself, without an exception. */
    record EndsWell() implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return any(stage.trace(), event -> event instanceof TraceEvent.Ended ended && ended.outcome() == EndOutcome.OK);
        }

        @Override
        public String sentence() {
            return SAY.text("ends-well");
        }
    }

    /** Something else is not so. */
    record Never(Statement statement) implements Statement {
        @Override
        public boolean holds(Stage stage) {
            return !statement.holds(stage);
        }

        @Override
        public String sentence() {
            return SAY.text("never", "statement", statement.sentence());
        }
    }

    Messages SAY = Messages.of("statements");

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < MOMENT;
    }

    private static boolean any(Trace trace, Predicate<TraceEvent> test) {
        return trace.events().stream().anyMatch(test);
    }

    /**
     * Reads a statement: {@code prints 'X'}, also with {@code before 'Y'}, {@code at 2 s} or {@code 3 times}; {@code takes 3 s};
     * {@code NAME starts} (is created, waits, is done, fails, is cancelled), also with {@code at 2 s} or {@code before NAME starts};
     * {@code NAME waits for NAME}; {@code NAME waits 3 deep}; {@code blocks for 2 s}; {@code warns never-awaited};
     * {@code ends with TypeError}; {@code ends well}; each of them after {@code never}.
     *
     * @throws NoStatement if it is none of these
     */
    static Statement parse(String text) throws NoStatement {
        return StatementReader.read(text);
    }
}
