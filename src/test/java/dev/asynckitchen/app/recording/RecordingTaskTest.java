package dev.asynckitchen.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.files.LogFile;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTaskTest {
    @TempDir
    private Path config;

    @Test
    void an_error_while_recording_ends_it_with_a_sentence() throws Exception {
        LogFile.beside(config);
        LogFile.attach();
        var over = new CompletableFuture<Notice>();
        RecordingTask task = Fx.call(() -> new RecordingTask(Path.of("tea.gif"), _ -> {
            throw new NoSuchMethodError("encode");
        }, over::complete));
        Thread.ofPlatform().daemon().start(task);

        assertThat(over.get(60, TimeUnit.SECONDS).text()).startsWith("Something went wrong inside Async Kitchen while it was recording");
        assertThat(LogFile.folder().resolve("kitchen-0.log")).content().contains("NoSuchMethodError: encode");
        Stream.of(LogFile.attach().getHandlers()).forEach(Handler::close);
    }
}
