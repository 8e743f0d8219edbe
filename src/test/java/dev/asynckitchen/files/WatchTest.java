package dev.asynckitchen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private final Trace trace = SyntheticTrace.of(2, 3_000, 20);

    @TempDir
    Path folder;

    @Test
    void who_watches_sees_a_file_read_from_its_beginning_to_its_end() throws IOException {
        for (String name : List.of("a.jsonl", "a.jsonl.gz")) {
            Path file = folder.resolve(name);
            TraceFiles.write(trace, file);
            List<Double> parts = new ArrayList<>();

            assertThat(TraceFiles.read(file, parts::add).events()).isEqualTo(trace.events());
            assertThat(parts).isSorted().last().isEqualTo(1.0);
            assertThat(parts).as(name).allSatisfy(part -> assertThat(part).isBetween(0.0, 1.0)).hasSizeGreaterThan(1);
        }
    }

    @Test
    void who_watches_may_give_it_up() throws IOException {
        Path file = folder.resolve("a.jsonl");
        TraceFiles.write(trace, file);
        Watch impatient = part -> {
            if (part > 0.5) {
                throw new InterruptedIOException("given up");
            }
        };
        assertThatThrownBy(() -> TraceFiles.read(file, impatient)).isInstanceOf(InterruptedIOException.class);
        assertThatThrownBy(() -> Performance.readThrough(trace, impatient)).isInstanceOf(InterruptedIOException.class);
    }
}
