package dev.asynckitchen.question;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions worth asking on a program: at moments where a wrong loop parts from the true one, so that an answer tells what somebody
 * believes. Right answers are read from the true trace, wrong ones from those of the wrong loops.
 *
 * <p>Of all there could be the most telling few are taken, none about what another is about already, and none whose answer hangs on the
 * order of a set. A pure function of the traces.
 */
public final class Questions {
    /** So many a program, at the most. */
    public static final int HANDFUL = 5;

    /** A longer trace is watched, and not asked about. */
    private static final int LONGEST = 60_000;

    private record Found(Candidate candidate, Question question) {
        /** How much an answer tells: what most wrong loops do otherwise first, then what is seen rather than counted. */
        double tells() {
            return 0.5 * candidate.partings() + switch (question.kind()) {
                case NEXT_DISH -> 1.6;
                case PRINT -> 1.5;
                case TOTAL -> 1.3;
                case READY, TURN_END -> 1.2;
                case OTHER -> 0;
            };
        }
    }

    private Questions() {}

    /**
     * The questions on a program whose whole true trace this is, in the order in which they come up.
     *
     * @param wrong the same program's traces on wrong loops
     */
    public static List<Question> of(Trace truth, List<Trace> wrong, Wording wording) {
        if (!truth.header().isTrue() || truth.size() > LONGEST || !truth.ended()) {
            return List.of();
        }
        var asker = Asker.of(truth, wrong.stream().filter(trace -> trace.header().wrongLoop() != null).toList(), wording);
        List<Found> found = new ArrayList<>();
        new NextPrint(asker).candidates().forEach(candidate -> add(found, candidate, candidate.question()));
        new NextDish(asker).candidates().forEach(candidate -> add(found, candidate, candidate.question()));
        new TurnEnd(asker).candidates().forEach(candidate -> add(found, candidate, candidate.question(TurnEnd.ORDER)));
        new ReadyQueue(asker).candidates().forEach(candidate -> add(found, candidate, candidate.question()));
        new Total(asker).candidate().ifPresent(candidate -> add(found, candidate, candidate.question()));
        return chosen(asker.truth(), found);
    }

    private static void add(List<Found> found, Candidate candidate, Optional<Question> question) {
        question.ifPresent(made -> found.add(new Found(candidate, made)));
    }

    /** The most telling first, as long as it is about something else than those before. */
    private static List<Question> chosen(Account truth, List<Found> found) {
        found.sort(Comparator.comparingDouble(Found::tells).reversed().thenComparingInt(one -> one.question.position()));
        List<Question> chosen = new ArrayList<>();
        Set<Integer> turns = new HashSet<>();
        for (Found one : found) {
            Question question = one.question;
            long alike = chosen.stream().filter(other -> other.kind() == question.kind()).count();
            Set<Integer> about = about(truth, question);
            boolean asked = chosen.stream().anyMatch(other -> other.kind() == question.kind() && answers(other).equals(answers(question)));
            if (chosen.size() < HANDFUL && !asked && alike < most(question.kind()) && Collections.disjoint(turns, about)) {
                chosen.add(question);
                turns.addAll(about);
            }
        }
        chosen.sort(Comparator.comparingInt(Question::position));
        return List.copyOf(chosen);
    }

    private static Set<String> answers(Question question) {
        return question.choices().stream().map(Choice::answer).collect(Collectors.toSet());
    }

    private static int most(Question.Kind kind) {
        return switch (kind) {
            case PRINT, NEXT_DISH -> 2;
            case TURN_END, READY, TOTAL, OTHER -> 1;
        };
    }

    /** The turns of which its answer tells: with what hangs on the rail one knows what is next. */
    private static Set<Integer> about(Account truth, Question question) {
        int turn = truth.turnAt(question.position()) + (truth.trace().get(question.position()) instanceof TraceEvent.Turn ? 0 : 1);
        return switch (question.kind()) {
            case TOTAL -> Set.of();
            case READY -> Set.of(turn, turn + 1);
            case NEXT_DISH, PRINT, TURN_END, OTHER -> Set.of(turn);
        };
    }
}
