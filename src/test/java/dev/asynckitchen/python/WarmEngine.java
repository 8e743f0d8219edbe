package dev.asynckitchen.python;

import dev.asynckitchen.python.choice.Pythons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one engine warm for {@code fuzz.py}: each line of the standard input is a JSON list of programs, and each of the output
 * the list of their {@link Ticks}, null for one that was stopped.
 */
final class WarmEngine {
    private WarmEngine() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (Python engine = Pythons.embedded();
                var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                List<String> sources = List.of(JsonMapper.shared().readValue(line, String[].class));
                List<Optional<Ticks>> ticks = Bundle.run(engine, sources);
                answers.write(JsonMapper.shared().writeValueAsBytes(ticks.stream().map(made -> made.orElse(null)).toList()));
                answers.write('\n');
                answers.flush();
            }
        }
    }
}
