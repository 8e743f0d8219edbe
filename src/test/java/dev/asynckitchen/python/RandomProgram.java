package dev.asynckitchen.python;

import dev.asynckitchen.trace.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** A program that {@code random_programs.py} made of a seed, with what CPython does with it. */
record RandomProgram(long seed, String source, Ticks ticks) {

    /** All of a file that {@code fuzz.py} wrote: a program a line. */
    static List<RandomProgram> read(Path file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> JsonMapper.shared().readValue(line, RandomProgram.class)).toList();
        }
    }

    Program program() {
        return new Program("random_" + seed + ".py", source);
    }
}
