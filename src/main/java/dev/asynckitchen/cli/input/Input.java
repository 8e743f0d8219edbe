package dev.asynckitchen.cli.input;

import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code FILE} can be on the command line: a program, a trace or {@code lesson:ID}. */
public sealed interface Input {
    String LESSON = "lesson:";

    /** A name for the file that is made of it, without folder and ending. */
    String baseName();

    /** @param folder where its other modules are; absent if it has none */
    record PythonFile(String baseName, Program program, @Nullable Path folder) implements Input {}

    record TraceFile(String baseName, Trace trace) implements Input {}

    /** One of the programs that come with Async Kitchen; what it does was recorded. */
    record BuiltIn(String baseName, Program program, Supplier<Trace> recorded) implements Input {}

    /** A trace with the exit status its program had. */
    record Outcome(Trace trace, int status) {}

    static Input of(String file) throws UsageException {
        if (file.startsWith(LESSON)) {
            String id = file.substring(LESSON.length());
            return builtIn(id);
        }
        Path path = path(file);
        String name = path.getFileName().toString();
        try {
            return switch (OpenFile.read(path)) {
                case OpenFile.OfTrace(_, Trace trace) -> new TraceFile(baseName(name), trace);
                case OpenFile.OfProgram(_, Program program) -> new PythonFile(baseName(name), program, path.toAbsolutePath().getParent());
                case OpenFile.OfLessons _ -> first(planned(file).orElseThrow());
            };
        } catch (OpenFile.Trouble e) {
            throw new UsageException(e.getMessage());
        }
    }

    /**
     * The events of what {@code file} names: a trace's file is gone through and not kept, a program is run first.
     *
     * @throws IOException if the trace cannot be read
     */
    static EventStream events(String file, Engines engines) throws UsageException, IOException, InterruptedException {
        if (!file.startsWith(LESSON) && OpenFile.isTrace(path(file))) {
            return TraceFiles.stream(path(file));
        }
        return EventStream.of(of(file).outcome(engines).trace());
    }

    /** A file's name without folder and ending; a lesson's without what makes it one. */
    static String baseName(String file) {
        return file.replaceFirst("^(?:lesson:|.*[/\\\\])", "").replaceAll("(\\.trace)?\\.jsonl(\\.gz)?$|\\.py$", "").replace('/', '-');
    }

    /** The lesson that {@code lesson:ID} or {@code lesson:ID/PROGRAM} names, if it is one of the course, or that lies in a folder. */
    static Optional<PlannedLesson> planned(String file) throws UsageException {
        if (!file.startsWith(LESSON)) {
            return OwnLesson.in(file);
        }
        String[] parts = file.substring(LESSON.length()).split("/", 2);
        return Course.find(parts[0]).filter(lesson -> parts.length == 1 || lesson.plan().has(parts[1]));
    }

    /** A program of the primer by its id; of the course by its lesson's, the first one unless {@code /PROGRAM} follows. */
    private static Input builtIn(String id) throws UsageException {
        Optional<Lesson> lesson = Lessons.find(id);
        if (lesson.isPresent()) {
            Lesson found = lesson.get();
            return new BuiltIn(id, new Program(found.fileName(), found.source()), found::trace);
        }
        Optional<PlannedLesson> planned = planned(LESSON + id);
        if (planned.isEmpty()) {
            throw UsageException.of("no-lesson", "lesson", id);
        }
        try {
            Program program = planned.get().program(planned.get().plan().program(id.contains("/") ? id.substring(id.indexOf('/') + 1) : null));
            return new BuiltIn(baseName(program.name()), program, () -> Course.recorded(planned.get(), program).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first program of a lesson of one's own. */
    private static PythonFile first(PlannedLesson lesson) throws UsageException {
        LessonPlan.Kept kept = lesson.plan().program(null);
        try {
            Program program = lesson.program(kept);
            return new PythonFile(baseName(program.name()), program, null);
        } catch (IOException _) {
            throw UsageException.of("no-file", "file", kept.file());
        }
    }

    private static Path path(String file) throws UsageException {
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                throw UsageException.of("no-file", "file", file);
            }
            return path;
        } catch (InvalidPathException e) {
            throw UsageException.of("no-file-name", "file", file);
        }
    }

    /** The trace: kept, read, or made by running the program. */
    default Outcome outcome(Engines engines) throws InterruptedException, UsageException {
        return switch (this) {
            case TraceFile(String name, _) when engines.meddle() -> throw UsageException.of("what-if.trace", "file", name);
            case TraceFile(_, Trace trace) -> new Outcome(trace, status(trace));
            case BuiltIn(_, Program program, _) when !engines.wouldDoAsRecorded() -> ran(engines, program, null);
            case BuiltIn(_, _, Supplier<Trace> recorded) -> {
                Trace trace = recorded.get();
                yield new Outcome(trace, status(trace));
            }
            case PythonFile(_, Program program, Path folder) -> ran(engines, program, folder);
        };
    }

    private static Outcome ran(Engines engines, Program program, @Nullable Path folder) throws InterruptedException, UsageException {
        Run run = engines.run(program, folder);
        return new Outcome(run.trace(), run.exitStatus());
    }

    private static int status(Trace trace) {
        TraceEvent last = trace.size() == 0 ? null : trace.get(trace.size() - 1);
        return last instanceof TraceEvent.Ended ended
                ? ended.outcome() == EndOutcome.OK ? 0 : ended.outcome() == EndOutcome.STOPPED ? 3 : 1
                : 0;
    }
}
