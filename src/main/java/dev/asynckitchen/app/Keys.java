package dev.asynckitchen.app;

import dev.asynckitchen.app.session.Notice;
import dev.asynckitchen.app.session.Notices;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which key does what. Those without Ctrl (or Cmd) are the text's while the user types in the program. */
final class Keys {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    /** A key and what it does, as the list of keys tells it. */
    record Binding(String key, String does, boolean whileTyping, List<KeyCombination> combinations, Runnable action) {
        boolean matches(KeyEvent event) {
            return combinations.stream().anyMatch(combination -> combination.match(event));
        }
    }

    private final List<Binding> bindings = new ArrayList<>();

    Keys(Theatre theatre, Preferences preferences, Notices notices, Actions actions) {
        Player player = theatre.player();
        add("Space", "Play or pause", false, player::playOrPause, key(KeyCode.SPACE));
        add("→   ←", "A tick on, a tick back", false, () -> player.forward(Stride.TICK), key(KeyCode.RIGHT));
        hidden(() -> player.back(Stride.TICK), key(KeyCode.LEFT));
        add("Shift →   Shift ←", "A turn on, a turn back", false,
                () -> player.forward(Stride.TURN), key(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN));
        hidden(() -> player.back(Stride.TURN), key(KeyCode.LEFT, KeyCombination.SHIFT_DOWN));
        add("Alt →   Alt ←", "A line on, a line back", false,
                () -> player.forward(Stride.LINE), key(KeyCode.RIGHT, KeyCombination.ALT_DOWN));
        hidden(() -> player.back(Stride.LINE), key(KeyCode.LEFT, KeyCombination.ALT_DOWN));
        add("Home   End", "To the beginning, to the end", false, player::toStart, key(KeyCode.HOME));
        hidden(player::toEnd, key(KeyCode.END));
        add("-   +", "Slower, faster", false, () -> faster(preferences, 0.5),
                key(KeyCode.MINUS), key(KeyCode.SUBTRACT));
        hidden(() -> faster(preferences, 2), key(KeyCode.PLUS), key(KeyCode.EQUALS), key(KeyCode.ADD),
                key(KeyCode.PLUS, KeyCombination.SHIFT_DOWN), key(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN));
        add("T", "The kitchen's words, or asyncio's terms", false, () -> preferences.wordingProperty().set(
                preferences.wordingProperty().get() == Wording.WORDS ? Wording.TERMS : Wording.WORDS), key(KeyCode.T));
        add("N", "Day or night", false, () -> preferences.themeProperty().set(
                preferences.themeProperty().get().next()), key(KeyCode.N));
        add("M", "With motion, or reduced", false,
                () -> reduceMotion(preferences, notices), key(KeyCode.M));
        add("I   Shift I", "What is this? The next thing in the kitchen, the one before", false,
                () -> actions.tellNext(true), key(KeyCode.I));
        hidden(() -> actions.tellNext(false), key(KeyCode.I, KeyCombination.SHIFT_DOWN));
        add(named("Enter"), "Run the program", true, actions::run, shortcut(KeyCode.ENTER));
        add(named("O"), "Open a program or a trace", true, actions::open, shortcut(KeyCode.O));
        add(named("S"), "Save the program", true, actions::save, shortcut(KeyCode.S));
        add(named("Shift S"), "Save it elsewhere, or the trace", true, actions::saveAs,
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        add(named("R"), "Record an animation", true, actions::record, shortcut(KeyCode.R));
        add(named("1") + "   " + named("2") + "   " + named("3"), "Fold the program, the timeline, the details", true,
                () -> actions.fold(Panel.PROGRAM), shortcut(KeyCode.DIGIT1));
        hiddenWhileTyping(() -> actions.fold(Panel.TIMELINE), shortcut(KeyCode.DIGIT2));
        hiddenWhileTyping(() -> actions.fold(Panel.DETAILS), shortcut(KeyCode.DIGIT3));
        add("Esc", "Close the card; from the program back to the kitchen", true, actions::leaveProgram, key(KeyCode.ESCAPE));
        add("F1   ?", "This list", true, actions::showKeys, key(KeyCode.F1));
        hidden(actions::showKeys, key(KeyCode.SLASH, KeyCombination.SHIFT_DOWN), key(KeyCode.HELP));
    }

    /** Those that are worth telling, in order. */
    List<Binding> told() {
        return bindings.stream().filter(binding -> !binding.key().isEmpty()).toList();
    }

    /** What this key does now. */
    Optional<Runnable> action(KeyEvent event, boolean typing) {
        return bindings.stream()
                .filter(binding -> (!typing || binding.whileTyping()) && binding.matches(event))
                .map(Binding::action)
                .findFirst();
    }

    /** A key with the platform's shortcut key. */
    static String named(String key) {
        return (MAC ? "⌘ " : "Ctrl ") + key;
    }

    void add(String name, String does, boolean whileTyping, Runnable action, KeyCombination... combinations) {
        bindings.add(new Binding(name, does, whileTyping, List.of(combinations), action));
    }

    private void hidden(Runnable action, KeyCombination... combinations) {
        add("", "", false, action, combinations);
    }

    private void hiddenWhileTyping(Runnable action, KeyCombination... combinations) {
        add("", "", true, action, combinations);
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static void reduceMotion(Preferences preferences, Notices notices) {
        boolean still = !preferences.stillProperty().get();
        preferences.stillProperty().set(still);
        notices.tell(Notice.good(still ? "Reduced motion: steps are shown at once." : "Steps are shown with their motion."));
    }

    private static void faster(Preferences preferences, double by) {
        preferences.speedProperty().set(Math.clamp(preferences.speedProperty().get() * by, 0.25, 4));
    }
}
