package dev.asynckitchen.lesson.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code lesson.json} says; its form is {@code assets/lesson.schema.json}. Texts may have code between backquotes.
 *
 * @param id what follows {@code lesson:} on the command line
 * @param order its place in the course, from 1
 * @param core whether it belongs to the shortest way through the course
 * @param goal the one sentence that is to be learned
 * @param outOfScope what it leaves for later
 * @param programs the first one is what it opens with
 * @param primer the primer's own programs that belong to it, by the ids of their lessons
 * @param beside two programs that are shown side by side, absent for none
 * @param change what the learner is to try in the end, absent for nothing
 */
public record LessonPlan(
        String id,
        int order,
        boolean core,
        String title,
        String goal,
        List<String> outOfScope,
        List<Kept> programs,
        List<String> primer,
        @Nullable Beside beside,
        List<Step> steps,
        @Nullable Asked question,
        @Nullable Change change) {

    /** What a step calls the two programs that are side by side. */
    public static final String BOTH = "both";

    public LessonPlan {
        outOfScope = outOfScope == null ? List.of() : List.copyOf(outOfScope);
        programs = List.copyOf(programs);
        primer = primer == null ? List.of() : List.copyOf(primer);
        steps = List.copyOf(steps);
    }

    /**
     * A program of the lesson.
     *
     * @param id what its steps call it by
     * @param file its file beside {@code lesson.json}
     * @param wrong the label of one that is wrong on purpose, absent for the others
     * @param fails what proves that it fails as it should, see {@link dev.asynckitchen.lesson.statement.Statement#parse}
     */
    public record Kept(String id, String file, @Nullable String wrong, List<String> fails) {
        public Kept {
            fails = fails == null ? List.of() : List.copyOf(fails);
        }
    }

    /** Two programs by their ids, and whether they keep pace by the clock or by turns. */
    public record Beside(String left, String right, By by) {}

    /** What two kitchens have in common. */
    public enum By {
        @JsonProperty("clock") CLOCK,
        @JsonProperty("turns") TURNS
    }

    /**
     * One thing to be seen.
     *
     * @param program by its id; absent for the first one, {@code both} for the two that are side by side
     * @param at a moment, see {@link dev.asynckitchen.stage.moment.Moment#parse}: a turn or tick that is over, unless it says {@code before}
     * @param spotlight what is lit, see {@link Spotlight#parse}
     */
    public record Step(@Nullable String program, String at, List<String> spotlight, String text) {
        public Step {
            spotlight = spotlight == null ? List.of() : List.copyOf(spotlight);
        }
    }

    /**
     * What is asked. The right answer is read from the trace; where that is no matter of a name, a number or what is printed, it
     * stands here with what proves it.
     *
     * @param after how many steps come before it; absent if all do
     * @param of what {@link Kind#WHEN} asks the time of: a line that is printed
     */
    public record Asked(@Nullable String program, String at, @Nullable Integer after, Kind kind, String ask, @Nullable String of, Answer right, List<Answer> wrong) {
        public Asked {
            wrong = List.copyOf(wrong);
        }
    }

    /** What the right answer is read from. */
    public enum Kind {
        /** What is printed next: the answer stands in that line. */
        @JsonProperty("print") PRINT,
        /** Whose turn comes next. */
        @JsonProperty("next") NEXT,
        /** How many tasks wait. */
        @JsonProperty("waiting") WAITING,
        /** How long it takes in all. */
        @JsonProperty("total") TOTAL,
        /** When a line is printed. */
        @JsonProperty("when") WHEN,
        /** What is printed last: the answer stands in that line. */
        @JsonProperty("last") LAST,
        /** Whatever its statements prove. */
        @JsonProperty("words") WORDS
    }

    /**
     * An answer.
     *
     * @param answer as it is offered
     * @param why its own sentence
     * @param holds of {@link Kind#WORDS}: what is true of the program if it is right
     */
    public record Answer(String answer, String why, List<String> holds) {
        public Answer {
            holds = holds == null ? List.of() : List.copyOf(holds);
        }
    }

    /**
     * What the learner changes in the program.
     *
     * @param program by its id; absent for the first one
     * @param holds what is true of the program once it is changed, and was not before
     * @param well said when it has come true
     * @param solution a file with the program as it may be then, absent for none
     */
    public record Change(@Nullable String program, String text, List<String> holds, String well, @Nullable String solution) {
        public Change {
            holds = List.copyOf(holds);
        }
    }

    /** How many steps come before the question. */
    public int stepsBeforeQuestion() {
        return question == null || question.after() == null ? steps.size() : Math.min(question.after(), steps.size());
    }

    /** The program of a step, a question or a change that names it so, or does not; of both that are side by side, the one on the right. */
    public Kept program(@Nullable String id) {
        if (BOTH.equals(id) && beside != null) {
            return program(beside.right());
        }
        return programs.stream().filter(kept -> kept.id().equals(id)).findFirst().orElse(programs.getFirst());
    }

    /** Whether there is a program of that name, or it is not named. */
    public boolean has(@Nullable String id) {
        return id == null || BOTH.equals(id) && beside != null || programs.stream().anyMatch(kept -> kept.id().equals(id));
    }
}
