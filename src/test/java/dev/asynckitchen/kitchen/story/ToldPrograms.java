package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.KeptRuns;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the programs in {@code src/test/resources/story} do: each is run once, whoever asks for it how often. */
final class ToldPrograms {
    private static final Map<String, Trace> ALL = KeptRuns.traces(Path.of("src/test/resources/story"));

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
}
