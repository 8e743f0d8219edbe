package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.Watch;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
    private final Trace trace = SyntheticTrace.of(6, 4_000, 20, 3);

    @TempDir
    Path folder;

    @Test
    void what_was_followed_while_it_was_read_is_what_is_read_afterwards() throws Exception {
        Path file = folder.resolve("a.jsonl");
        TraceFiles.write(trace, file);
        var later = Performance.readThrough(trace, Watch.NOBODY);
        List<Double> parts = new ArrayList<>();
        Performance followed;
        try (var following = new Following(part -> parts.add(part / 2))) {
            TraceFiles.read(file, following);
            followed = Objects.requireNonNull(following.performance(part -> parts.add(0.5 + part / 2)));
        }

        assertThat(parts).isSorted().last().isEqualTo(1.0);
        assertThat(followed.trace().events()).isEqualTo(trace.events());
        assertThat(followed.score().duration()).isEqualTo(later.score().duration());
        assertThat(followed.lanes().lanes()).hasSameSizeAs(later.lanes().lanes());
        assertThat(followed.console().lines(trace.size())).isEqualTo(later.console().lines(trace.size()));
        var random = new Random(1);
        for (int i = 0; i < 40; i++) {
            Playhead somewhere = i == 0 ? later.end() : new Playhead(random.nextInt(later.score().size()), random.nextDouble());
            assertThat(followed.kitchen().at(i * trace.size() / 40)).isEqualTo(later.kitchen().at(i * trace.size() / 40));
            assertThat(followed.stage().poseAt(somewhere)).isEqualTo(later.stage().poseAt(somewhere));
        }
    }

    @Test
    void what_breaks_off_is_told_by_who_reads_and_followed_no_further() throws Exception {
        Path file = folder.resolve("a.jsonl");
        TraceFiles.write(trace, file);
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)(.{200000}\\n)", "$1no event\n"));
        try (var following = new Following(Watch.NOBODY)) {
            assertThatThrownBy(() -> OpenFile.read(file, following)).isInstanceOf(OpenFile.Trouble.class).hasMessageContaining("a.jsonl, line ");
        }
    }

    @Test
    void it_may_be_given_up_at_any_time() throws Exception {
        Path file = folder.resolve("a.jsonl");
        TraceFiles.write(trace, file);
        Watch impatient = part -> {
            if (part > 0.5) {
                throw new InterruptedIOException("given up");
            }
        };
        try (var following = new Following(impatient)) {
            assertThatThrownBy(() -> TraceFiles.read(file, following)).isInstanceOf(InterruptedIOException.class);
        }
        try (var following = new Following(Watch.NOBODY)) {
            TraceFiles.read(file, following);
            assertThatThrownBy(() -> following.performance(impatient)).isInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void what_goes_wrong_behind_it_is_told_to_who_waits() throws Exception {
        var broken = new Trace(trace.header(), List.of(new TraceEvent.TaskCreated(-1, "Task-1", "cook", null, null, null)));
        try (var following = new Following(Watch.NOBODY)) {
            following.begins(broken);
            assertThatThrownBy(() -> following.performance(Watch.NOBODY)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void a_program_has_no_performance() throws Exception {
        try (var following = new Following(Watch.NOBODY)) {
            following.read(1);
            assertThat(following.performance(Watch.NOBODY)).isNull();
        }
    }
}
