package dev.asynckitchen.stage.moment;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Cues;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A place in a performance, as a user names it; see {@link #parse}. Found as seconds from its beginning, at speed 1. */
public sealed interface Moment {
    Moment BEGINNING = new Beginning();
    Moment END = new End();

    /** Where what is from here on begins. */
    double begins(Stage stage) throws NoSuchMoment;

    /** Where what is up to here, this included, ends. */
    double ends(Stage stage) throws NoSuchMoment;

    record Beginning() implements Moment {
        @Override
        public double begins(Stage stage) {
            return 0;
        }

        @Override
        public double ends(Stage stage) {
            return 0;
        }
    }

    record End() implements Moment {
        @Override
        public double begins(Stage stage) {
            return stage.score().duration();
        }

        @Override
        public double ends(Stage stage) {
            return stage.score().duration();
        }
    }

    /** The whole of a tick. */
    record Tick(int number) implements Moment {
        @Override
        public double begins(Stage stage) throws NoSuchMoment {
            Score score = stage.score();
            int last = 0;
            for (int i = 0; i < score.size(); i++) {
                last = score.beat(i).tick();
                if (last >= number) {
                    return score.start(i);
                }
            }
            throw NoSuchMoment.of("no-tick", "tick", String.valueOf(number), "last", String.valueOf(last));
        }

        @Override
        public double ends(Stage stage) throws NoSuchMoment {
            Score score = stage.score();
            int beat = score.beatOfEvent(0);
            double begins = begins(stage);
            while (beat < score.size() && (score.start(beat) < begins || isWithin(score.beat(beat)))) {
                beat++;
            }
            return beat == score.size() ? score.duration() : score.start(beat);
        }

        private boolean isWithin(Beat beat) {
            return beat.tick() <= number && beat.kind() != Beat.Kind.END;
        }
    }

    /** The whole of a beat. */
    sealed interface OfBeat extends Moment {
        /** Which one, as {@link Score} counts them. */
        int beat(Stage stage) throws NoSuchMoment;

        @Override
        default double begins(Stage stage) throws NoSuchMoment {
            return stage.score().start(beat(stage));
        }

        @Override
        default double ends(Stage stage) throws NoSuchMoment {
            int beat = beat(stage);
            return stage.score().start(beat) + stage.score().beat(beat).duration();
        }
    }

    /** A turn, by its number in the trace. */
    record Turn(int number) implements OfBeat {
        @Override
        public int beat(Stage stage) throws NoSuchMoment {
            Steps steps = stage.index().steps();
            if (number < 1 || number > steps.turns()) {
                throw NoSuchMoment.of("no-turn", "turn", String.valueOf(number), "last", String.valueOf(steps.turns()));
            }
            return stage.score().beatOfEvent(steps.startOfTurn(number));
        }
    }

    /** When a line of the program is about to run for the first time. */
    record Line(int number) implements Moment {
        @Override
        public double begins(Stage stage) throws NoSuchMoment {
            Positions lines = stage.index().lines();
            for (int i = 0; i < lines.size(); i++) {
                int event = lines.get(i);
                if (stage.trace().get(event) instanceof TraceEvent.Line line && line.line() == number) {
                    Beat beat = stage.score().beat(stage.score().beatOfEvent(event));
                    return stage.score().start(beat.index()) + beat.duration() * Cues.of(stage.trace(), beat).of(event);
                }
            }
            throw NoSuchMoment.of("no-line", "line", String.valueOf(number));
        }

        @Override
        public double ends(Stage stage) throws NoSuchMoment {
            return begins(stage);
        }
    }

    /** Where another moment begins. */
    record Before(Moment moment) implements Moment {
        @Override
        public double begins(Stage stage) throws NoSuchMoment {
            return moment.begins(stage);
        }

        @Override
        public double ends(Stage stage) throws NoSuchMoment {
            return moment.begins(stage);
        }
    }

    /** Where another moment ends. */
    record After(Moment moment) implements Moment {
        @Override
        public double begins(Stage stage) throws NoSuchMoment {
            return moment.ends(stage);
        }

        @Override
        public double ends(Stage stage) throws NoSuchMoment {
            return moment.ends(stage);
        }
    }

    /** When the loop's clock reaches a time, in seconds. */
    record Clock(double seconds) implements Moment {
        @Override
        public double begins(Stage stage) throws NoSuchMoment {
            Score score = stage.score();
            Trace trace = stage.trace();
            double last = 0;
            for (int i = 0; i < score.size(); i++) {
                Beat beat = score.beat(i);
                if (trace.get(beat.firstEvent()) instanceof TraceEvent.Tick tick) {
                    last = tick.time();
                    if (last >= seconds - 1e-9) {
                        double part = tick.waited() <= 0 ? 0 : 1 - (last - seconds) / tick.waited();
                        return score.start(i) + beat.duration() * Math.clamp(part, 0, 1);
                    }
                }
            }
            throw NoSuchMoment.of("never-so-late", "seconds", String.format(Locale.ROOT, "%.3f", seconds),
                    "last", String.format(Locale.ROOT, "%.3f", last));
        }

        @Override
        public double ends(Stage stage) throws NoSuchMoment {
            return begins(stage);
        }
    }

    /** When something happens to a task for the first time. */
    record When(String task, Happening happening) implements OfBeat {
        private static final int NAMED = 8;
        private static final Messages SAY = Messages.of("moments");

        @Override
        public int beat(Stage stage) throws NoSuchMoment {
            Trace trace = stage.trace();
            boolean known = false;
            Set<String> names = new LinkedHashSet<>();
            Map<Integer, String> own = new HashMap<>(); // As asyncio calls them: a task may be known by either name.
            for (int i = 0; i < trace.size(); i++) {
                TraceEvent event = trace.get(i);
                if (event instanceof TraceEvent.TaskCreated created) {
                    own.put(created.task(), created.name());
                }
                if (event instanceof TraceEvent.TaskCreated e && !Look.of(e).equals(Look.CHORE)) {
                    names.add(stage.narrator().name(e.task()));
                }
                if (task(event) instanceof Integer id && (stage.narrator().name(id).equals(task) || task.equals(own.get(id)))) {
                    known = true;
                    if (happening.is(event)) {
                        return stage.score().beatOfEvent(i);
                    }
                }
            }
            throw known ? NoSuchMoment.of("never-happens", "task", task, "happening", happening.word())
                    : NoSuchMoment.of("no-task", "task", task, "count", names.size(), "names", some(names));
        }

        private static String some(Set<String> names) {
            String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            return names.size() <= NAMED ? first
                    : SAY.text("names.more", "names", first, "more", String.valueOf(names.size() - NAMED));
        }

        private static Object task(TraceEvent event) {
            return switch (event) {
                case TraceEvent.TaskCreated e -> e.task();
                case TraceEvent.Turn e -> e.task() == null ? "" : e.task();
                case TraceEvent.TaskWaiting e -> e.task();
                case TraceEvent.TaskDone e -> e.task();
                default -> "";
            };
        }
    }

    /**
     * Reads a tick's number ({@code 4} or {@code tick 4}), a turn's ({@code turn 3}), a line that is about to run for the first time
     * ({@code line 9}), seconds on the loop's clock ({@code 2.5s}), {@code start}, {@code end}, or what first happens to a task:
     * {@code when NAME starts}, with {@code is created}, {@code waits}, {@code is done}, {@code fails} or {@code is cancelled} instead;
     * each of them with {@code before} or {@code after} in front.
     */
    static Moment parse(String text) throws NoSuchMoment {
        return MomentReader.read(text);
    }
}
