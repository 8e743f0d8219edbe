package dev.asynckitchen.question;

import dev.asynckitchen.trace.WrongLoop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A question that is being put together: an answer that is there already is not taken up again, the right one never as a wrong one. */
final class Candidate {
    private static final int CHOICES = 4;

    private final int position;
    private final Question.Kind kind;
    private final String ask;
    private final String why;
    private final List<Choice> choices = new ArrayList<>();

    Candidate(int position, Question.Kind kind, String ask, String why, Choice right) {
        this.position = position;
        this.kind = kind;
        this.ask = ask;
        this.why = why;
        choices.add(right);
    }

    int position() {
        return position;
    }

    Question.Kind kind() {
        return kind;
    }

    /** How many of its wrong answers a wrong loop gave. */
    long partings() {
        return choices.stream().filter(choice -> choice.loop() != null).count();
    }

    Candidate wrong(String answer, String sentence, @Nullable String subject, @Nullable WrongLoop loop) {
        if (choices.size() < CHOICES && choices.stream().noneMatch(choice -> choice.answer().equals(answer))) {
            choices.add(new Choice(answer, false, sentence, subject, loop));
        }
        return this;
    }

    /** The question, its answers in this order; none where nothing else could be answered. */
    Optional<Question> question(Comparator<Choice> order) {
        if (choices.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Question(position, kind, ask, choices.stream().sorted(order).toList(), why));
    }

    /** The question, the right answer anywhere among the others, each time the same. */
    Optional<Question> question() {
        var chance = new Random(31L * position + kind.ordinal());
        List<Choice> ranked = choices.stream().sorted(Comparator.comparing(Choice::answer)).toList();
        List<Integer> places = new ArrayList<>(ranked.stream().map(_ -> chance.nextInt()).toList());
        return question(Comparator.comparingInt(choice -> places.get(ranked.indexOf(choice))));
    }
}
