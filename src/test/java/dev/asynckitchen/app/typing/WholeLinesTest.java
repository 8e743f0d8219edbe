package dev.asynckitchen.app.typing;

import static dev.asynckitchen.app.typing.Marked.after;
import static dev.asynckitchen.app.typing.Marked.perhaps;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeLinesTest {
    @Test
    void lines_go_up_and_down_with_their_selection() {
        assertThat(perhaps("a\nb¦b\nc", WholeLines::up)).isEqualTo("b¦b\na\nc");
        assertThat(perhaps("a\n«b\nc¦", WholeLines::up)).isEqualTo("«b\nc¦\na");
        assertThat(perhaps("a¦\nb", WholeLines::up)).isEmpty();
        assertThat(perhaps("«a\nb¦\nc\nd", WholeLines::down)).isEqualTo("c\n«a\nb¦\nd");
        assertThat(perhaps("«a\n¦b\n", WholeLines::down)).isEqualTo("b\n«a\n¦");
        assertThat(perhaps("a\nb¦", WholeLines::down)).isEmpty();
    }

    @Test
    void lines_are_doubled_below() {
        assertThat(after("ab¦c\nd", WholeLines::duplicated)).isEqualTo("abc\nab¦c\nd");
        assertThat(after("x\n«a\nb¦", WholeLines::duplicated)).isEqualTo("x\na\nb\n«a\nb¦");
    }

    @Test
    void lines_are_deleted_with_their_breaks() {
        assertThat(after("a\nb¦b\ncccc", WholeLines::deleted)).isEqualTo("a\nc¦ccc");
        assertThat(after("a\nbb¦", WholeLines::deleted)).isEqualTo("a¦");
        assertThat(after("ab¦", WholeLines::deleted)).isEqualTo("¦");
        assertThat(after("«a\nb\n¦c", WholeLines::deleted)).isEqualTo("¦c");
        assertThat(after("a\n¦", WholeLines::deleted)).isEqualTo("¦a");
    }

    @Test
    void comments_are_made_at_one_column_and_undone() {
        assertThat(after("«    if x:\n\n        y¦", WholeLines::commented)).isEqualTo("«    # if x:\n\n    #     y¦");
        assertThat(after("«    # if x:\n\n    #     y¦", WholeLines::commented)).isEqualTo("«    if x:\n\n        y¦");
        assertThat(after("#x¦ = 1", WholeLines::commented)).isEqualTo("x¦ = 1");
        assertThat(after("«# a\nb¦", WholeLines::commented)).isEqualTo("«# # a\n# b¦");
        assertThat(after("    ¦", WholeLines::commented)).isEqualTo("    # ¦");
        assertThat(after("x = ¦1", WholeLines::commented)).isEqualTo("# x = ¦1");
    }
}
