package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.json.Complaint;
import dev.asynckitchen.json.Entry;
import dev.asynckitchen.lesson.statement.NoStatement;
import dev.asynckitchen.lesson.statement.Statement;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds a lesson against what its programs do. What is wrong is told with its place and what was expected there. */
public final class LessonCheck {
    private static final Messages SAY = Messages.of("lessons");

    private final PlannedLesson lesson;
    private final Function<Program, Trace> python;
    private final Map<String, Stage> stages = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private LessonCheck(PlannedLesson lesson, Function<Program, Trace> python) {
        this.lesson = lesson;
        this.python = python;
    }

    /** All that is wrong with a lesson; {@code python} runs a program to its end. */
    public static List<String> of(PlannedLesson lesson, Function<Program, Trace> python) {
        var check = new LessonCheck(lesson, python);
        check.check();
        return check.complaints.stream().map(complaint -> complaint.sentence(lesson.name())).toList();
    }

    private void check() {
        List<Entry> programs = lesson.json().member("programs").items();
        for (int i = 0; i < programs.size(); i++) {
            program(lesson.plan().programs().get(i), programs.get(i));
        }
        if (!complaints.isEmpty()) {
            return; // Nothing can be said of programs that are not there.
        }
        List<Entry> steps = lesson.json().member("steps").items();
        for (int i = 0; i < steps.size(); i++) {
            step(lesson.plan().steps().get(i), steps.get(i));
        }
        if (lesson.plan().question() != null) {
            question(lesson.plan().question(), lesson.json().member("question"));
        }
        if (lesson.plan().change() != null) {
            change(lesson.plan().change(), lesson.json().member("change"));
        }
    }

    private void program(LessonPlan.Kept kept, Entry at) {
        stage(kept.file(), at.member("file")).ifPresent(stage -> {
            for (int i = 0; i < kept.fails().size(); i++) {
                Entry place = at.member("fails").item(i);
                statement(kept.fails().get(i), place).filter(statement -> !statement.holds(stage)).ifPresent(statement ->
                        complain(place, "not-so", "statement", statement.sentence()));
            }
            if (kept.wrong() != null && kept.fails().isEmpty()) {
                complain(at, "wrong-unproved");
            }
        });
    }

    private void step(LessonPlan.Step step, Entry at) {
        if (LessonPlan.BOTH.equals(step.program()) && lesson.plan().beside() == null) {
            complain(at.member("program"), "no-pair");
            return;
        }
        Optional<Stage> stage = known(step.program(), at);
        if (stage.isEmpty()) {
            return;
        }
        try {
            Pose pose = stage.get().poseAt(Moments.find(step.at(), stage.get()));
            for (int i = 0; i < step.spotlight().size(); i++) {
                spotlight(step.spotlight().get(i), pose, at.member("spotlight").item(i));
            }
        } catch (NoSuchMoment e) {
            complaints.add(new Complaint(at.member("at"), e.getMessage()));
        }
    }

    private void spotlight(String name, Pose pose, Entry at) {
        Optional<Spotlight> spotlight = Spotlight.parse(name);
        if (spotlight.isEmpty()) {
            complain(at, "no-spotlight", "name", name, "names", String.join(", ", Spotlight.names()));
        } else if (spotlight.get().on(pose).isEmpty() && spotlight.get().areas().isEmpty() && !spotlight.get().onChef()) {
            complain(at, "not-on-stage", "name", name);
        }
    }

    private void question(LessonPlan.Asked asked, Entry at) {
        Optional<Stage> stage = known(asked.program(), at);
        if (stage.isEmpty()) {
            return;
        }
        try {
            var answer = new RightAnswer(asked, stage.get());
            givenAway(asked, stage.get(), at);
            if (!answer.is(asked.right())) {
                if (asked.kind() == LessonPlan.Kind.WORDS) {
                    complain(at.member("right"), "words-unproved");
                } else {
                    complain(at.member("right").member("answer"), "not-right", "answer", answer.text(), "given", asked.right().answer());
                }
            }
            List<Entry> wrong = at.member("wrong").items();
            for (int i = 0; i < wrong.size(); i++) {
                if (answer.is(asked.wrong().get(i))) {
                    complain(wrong.get(i).member("answer"), "right-too", "given", asked.wrong().get(i).answer());
                }
            }
        } catch (NoSuchMoment e) {
            complaints.add(new Complaint(at.member("at"), e.getMessage()));
        } catch (NoStatement e) {
            complaints.add(new Complaint(at, e.getMessage()));
        }
    }

    /** No step before the question shows a later moment of its program. */
    private void givenAway(LessonPlan.Asked asked, Stage stage, Entry at) throws NoSuchMoment {
        LessonPlan plan = lesson.plan();
        for (LessonPlan.Step step : plan.steps().subList(0, plan.stepsBeforeQuestion())) {
            boolean same = !LessonPlan.BOTH.equals(step.program()) && plan.program(step.program()).equals(plan.program(asked.program()));
            if (same && Moments.find(step.at(), stage).compareTo(Moments.find(asked.at(), stage)) > 0) {
                complain(at, "given-away", "at", step.at());
            }
        }
    }

    private void change(LessonPlan.Change change, Entry at) {
        Optional<Stage> before = known(change.program(), at);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < change.holds().size(); i++) {
            statement(change.holds().get(i), at.member("holds").item(i)).ifPresent(statements::add);
        }
        if (before.isEmpty() || statements.size() < change.holds().size()) {
            return;
        }
        if (statements.stream().allMatch(statement -> statement.holds(before.get()))) {
            complain(at.member("holds"), "true-before");
        }
        if (change.solution() != null) {
            stage(change.solution(), at.member("solution")).ifPresent(after -> statements.stream()
                    .filter(statement -> !statement.holds(after))
                    .forEach(statement -> complain(at.member("solution"), "not-so", "statement", statement.sentence())));
        }
    }

    private Optional<Statement> statement(String text, Entry at) {
        try {
            return Optional.of(Statement.parse(text));
        } catch (NoStatement e) {
            complaints.add(new Complaint(at, e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Stage> known(@Nullable String program, Entry at) {
        if (!lesson.plan().has(program)) {
            complain(at.member("program"), "no-program", "program", String.valueOf(program), "programs",
                    String.join(", ", lesson.plan().programs().stream().map(LessonPlan.Kept::id).toList()));
            return Optional.empty();
        }
        return Optional.ofNullable(stages.get(lesson.plan().program(program).file()));
    }

    private Optional<Stage> stage(String file, Entry at) {
        try {
            Program program = new Program(file, lesson.home().read(file));
            Stage stage = new Stage(python.apply(program));
            stages.put(file, stage);
            return Optional.of(stage);
        } catch (IOException e) {
            complain(at, "no-file", "file", file);
            return Optional.empty();
        }
    }

    private void complain(Entry at, String key, Object... arguments) {
        complaints.add(new Complaint(at, SAY.text(key, arguments)));
    }
}
