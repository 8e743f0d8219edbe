package dev.asynckitchen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftFolderTest {
    private static final Draft TEA = new Draft("tea.py", "print('☕')\n", "/tmp/tea.py", new Imprint("ab"), null, false);
    private static final Instant LATELY = Instant.parse("2026-03-01T12:00:00Z");
    private static final Draft SOUP = new Draft("soup.py", "print('soup')\n", null, null, "gather", false);

    @TempDir
    private Path config;

    private DraftFolder one;
    private DraftFolder other;

    @BeforeEach
    void open() {
        one = new DraftFolder(config);
        other = new DraftFolder(config);
    }

    @Test
    void without_a_folder_there_is_no_draft() throws IOException {
        assertThat(one.find().drafts()).isEmpty();
    }

    @Test
    void two_windows_keep_two_drafts_of_one_program() throws IOException {
        var mine = new DraftFolder.Kept(DraftFolder.newId(), TEA, LATELY);
        var theirs = new DraftFolder.Kept(DraftFolder.newId(), new Draft("tea.py", "print('theirs')\n", "/tmp/tea.py", null, null, false), LATELY);
        one.keep(mine);
        other.keep(theirs);
        one.release(mine.id());
        other.release(theirs.id());

        assertThat(one.find().drafts()).extracting(DraftFolder.Kept::draft).containsExactlyInAnyOrder(mine.draft(), theirs.draft());
    }

    @Test
    void a_draft_that_a_window_has_open_is_not_offered_to_another() throws IOException {
        var mine = new DraftFolder.Kept(DraftFolder.newId(), TEA, LATELY);
        one.keep(mine);

        assertThat(other.find().drafts()).isEmpty();
        assertThat(other.take(mine.id())).isEmpty();
    }

    @Test
    void a_draft_of_a_process_that_is_over_is_offered_be_it_that_another_has_its_number() throws IOException {
        var killed = new DraftFolder.Kept(DraftFolder.newId(), TEA, LATELY);
        var before = new DraftFolder.Kept(DraftFolder.newId(), SOUP, LATELY);
        one.keep(killed);
        one.keep(before);
        Path folder = config.resolve("drafts");
        String mine = "." + ProcessHandle.current().pid() + ".json";
        Files.move(folder.resolve(killed.id() + mine), folder.resolve(killed.id() + ".999999999.json"));
        Files.setLastModifiedTime(folder.resolve(before.id() + mine), FileTime.from(Instant.EPOCH));

        assertThat(one.find().drafts()).extracting(DraftFolder.Kept::id).containsExactly(killed.id(), before.id());
        assertThat(one.take(killed.id())).contains(TEA);
    }

    @Test
    void of_two_windows_that_take_a_draft_up_one_gets_it() throws IOException {
        var kept = new DraftFolder.Kept(DraftFolder.newId(), TEA, LATELY);
        one.keep(kept);
        one.release(kept.id());

        assertThat(List.of(one.take(kept.id()), other.take(kept.id()))).extracting(Optional::isPresent).containsExactly(true, false);
    }

    @Test
    void what_was_offered_is_noted_and_what_is_discarded_is_gone() throws IOException {
        var kept = new DraftFolder.Kept(DraftFolder.newId(), SOUP, LATELY);
        one.keep(kept);
        one.release(kept.id());
        one.told(kept);
        assertThat(one.find().drafts()).as("to offer it is not to edit it").containsExactly(new DraftFolder.Kept(kept.id(), SOUP.told(), LATELY));
        other.discard(kept.id());
        one.told(kept);
        assertThat(config.resolve("drafts")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "null", "{}", "{\"name\":\"a.py\"}", "\u0000"})
    void what_cannot_be_read_is_kept_aside_and_told_once(String broken) throws IOException {
        String id = DraftFolder.newId();
        Path file = Files.createDirectories(config.resolve("drafts")).resolve(id + ".json");
        Files.writeString(file, broken);
        Path aside = file.resolveSibling(id + ".json.unreadable");

        assertThat(one.find()).isEqualTo(new DraftFolder.Found(List.of(), List.of(aside)));
        assertThat(aside).hasContent(broken);
        assertThat(one.find()).isEqualTo(new DraftFolder.Found(List.of(), List.of()));
    }
}
