package dev.asynckitchen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path config;

    @AfterEach
    void close() {
        Stream.of(LogFile.attach().getHandlers()).forEach(Handler::close);
    }

    @Test
    void a_fault_is_there_with_its_stack() throws IOException {
        LogFile.beside(config);
        LogFile.attach();
        System.getLogger("dev.asynckitchen.soup").log(System.Logger.Level.ERROR, "stirring", new IllegalStateException("the spoon broke"));

        assertThat(LogFile.folder()).isEqualTo(config.resolve("log"));
        assertThat(Files.readString(LogFile.folder().resolve("kitchen-0.log")))
                .contains("stirring", "IllegalStateException: the spoon broke", "LogFileTest.a_fault_is_there_with_its_stack");
    }

    @Test
    void the_log_is_of_bounded_size() throws IOException {
        LogFile.beside(config);
        LogFile.attach();
        System.Logger logger = System.getLogger("dev.asynckitchen.soup");
        String much = "x".repeat(100_000);
        for (int i = 0; i < 60; i++) {
            logger.log(System.Logger.Level.ERROR, much);
        }
        try (Stream<Path> files = Files.list(LogFile.folder())) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(all).hasSize(3).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1_200_000));
        }
    }
}
