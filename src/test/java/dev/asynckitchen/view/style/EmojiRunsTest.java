package dev.asynckitchen.view.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text with emoji, which the text's own font cannot show. */
class EmojiRunsTest {
    private static final String COOK = "👩‍🍳"; // Three code points, one picture.

    @BeforeAll
    static void fonts() {
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException e) {
            // It runs already.
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Task-12", "naïve", "→ ✓ ★ … ×9 ©", "שלום", "مرحبا", "日本語", "0 # *"})
    void text_without_emoji_is_left_alone(String text) {
        assertThat(EmojiRuns.in(text)).isFalse();
    }

    @Test
    void emoji_and_text_are_told_apart_and_nothing_is_lost() {
        String text = "soup 🍲🍞 at ☕, 1️⃣ " + COOK + "!";
        List<EmojiRuns.Run> runs = EmojiRuns.cut(text);

        assertThat(runs).extracting(EmojiRuns.Run::text).containsExactly("soup ", "🍲🍞", " at ", "☕", ", ", "1️⃣", " ", COOK, "!");
        assertThat(runs).extracting(EmojiRuns.Run::emoji).containsExactly(false, true, false, true, false, true, false, true, false);
        assertThat(runs.getLast().end()).isEqualTo(text.length());
    }

    @Test
    void a_tone_of_skin_is_no_picture_of_its_own() {
        assertThat(EmojiRuns.cut("👍🏽").getFirst().text()).isEqualTo("👍");
        assertThat(EmojiRuns.cut("👍🏽")).singleElement().extracting(EmojiRuns.Run::end).isEqualTo(4);
        assertThat(Lettering.width("👍🏽", Lettering.plain(14))).isEqualTo(Lettering.width("👍", Lettering.plain(14)));
    }

    @Test
    void from_right_to_left_the_first_piece_is_seen_last() {
        String seen = EmojiRuns.visual("שלום 🍞 עולם").stream().map(EmojiRuns.Run::text).collect(Collectors.joining("|"));
        assertThat(seen).isEqualTo(" עולם|🍞|שלום ");
        assertThat(EmojiRuns.visual("Tee ☕ שלום")).extracting(EmojiRuns.Run::text).containsExactly("Tee ", "☕", " ", "שלום");
    }

    @Test
    void an_ellipsis_never_cuts_a_picture_in_two() {
        String name = (COOK + "👍🏽").repeat(6);
        for (int width = 20; width < 200; width += 7) {
            String fitting = Lettering.fit(name, Lettering.bold(14), width);
            String kept = fitting.replace("…", "");
            assertThat(name).startsWith(kept);
            assertThat(kept).matches("(" + COOK + "👍🏽)*(" + COOK + ")?");
            assertThat(Lettering.width(fitting, Lettering.bold(14))).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void every_picture_is_as_wide_as_one() {
        assertThat(Lettering.width(COOK, Lettering.plain(20))).isCloseTo(Lettering.width("🍲", Lettering.plain(20)), offset(0.1));
    }
}
