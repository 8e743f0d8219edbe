package dev.asynckitchen.cli;

import static dev.asynckitchen.cli.Said.kitchen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.PythonSearch;
import dev.asynckitchen.python.installed.RecorderFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs with sockets and queues, as one meets them, recorded on the real clock: the report alone says what is the matter with them. */
@Timeout(60)
class RealProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/real").toAbsolutePath();
    private static final Map<String, String> PRINTED = Map.of(
            "http_server", "1000 requests", "chat", "True", "crawler", "150 pages", "blocking_bug", "3 users", "slow_consumer", "120 orders");

    @TempDir
    Path folder;

    @Test
    void what_is_the_matter_with_them_is_found_in_their_reports() throws Exception {
        List<FoundPython> found = PythonSearch.here().all(null).stream().filter(one -> one.version().minor() >= 11).toList();
        assumeTrue(!found.isEmpty(), "no CPython from 3.11 on is found on this machine: one of the programs has task groups");
        Path recorder = Files.write(folder.resolve("kitchen-recorder.pyz"), RecorderFiles.archive());
        Map<String, Process> running = new LinkedHashMap<>();
        for (String name : PRINTED.keySet()) {
            running.put(name, record(found.getFirst().executable(), recorder, name));
        }
        for (Map.Entry<String, Process> each : running.entrySet()) {
            String printed = new String(each.getValue().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(printed).as(each.getKey()).isEqualTo(PRINTED.get(each.getKey()));
        }
        assertThat(report("blocking_bug")).contains("Sessions.fingerprint, line 19", "hashlib.pbkdf2_hmac");
        assertThat(report("slow_consumer")).contains("Queue.put() (maxsize 10)", "It came from cook (the only cook), after sleep() in line 14.");
        assertThat(report("crawler")).contains("Semaphore.acquire()").doesNotContain("this version does not know");
    }

    private Process record(Path python, Path recorder, String name) throws IOException {
        return new ProcessBuilder(python.toString(), recorder.toString(), "-o", trace(name), PROGRAMS.resolve(name + ".py").toString())
                .redirectErrorStream(true).start();
    }

    private String trace(String name) {
        return folder.resolve(name + ".trace.jsonl.gz").toString();
    }

    private String report(String name) {
        Said said = kitchen("report", trace(name), "--top", "30");
        assertThat(said.status()).as(said.err()).isZero();
        return said.out();
    }
}
