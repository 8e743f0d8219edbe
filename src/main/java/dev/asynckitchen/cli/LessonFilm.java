package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Engines;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.record.film.Act;
import dev.asynckitchen.record.settings.Subtitle;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it is recorded: its steps' texts stand at their moments. Where they belong to several programs, each of these is a chapter.
 *
 * @param program the one that is recorded, absent for all that its steps show
 */
record LessonFilm(PlannedLesson lesson, @Nullable String program) {

    /** The lesson that this names, if it is one. */
    static Optional<LessonFilm> of(String file) throws UsageException {
        String program = file.startsWith(Input.LESSON) && file.contains("/") ? file.substring(file.indexOf('/') + 1) : null;
        return Input.planned(file).map(lesson -> new LessonFilm(lesson, program));
    }

    /** Whether its steps belong to more than one program. */
    boolean hasChapters() {
        return program == null && plan().steps().stream().map(this::programs).distinct().count() > 1;
    }

    /** What is said of the one program that is recorded. */
    List<Subtitle> subtitles() throws UsageException {
        List<LessonPlan.Kept> recorded = List.of(plan().program(program));
        return subtitles(plan().steps().stream().filter(step -> programs(step).equals(recorded)).toList());
    }

    /** Its chapters: each goes to the moment of its last step, and the last of them to the end. */
    Act.Chapters chapters(Engines engines) throws IOException, InterruptedException, UsageException, UsageException {
        List<Act.Chapter> chapters = new ArrayList<>();
        List<LessonPlan.Step> steps = plan().steps();
        int from = 0;
        while (from < steps.size()) {
            int to = from + 1;
            while (to < steps.size() && programs(steps.get(to)).equals(programs(steps.get(from)))) {
                to++;
            }
            List<LessonPlan.Step> together = steps.subList(from, to);
            chapters.add(new Act.Chapter(act(together.getFirst(), engines),
                    to == steps.size() ? Moment.END : moment(together.getLast().at()), subtitles(together)));
            from = to;
        }
        return new Act.Chapters(chapters);
    }

    private Act.Single act(LessonPlan.Step step, Engines engines) throws IOException, InterruptedException, UsageException {
        List<LessonPlan.Kept> shown = programs(step);
        Trace first = trace(shown.getFirst(), engines);
        return shown.size() == 1 ? new Act.One(first)
                : new Act.Two(first, trace(shown.getLast(), engines), pair().by() == LessonPlan.By.CLOCK ? By.CLOCK : By.TURNS);
    }

    private Trace trace(LessonPlan.Kept kept, Engines engines) throws IOException, InterruptedException, UsageException {
        Program source = lesson.program(kept);
        Optional<Trace> recorded = Course.recorded(lesson, source);
        return recorded.isPresent() ? recorded.get() : engines.run(source, null).trace();
    }

    /** The programs that a step shows: one, or two side by side. */
    private List<LessonPlan.Kept> programs(LessonPlan.Step step) {
        return LessonPlan.BOTH.equals(step.program()) ? List.of(plan().program(pair().left()), plan().program(pair().right()))
                : List.of(plan().program(step.program()));
    }

    private LessonPlan.Beside pair() {
        return Objects.requireNonNull(plan().beside(), "the lesson has no pair");
    }

    private LessonPlan plan() {
        return lesson.plan();
    }

    private static List<Subtitle> subtitles(List<LessonPlan.Step> steps) throws UsageException {
        List<Subtitle> subtitles = new ArrayList<>();
        for (LessonPlan.Step step : steps) {
            subtitles.add(new Subtitle(moment(step.at()), step.text().replace("`", "")));
        }
        return subtitles;
    }

    private static Moment moment(String text) throws UsageException {
        try {
            return Moment.parse(text);
        } catch (NoSuchMoment e) {
            throw new UsageException(e.getMessage());
        }
    }
}
