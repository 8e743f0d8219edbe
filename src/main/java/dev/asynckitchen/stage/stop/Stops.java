package dev.asynckitchen.stage.stop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * All that is to be stopped at.
 *
 * @param breakpoints one a line at the most, in order of lines
 * @param occasions what is stopped at wherever it happens
 * @param patience how long the thread may be held before that is a {@link Occasion#BLOCK}, in seconds
 * @param tasks the names of those whose every turn is stopped at
 */
public record Stops(List<Breakpoint> breakpoints, Set<Occasion> occasions, double patience, Set<String> tasks) {
    /** What holds the thread longer than this is noticed by whoever waits. */
    public static final double PATIENCE = 0.1;

    /** Nothing is stopped at. */
    public static final Stops NONE = new Stops(List.of(), Set.of(), PATIENCE, Set.of());

    public Stops {
        var byLine = new TreeMap<Integer, Breakpoint>();
        breakpoints.forEach(one -> byLine.put(one.line(), one));
        breakpoints = List.copyOf(byLine.values());
        occasions = occasions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(occasions));
        tasks = Set.copyOf(new TreeSet<>(tasks));
        if (!(patience >= 0)) {
            throw new IllegalArgumentException("patience " + patience);
        }
    }

    /** Whether a playhead never stops by them. */
    public boolean isIdle() {
        return breakpoints.stream().noneMatch(Breakpoint::on) && occasions.isEmpty() && tasks.isEmpty();
    }

    /** The breakpoint at a line. */
    public Optional<Breakpoint> at(int line) {
        return breakpoints.stream().filter(one -> one.line() == line).findFirst();
    }

    /** What is asked at which line, by the breakpoints that are heeded. */
    public Map<Integer, String> conditions() {
        var conditions = new TreeMap<Integer, String>();
        breakpoints.stream().filter(one -> one.on() && one.asks()).forEach(one -> conditions.put(one.line(), one.condition()));
        return conditions;
    }

    /** The lines of the breakpoints that are heeded. */
    public Set<Integer> lines() {
        return breakpoints.stream().filter(Breakpoint::on).map(Breakpoint::line).collect(Collectors.toSet());
    }

    /** With a breakpoint at a line that has none, without the one that it has. */
    public Stops toggled(int line) {
        return at(line).isPresent() ? without(line) : with(Breakpoint.at(line));
    }

    /** With this breakpoint in place of the one that its line may have. */
    public Stops with(Breakpoint breakpoint) {
        var all = new ArrayList<>(without(breakpoint.line()).breakpoints);
        all.add(breakpoint);
        all.sort(Comparator.comparingInt(Breakpoint::line));
        return new Stops(all, occasions, patience, tasks);
    }

    /** Without a breakpoint at that line. */
    public Stops without(int line) {
        return new Stops(breakpoints.stream().filter(one -> one.line() != line).toList(), occasions, patience, tasks);
    }

    /** With or without an occasion. */
    public Stops at(Occasion occasion, boolean wanted) {
        var all = EnumSet.noneOf(Occasion.class);
        all.addAll(occasions);
        if (wanted) {
            all.add(occasion);
        } else {
            all.remove(occasion);
        }
        return new Stops(breakpoints, all, patience, tasks);
    }

    /** With this much patience for who holds the thread, in seconds. */
    public Stops patient(double seconds) {
        return new Stops(breakpoints, occasions, seconds, tasks);
    }

    /** With or without the turns of the task of that name. */
    public Stops turnsOf(String task, boolean wanted) {
        var all = new TreeSet<>(tasks);
        if (wanted) {
            all.add(task);
        } else {
            all.remove(task);
        }
        return new Stops(breakpoints, occasions, patience, all);
    }

    /** The same where each line has moved to; a breakpoint whose line is gone, told as 0, goes with it. */
    public Stops moved(IntUnaryOperator to) {
        List<Breakpoint> all = breakpoints.stream()
                .filter(one -> to.applyAsInt(one.line()) > 0).map(one -> one.movedTo(to.applyAsInt(one.line()))).toList();
        return new Stops(all, occasions, patience, tasks);
    }
}
