package dev.asynckitchen.record.settings;

import dev.asynckitchen.Permitted;
import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A place in a performance, as a user names it; see {@link #parse}. Found as seconds from its beginning, at speed 1. */
@Permitted(to = "kitchen", because = "A user names a task as the captions name it, and those are the narrator's.")
public sealed interface Moment {
    Moment BEGINNING = new Beginning();
    Moment END = new End();

    /** Where a recording from here on begins. */
    double begins(Stage stage) throws RecordingException;

    /** Where a recording up to here, this included, ends. */
    double ends(Stage stage) throws RecordingException;

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
        public double begins(Stage stage) throws RecordingException {
            Score score = stage.score();
            int last = 0;
            for (int i = 0; i < score.size(); i++) {
                last = score.beat(i).tick();
                if (last >= number) {
                    return score.start(i);
                }
            }
            throw RecordingException.of("no-tick", "tick", String.valueOf(number), "last", String.valueOf(last));
        }

        @Override
        public double ends(Stage stage) throws RecordingException {
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

    /** When the loop's clock reaches a time, in seconds. */
    record Clock(double seconds) implements Moment {
        @Override
        public double begins(Stage stage) throws RecordingException {
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
            throw RecordingException.of("never-so-late", "seconds", String.format(Locale.ROOT, "%.3f", seconds),
                    "last", String.format(Locale.ROOT, "%.3f", last));
        }

        @Override
        public double ends(Stage stage) throws RecordingException {
            return begins(stage);
        }
    }

    /** When something happens to a task for the first time. */
    record When(String task, Happening happening) implements Moment {
        private static final int NAMED = 8;
        private static final Messages SAY = Messages.of("record");

        @Override
        public double begins(Stage stage) throws RecordingException {
            return stage.score().start(beat(stage));
        }

        @Override
        public double ends(Stage stage) throws RecordingException {
            int beat = beat(stage);
            return stage.score().start(beat) + stage.score().beat(beat).duration();
        }

        private int beat(Stage stage) throws RecordingException {
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
                    if (happening.is.test(event)) {
                        return stage.score().beatOfEvent(i);
                    }
                }
            }
            throw known ? RecordingException.of("never-happens", "task", task, "happening", happening.word)
                    : RecordingException.of("no-task", "task", task, "count", names.size(), "names", some(names));
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

    /** What can happen to a task. */
    enum Happening {
        CREATED("is created", e -> e instanceof TraceEvent.TaskCreated),
        STARTS("starts", e -> e instanceof TraceEvent.Turn),
        WAITS("waits", e -> e instanceof TraceEvent.TaskWaiting),
        DONE("is done", e -> e instanceof TraceEvent.TaskDone),
        FAILS("fails", e -> e instanceof TraceEvent.TaskDone done && done.outcome() == Outcome.EXCEPTION),
        CANCELLED("is cancelled", e -> e instanceof TraceEvent.TaskDone done && done.outcome() == Outcome.CANCELLED);

        private final String word;
        private final Predicate<TraceEvent> is;

        Happening(String word, Predicate<TraceEvent> is) {
            this.word = word;
            this.is = is;
        }
    }

    /**
     * Reads a tick's number ({@code 4} or {@code tick 4}), seconds on the loop's clock ({@code 2.5s}), {@code start}, {@code end}, or what happens to a task:
     * {@code when NAME starts}, with {@code is created}, {@code waits}, {@code is done}, {@code fails} or {@code is cancelled} instead.
     */
    static Moment parse(String text) throws RecordingException {
        String trimmed = text.strip();
        if (trimmed.equals("start")) {
            return BEGINNING;
        }
        if (trimmed.equals("end")) {
            return END;
        }
        if (trimmed.matches("(?i:tick\\s+)?\\d{1,9}")) {
            return new Tick(Integer.parseInt(trimmed.replaceAll("\\D", "")));
        }
        if (trimmed.matches("\\d{1,9}(\\.\\d{1,9})?\\s*s")) {
            return new Clock(Double.parseDouble(trimmed.substring(0, trimmed.length() - 1)));
        }
        for (Happening happening : Happening.values()) {
            Matcher when = Pattern.compile("(?i:when)\\s+(?:task\\s+)?(.+?)\\s+" + happening.word).matcher(trimmed);
            if (when.matches()) {
                return new When(when.group(1), happening);
            }
        }
        throw RecordingException.of("no-moment", "text", text);
    }
}
