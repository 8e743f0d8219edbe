package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.view.style.Theme;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window's style sheets. */
class StylesTest {
    @Test
    void every_length_grows_with_the_text_what_is_free_by_half_of_it_and_no_colour_at_all() {
        String css = ".a { -fx-font-size: 13px; -fx-padding: 6 10.5 0 1; -fx-fill: #123456; -fx-opacity: 0.5; -fx-border-radius: 8;\n"
                + "    -fx-background-color: linear-gradient(from 116px 0px to 116.1px 0px, rgba(8, 5, 18, 0.6), blue); }";
        assertThat(Styles.sized(css, new TextSize(200))).isEqualTo(
                ".a { -fx-font-size: 26px; -fx-padding: 9 15.75 0 1.5; -fx-fill: #123456; -fx-opacity: 0.5; -fx-border-radius: 16;\n"
                + "    -fx-background-color: linear-gradient(from 232px 0px to 232.2px 0px, rgba(8, 5, 18, 0.6), blue); }");
    }

    @Test
    void at_a_hundred_percent_the_sheet_is_the_file_itself() {
        assertThat(Styles.of(Theme.NIGHT, TextSize.NORMAL)).allMatch(sheet -> sheet.startsWith("file:") || sheet.startsWith("jar:"));
        assertThat(Styles.of(Theme.NIGHT, new TextSize(125)).getLast()).startsWith("data:text/css");
    }

    @ParameterizedTest
    @EnumSource
    void every_theme_has_colours_of_its_own(Theme theme) {
        assertThat(Styles.of(theme, TextSize.NORMAL).getFirst()).endsWith(theme.name().toLowerCase(Locale.ROOT) + ".css");
    }

    @Test
    void text_grows_in_steps_to_its_double_and_shrinks_to_four_fifths() {
        TextSize size = TextSize.NORMAL;
        for (int i = 0; i < 20; i++) {
            size = size.larger();
        }
        assertThat(size.percent()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            size = size.smaller();
        }
        assertThat(size.percent()).isEqualTo(80);
    }
}
