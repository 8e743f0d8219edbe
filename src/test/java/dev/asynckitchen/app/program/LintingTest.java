package dev.asynckitchen.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found in a program, in a lesson and outside of one. */
class LintingTest {
    @TempDir
    private Path config;

    @Test
    void in_a_lesson_nothing_is_told_before_it_is_seen() throws Exception {
        Trace trace = trace();
        var lesson = new SimpleStringProperty();
        Session session = Fx.call(() -> new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, IdlePython::new));
        Linting linting = Fx.call(() -> new Linting(session, lesson));
        Fx.run(() -> session.open(trace.header().program(), trace));
        Fx.await(linting.toldProperty(), told -> !told.isEmpty());
        Fx.run(() -> lesson.set("a lesson"));
        assertThat(Fx.call(() -> linting.toldProperty().get())).isEmpty();
        Fx.run(() -> session.theatre().player().toEnd());
        assertThat(Fx.call(() -> linting.toldProperty().get())).isNotEmpty();
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
    }

    private static Trace trace() throws IOException {
        return TraceFiles.read(Path.of("src/test/resources/lint/waits-for-ever/says-others.trace.jsonl"));
    }
}
