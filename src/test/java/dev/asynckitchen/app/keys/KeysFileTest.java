package dev.asynckitchen.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.lesson.Lessons;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keys that a user binds, and those that commands come with. */
class KeysFileTest {
    @TempDir
    private Path folder;

    /** {@code -Dkitchen.record=true} writes it anew. */
    @Test
    void the_published_schema_names_every_command_and_what_it_does() throws IOException {
        Path file = Path.of("assets/keys.schema.json");
        ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
        ObjectNode wanted = schema.deepCopy();
        ObjectNode properties = wanted.putObject("properties");
        properties.set("$schema", schema.get("properties").get("$schema"));
        commands().forEach(command -> properties.putObject(command.id()).put("description", command.name() + ".").put("$ref", "#/$defs/keys"));
        if (Boolean.getBoolean("kitchen.record")) {
            Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(wanted) + "\n");
        }
        assertThat(JsonMapper.shared().readTree(Files.readAllBytes(file))).isEqualTo(wanted);
    }

    @Test
    void no_key_leads_to_two_commands_in_one_place() {
        List<Command> commands = commands();
        assertThat(Keys.clash(commands)).isEmpty();
        Command run = commands.stream().filter(command -> command.id().equals("run")).findFirst().orElseThrow();
        Command open = commands.stream().filter(command -> command.id().equals("open")).findFirst().orElseThrow();
        assertThat(Keys.clash(List.of(run, open.with(run.keys())))).contains(
                "Ctrl Enter leads to two commands, Run the program and Open a program or a trace; the first one has it.");
    }

    @Test
    void a_file_binds_keys_and_leaves_all_others() throws IOException {
        assertThat(KeysFile.read(folder)).isEqualTo(KeysFile.NONE);
        write("{\"run\": [\"F5\", \"Ctrl+Enter\"], \"record\": []}");
        assertThat(KeysFile.read(folder).bound()).isEqualTo(Map.of(
                "run", List.of(Strokes.read("F5").orElseThrow(), Strokes.read("Ctrl+Enter").orElseThrow()), "record", List.of()));
    }

    @Test
    void a_file_that_cannot_be_read_is_one_sentence_and_binds_nothing() throws IOException {
        for (String wrong : List.of("{", "{\"rum\": [\"F5\"]}", "{\"run\": \"F5\"}", "{\"run\": [\"F5\"], \"open\": [\"Ctrl+Fooo\"]}", "{\"run\": [\"Strg+K\"]}")) {
            write(wrong);
            KeysFile read = KeysFile.read(folder);
            assertThat(read.bound()).isEmpty();
            assertThat(read.trouble()).as(wrong).hasValueSatisfying(said -> assertThat(said).contains("keys.json").contains("line 1"));
        }
    }

    @Test
    void one_to_begin_with_has_its_schema_beside_it_and_is_never_overwritten() throws IOException {
        Path file = KeysFile.begin(folder);
        assertThat(KeysFile.read(folder).trouble()).isEmpty();
        assertThat(folder.resolve("keys.schema.json")).hasSameTextualContentAs(Path.of("assets/keys.schema.json"));
        Files.writeString(file, "{}");
        KeysFile.begin(folder);
        assertThat(file).hasContent("{}");
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve("keys.json"), json);
    }

    /** Those of a window that does nothing. */
    private List<Command> commands() {
        Actions nobody = (Actions) Proxy.newProxyInstance(Actions.class.getClassLoader(), new Class<?>[] {Actions.class}, (_, _, _) -> null);
        return Fx.call(() -> {
            var session = new Session(Lessons.opening(), Settings.DEFAULT, folder, IdlePython::new);
            return Commands.of(session.theatre(), session.preferences(), session.notices(), nobody);
        });
    }
}
