package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the programs in {@code src/test/resources/story} do: each is run once, whoever asks for it how often. */
final class ToldPrograms {
    private static final Map<String, Trace> ALL = run();

    private ToldPrograms() {}

    static Map<String, Trace> all() {
        return ALL;
    }

    static String words(String program) {
        return told(ALL.get(program), Wording.WORDS);
    }

    static String terms(String program) {
        return told(ALL.get(program), Wording.TERMS);
    }

    static String told(Trace trace, Wording wording) {
        List<String> lines = new ArrayList<>();
        Story.tell(trace, wording, lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, Trace> run() {
        Map<String, Trace> traces = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/story")); Python engine = new LentPython()) {
            for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
                String name = file.getFileName().toString();
                traces.put(name.replace(".py", ""), engine.run(new Program(name, Files.readString(file))).trace());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return traces;
    }
}
