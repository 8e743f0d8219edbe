package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.lesson.statement.NoStatement;
import dev.asynckitchen.lesson.statement.Printed;
import dev.asynckitchen.lesson.statement.Statement;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Optional;

/** What a trace answers to a lesson's question. */
final class RightAnswer {
    private static final Messages SAY = Messages.of("lessons");

    private final LessonPlan.Asked asked;
    private final Stage stage;
    private final int position;

    /** @throws NoSuchMoment if it is asked at none */
    RightAnswer(LessonPlan.Asked asked, Stage stage) throws NoSuchMoment {
        this.asked = asked;
        this.stage = stage;
        position = Situation.at(Moments.find(asked.at(), stage), stage.score(), stage.kitchen(), null).position();
    }

    /** How many events have happened when it is asked. */
    int position() {
        return position;
    }

    /** Whether an answer is right. */
    boolean is(LessonPlan.Answer answer) throws NoStatement {
        return switch (asked.kind()) {
            case PRINT -> nextPrint().filter(line -> line.says(answer.answer())).isPresent();
            case LAST -> !Printed.by(stage).isEmpty() && Printed.by(stage).getLast().says(answer.answer());
            case NEXT, WAITING, TOTAL, WHEN -> answer.answer().equals(text());
            case WORDS -> all(answer.holds());
        };
    }

    /** What the trace answers, as a text that can be offered; empty where it is a matter of words. */
    String text() {
        return switch (asked.kind()) {
            case PRINT -> nextPrint().map(Printed::text).orElse("");
            case LAST -> Printed.by(stage).isEmpty() ? "" : Printed.by(stage).getLast().text();
            case NEXT -> next();
            case WAITING -> SAY.text("waiting", "count", waiting());
            case TOTAL -> Phrases.seconds(stage.kitchen().at(stage.trace().size()).time());
            case WHEN -> Printed.by(stage).stream().filter(line -> asked.of() != null && line.says(asked.of())).findFirst()
                    .map(line -> SAY.text("at", "seconds", Phrases.seconds(line.time(stage)))).orElse("");
            case WORDS -> "";
        };
    }

    private Optional<Printed> nextPrint() {
        return Printed.by(stage).stream().filter(line -> line.event() >= position).findFirst();
    }

    private String next() {
        Trace trace = stage.trace();
        for (int i = position; i < trace.size(); i++) {
            if (trace.get(i) instanceof TraceEvent.Turn turn && turn.task() instanceof Integer task) {
                return stage.narrator().name(task);
            }
        }
        return "";
    }

    private long waiting() {
        return stage.kitchen().at(position).unfinished().values().stream().map(Dish::place)
                .filter(place -> place instanceof Place.Stove || place instanceof Place.Waiting).count();
    }

    private boolean all(List<String> statements) throws NoStatement {
        for (String statement : statements) {
            if (!Statement.parse(statement).holds(stage)) {
                return false;
            }
        }
        return !statements.isEmpty();
    }
}
