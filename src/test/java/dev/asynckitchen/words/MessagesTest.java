package dev.asynckitchen.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages numbers = Messages.of("numbers");

    @Test
    void a_message_is_filled_in_by_name() {
        assertThat(numbers.text("list.more", "first", "A", "second", "B", "more", 3)).isEqualTo("A, B and 3 more");
    }

    @Test
    void what_it_does_not_use_may_be_given_and_what_it_uses_must_be() {
        assertThat(numbers.text("list.two", "first", "A", "last", "B", "more", 3)).isEqualTo("A and B");
        assertThatThrownBy(() -> numbers.text("list.two", "first", "A"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("list.two");
    }

    @Test
    void a_message_that_is_not_there_is_not_made_up() {
        assertThat(numbers.has("nothing")).isFalse();
        assertThatThrownBy(() -> numbers.text("nothing")).isInstanceOf(MissingResourceException.class);
    }
}
