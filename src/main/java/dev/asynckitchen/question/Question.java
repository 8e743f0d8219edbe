package dev.asynckitchen.question;

import java.util.List;

/**
 * A question on what comes next, in the user's wording.
 *
 * @param position how many events of the trace have happened when it is asked
 * @param choices two to four answers, of which exactly one is right, in the order in which they are offered
 * @param why the rule by which the answer is found; said after any answer
 */
public record Question(int position, Kind kind, String ask, List<Choice> choices, String why) {

    /** What is asked for. */
    public enum Kind {
        /** Whose ticket the chef takes next. */
        NEXT_DISH,
        /** What is printed next. */
        PRINT,
        /** At which line the turn that begins will end. */
        TURN_END,
        /** How long it all takes. */
        TOTAL,
        /** What hangs on the rail when the turn that begins is over. */
        READY,
        /** Whatever else a lesson asks. */
        OTHER
    }

    public Question {
        choices = List.copyOf(choices);
        if (choices.stream().filter(Choice::right).count() != 1) {
            throw new IllegalArgumentException("not one right answer to " + ask + ": " + choices);
        }
        if (choices.stream().map(Choice::answer).distinct().count() != choices.size()) {
            throw new IllegalArgumentException("two equal answers to " + ask + ": " + choices);
        }
    }

    /** The answer that is right. */
    public Choice right() {
        return choices.stream().filter(Choice::right).findFirst().orElseThrow();
    }
}
