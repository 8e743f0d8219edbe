package dev.asynckitchen.files;

import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.file.TraceFormatException;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that was opened: a program, a trace, or lessons. The app and the command line open files in the same way. */
public sealed interface OpenFile {
    record OfProgram(ProgramFile file, Program program) implements OpenFile {}

    record OfTrace(Path file, Trace trace) implements OpenFile {}

    /** A folder or a {@code .zip} that is taken for lessons; nothing of it has been read. */
    record OfLessons(Path place) implements OpenFile {}

    /** Why a file cannot be opened or written; the message is one sentence for the user. */
    final class Trouble extends Exception {
        static final Messages SAY = Messages.of("files");
        private static final long serialVersionUID = 1L;
        private final String sentence;

        Trouble(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        @Override
        public String getMessage() {
            return sentence;
        }

        /** With a message about files, and its arguments: name, value, name, value ... */
        static Trouble of(String key, Object... arguments) {
            return new Trouble(SAY.text(key, arguments));
        }
    }

    /** Whether a file of this name is a trace rather than a program. */
    static boolean isTrace(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    /** Whether this is a folder, a {@code .zip} or a {@code lesson.json}. Looks at the disk. */
    static boolean isLessons(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isDirectory(file) || name.endsWith(".zip") || name.equals("lesson.json");
    }

    /**
     * Reads a file.
     *
     * @throws Trouble if it is neither a program nor a trace nor lessons, or cannot be read; the message is one sentence
     */
    static OpenFile read(Path file) throws Trouble {
        return read(file, Watch.NOBODY);
    }

    /**
     * Reads a file while somebody watches, who may give it up.
     *
     * @throws Trouble if it is neither a program nor a trace nor lessons, or cannot be read, or was given up; the message is one sentence
     */
    static OpenFile read(Path file, Watch watch) throws Trouble {
        if (isLessons(file)) {
            return new OfLessons(file);
        }
        String name = file.getFileName().toString();
        try {
            if (isTrace(file)) {
                return new OfTrace(file, TraceFiles.read(file, watch));
            }
            ProgramFile.Read program = ProgramFile.read(file);
            return new OfProgram(program.file(), new Program(name, program.text()));
        } catch (TraceFormatException e) {
            throw new Trouble(e.getMessage());
        } catch (IOException e) {
            throw Trouble.of("unread", "file", file.toString(), "reason", reason(e));
        }
    }

    /** Why something could not be read or written, to follow a colon. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> Trouble.SAY.text("reason.denied");
            case NoSuchFileException _ -> Trouble.SAY.text("reason.none");
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> e.getMessage() == null ? Trouble.SAY.text("reason.silent") : e.getMessage().replaceAll("\\.$", "");
        };
    }
}
