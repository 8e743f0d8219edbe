package dev.asynckitchen.report;

import dev.asynckitchen.report.finding.Busy;
import dev.asynckitchen.report.finding.Queued;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.survey.Survey;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.file.EventStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became slower between two traces, and what faster. Functions are the same by their qualified names, things by their kind and by
 * which of that they are; what differs by less than {@link Survey#NOTABLE} seconds is the same.
 *
 * @param before the program's name in the first
 * @param slower what grew the most first
 * @param faster what shrank the most first
 */
public record Changes(String before, String after, List<Change> slower, List<Change> faster) {
    /** Of functions and things, so many are compared: those that took the most. */
    private static final int COMPARED = 1_000;

    private static final Whereabouts BEGINNING = new Whereabouts(0, 0, 0, 0, null);

    public Changes {
        slower = List.copyOf(slower);
        faster = List.copyOf(faster);
    }

    /** Of each list so many. */
    public static Changes of(EventStream before, EventStream after, int top) throws IOException {
        return of(Report.of(before, COMPARED), Report.of(after, COMPARED), top);
    }

    private static Changes of(Report was, Report is, int top) {
        List<Change> all = new ArrayList<>();
        all.add(alone(Change.Kind.CLOCK, was.sum().seconds(), is.sum().seconds(), BEGINNING));
        all.add(alone(Change.Kind.LONGEST_TURN, was.longest(), is.longest(), is.held().first().isEmpty() ? BEGINNING : is.held().first().getFirst().place()));
        all.add(alone(Change.Kind.LATENESS, was.lateness().most(), is.lateness().most(),
                is.late().first().isEmpty() ? BEGINNING : is.late().first().getFirst().place()));
        all.add(alone(Change.Kind.LATE_ON_AVERAGE, was.lateness().mean(), is.lateness().mean(), BEGINNING));
        all.add(alone(Change.Kind.READY, longest(was), longest(is), is.crowd() == null ? BEGINNING : is.crowd().place()));
        pairs(was.busy().first(), is.busy().first(), Busy::function, (one, other) -> {
            Busy known = other == null ? one : other;
            if (known != null) {
                all.add(function(Change.Kind.BUSY, known, one == null ? 0 : one.seconds(), other == null ? 0 : other.seconds()));
                if (one != null && other != null && one.tasks() > 0 && other.tasks() > 0) {
                    all.add(function(Change.Kind.LIVED, known, one.each(), other.each()));
                }
            }
        });
        pairs(was.queued().first(), is.queued().first(), Changes::thing, (one, other) -> {
            Queued known = other == null ? one : other;
            if (known != null) {
                all.add(new Change(Change.Kind.QUEUED, "", known.on(), known.nth(), one == null ? 0 : one.sum(), other == null ? 0 : other.sum(), known.place()));
            }
        });
        return new Changes(was.header().program().name(), is.header().program().name(),
                worst(all, change -> change.by() >= least(change), top), worst(all, change -> -change.by() >= least(change), top));
    }

    private static double longest(Report report) {
        return report.crowd() == null ? 0 : report.crowd().longest();
    }

    private static double least(Change change) {
        return change.kind() == Change.Kind.READY ? 1 : Survey.NOTABLE;
    }

    private static Change alone(Change.Kind kind, double before, double after, Whereabouts place) {
        return new Change(kind, "", null, 1, before, after, place);
    }

    private static Change function(Change.Kind kind, Busy busy, double before, double after) {
        return new Change(kind, busy.function(), null, 1, before, after, busy.place());
    }

    private record Thing(Awaited.Kind kind, int nth) {}

    private static Thing thing(Queued queued) {
        return new Thing(queued.on().kind(), queued.nth());
    }

    /** Two that belong together; one of them may be missing. */
    @FunctionalInterface
    private interface Pair<T> {
        void meet(@Nullable T before, @Nullable T after);
    }

    private static <T, K> void pairs(List<T> before, List<T> after, Function<T, K> key, Pair<T> pair) {
        Map<K, T> was = before.stream().collect(Collectors.toMap(key, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        for (T is : after) {
            pair.meet(was.remove(key.apply(is)), is);
        }
        was.values().forEach(gone -> pair.meet(gone, null));
    }

    /** Durations before counts, and of each the greatest change first. */
    private static List<Change> worst(List<Change> all, Predicate<Change> wanted, int top) {
        return all.stream().filter(wanted).sorted(Comparator.comparing((Change change) -> change.kind() == Change.Kind.READY)
                .thenComparing(Comparator.comparingDouble((Change change) -> Math.abs(change.by())).reversed())).limit(top).toList();
    }
}
