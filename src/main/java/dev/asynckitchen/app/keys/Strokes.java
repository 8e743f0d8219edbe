package dev.asynckitchen.app.keys;

import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyCombination;

/** Combinations of keys, as they are told and as they are written, such as {@code Ctrl+Shift+K}. */
final class Strokes {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final Messages SAY = Messages.of("keys");

    private static final Map<KeyCode, String> SIGNS = Map.ofEntries(
            Map.entry(KeyCode.LEFT, "←"), Map.entry(KeyCode.RIGHT, "→"), Map.entry(KeyCode.UP, "↑"), Map.entry(KeyCode.DOWN, "↓"),
            Map.entry(KeyCode.PLUS, "+"), Map.entry(KeyCode.MINUS, "-"), Map.entry(KeyCode.SLASH, "/"), Map.entry(KeyCode.PERIOD, "."),
            Map.entry(KeyCode.COMMA, ","), Map.entry(KeyCode.EQUALS, "="));

    private static final Map<String, Modifier> MODIFIERS = Map.of(
            "ctrl", KeyCombination.SHORTCUT_DOWN, "shift", KeyCombination.SHIFT_DOWN, "alt", KeyCombination.ALT_DOWN);

    private static final Map<String, KeyCode> CODES = Arrays.stream(KeyCode.values()).collect(Collectors.toMap(
            code -> code.getName().toLowerCase(Locale.ROOT), code -> code, (first, _) -> first));

    private Strokes() {}

    /** The platform's shortcut key. */
    static String ctrl() {
        return MAC ? "⌘" : SAY.text("ctrl");
    }

    /** As a user reads it. */
    static String told(KeyCombination keys) {
        return Arrays.stream(new String[] {modifiers(keys), sign(keys)}).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Several of them: modifiers that all have are told once. */
    static String told(List<KeyCombination> all) {
        List<String> modifiers = all.stream().map(Strokes::modifiers).distinct().toList();
        return modifiers.size() != 1 || modifiers.getFirst().isEmpty()
                ? all.stream().map(Strokes::told).collect(Collectors.joining("   "))
                : modifiers.getFirst() + " " + all.stream().map(Strokes::sign).collect(Collectors.joining("  "));
    }

    /** As it is written. */
    static String written(KeyCombination keys) {
        List<String> parts = new ArrayList<>();
        if (keys.getShortcut() == ModifierValue.DOWN) {
            parts.add("Ctrl");
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            parts.add("Shift");
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            parts.add("Alt");
        }
        parts.add(code(keys).getName());
        return String.join("+", parts);
    }

    /** What is written; empty if there is no such key. */
    static Optional<KeyCombination> read(String written) {
        List<Modifier> modifiers = new ArrayList<>();
        String rest = written.strip();
        for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
            Modifier modifier = MODIFIERS.get(rest.substring(0, plus).strip().toLowerCase(Locale.ROOT));
            if (modifier == null || modifiers.contains(modifier)) {
                return Optional.empty();
            }
            modifiers.add(modifier);
            rest = rest.substring(plus + 1).strip();
        }
        return code(rest).filter(code -> !code.isModifierKey())
                .map(code -> new KeyCodeCombination(code, modifiers.toArray(Modifier[]::new)));
    }

    private static Optional<KeyCode> code(String name) {
        return SIGNS.entrySet().stream().filter(sign -> sign.getValue().equals(name)).map(Map.Entry::getKey).findFirst()
                .or(() -> Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT))));
    }

    private static String modifiers(KeyCombination keys) {
        List<String> parts = new ArrayList<>();
        if (keys.getShortcut() == ModifierValue.DOWN) {
            parts.add(ctrl());
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            parts.add("Alt");
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            parts.add("Shift");
        }
        return String.join(" ", parts);
    }

    private static String sign(KeyCombination keys) {
        KeyCode code = code(keys);
        return SIGNS.getOrDefault(code, code.getName());
    }

    private static KeyCode code(KeyCombination keys) {
        return keys instanceof KeyCodeCombination of ? of.getCode() : KeyCode.UNDEFINED;
    }
}
