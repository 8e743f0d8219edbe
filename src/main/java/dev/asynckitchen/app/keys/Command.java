package dev.asynckitchen.app.keys;

import dev.asynckitchen.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something that can be asked of the window, by keys or by its name.
 *
 * @param id what it is called where keys are bound to it
 * @param group the line in the list of keys that it belongs to, which is called as its first one
 * @param needs the claim without which its keys are not there; absent if they are there always
 * @param yields the claim to which its keys give way; absent if they give way to none
 * @param keys those that lead to it, the first one of which is told
 */
public record Command(
        String id, String group, Optional<Claim> needs, Optional<Claim> yields, List<KeyCombination> keys, Runnable action) {
    private static final Messages SAY = Messages.of("keys");

    /** What it does, in a few words. */
    public String name() {
        String own = id + ".name";
        return SAY.has(own) ? SAY.text(own) : SAY.text(id + ".does");
    }

    /** The key that is told, as a user reads it; empty without one. */
    public String key() {
        return keys.isEmpty() ? "" : Strokes.told(keys.getFirst());
    }

    boolean matches(KeyEvent event, Set<Claim> claims) {
        return needs.map(claims::contains).orElse(true) && yields.filter(claims::contains).isEmpty()
                && keys.stream().anyMatch(combination -> combination.match(event));
    }

    Command with(List<KeyCombination> other) {
        return new Command(id, group, needs, yields, List.copyOf(other), action);
    }
}
