package dev.asynckitchen.cli;

import dev.asynckitchen.cli.input.Engines;
import dev.asynckitchen.cli.input.Errors;
import dev.asynckitchen.cli.input.Input;
import dev.asynckitchen.cli.input.OwnLesson;
import dev.asynckitchen.cli.input.UsageException;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.LessonCheck;
import dev.asynckitchen.lesson.plan.NewLesson;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "lessons", mixinStandardHelpOptions = true)
final class LessonsCommand implements Callable<Integer> {
    private static final Messages SAY = Messages.of("cli");

    @ArgGroup
    private @Nullable Authoring authoring;

    /** What a lesson's author asks for. */
    static final class Authoring {
        @Option(names = "--check", paramLabel = "FOLDER")
        private @Nullable Path check;

        @Option(names = "--new", paramLabel = "FOLDER")
        private @Nullable Path created;
    }

    @Override
    public Integer call() throws Exception {
        if (authoring == null) {
            return list();
        }
        if (authoring.check != null) {
            return check(authoring.check);
        }
        return authoring.created == null ? 0 : create(authoring.created);
    }

    private static int list() {
        for (PlannedLesson lesson : Course.lessons()) {
            line(lesson.plan().id(), lesson.plan().title(), lesson.plan().goal());
        }
        for (Lesson lesson : Lessons.all()) {
            line(lesson.id(), lesson.title(), lesson.summary());
        }
        return 0;
    }

    private static void line(String id, String title, String summary) {
        System.out.printf("lesson:%-31s %s%n%-38s %s%n", id, title, "", summary);
    }

    /** Says all that is wrong with the lessons in a folder or a {@code .zip}; status 1 if anything is. */
    private static int check(Path folder) throws UsageException {
        List<PlannedLesson> lessons = OwnLesson.read(folder);
        int wrong = 0;
        try (var engines = new Engines(RunLimits.WHOLE)) {
            for (PlannedLesson lesson : lessons) {
                List<String> complaints = LessonCheck.of(lesson, program -> run(engines, program));
                complaints.forEach(System.out::println);
                wrong += complaints.size();
            }
        }
        System.out.println(SAY.text("lessons.checked", "lessons", lessons.size(), "wrong", wrong));
        return wrong == 0 ? 0 : 1;
    }

    private static Trace run(Engines engines, Program program) {
        try {
            return engines.run(program, null).trace();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (UsageException e) {
            throw new IllegalStateException(e); // The embedded Python is always there.
        }
    }

    private static int create(Path folder) throws UsageException {
        try {
            NewLesson.write(folder);
        } catch (FileAlreadyExistsException e) {
            throw UsageException.of("lessons.there", "folder", folder.toString());
        } catch (IOException e) {
            throw UsageException.of("unwritten", "file", folder.toString(), "reason", Errors.reason(e));
        }
        System.out.println(SAY.text("lessons.new", "folder", folder.toString()));
        return 0;
    }
}
