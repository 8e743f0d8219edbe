package dev.asynckitchen.app.keys;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.app.typing.TextCommand;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which key does what, wherever in the window the keyboard is; what has it keeps the keys that it {@link Claim}s. */
public final class Keys {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final Messages SAY = Messages.of("keys");

    /**
     * A key and what it does; {@code name} leads to both in the list of keys, and is empty for a key that is told with another.
     *
     * @param needs the claim without which it is not there; absent if it is there always
     * @param yields the claim to which it gives way; absent if it gives way to none
     */
    private record Binding(
            String name, Optional<Claim> needs, Optional<Claim> yields, List<KeyCombination> combinations, Runnable action) {
        boolean matches(KeyEvent event, Set<Claim> claims) {
            return needs.map(claims::contains).orElse(true) && yields.filter(claims::contains).isEmpty() && combinations.stream().anyMatch(combination -> combination.match(event));
        }
    }

    /** A line of the list of keys. */
    record Told(String keys, String does) {}

    private final List<Binding> bindings = new ArrayList<>();

    public Keys(Theatre theatre, Preferences preferences, Notices notices, Actions actions) {
        text(actions);
        player(theatre);
        looks(preferences, notices);
        command("run", actions::run, shortcut(KeyCode.ENTER));
        command("open", actions::open, shortcut(KeyCode.O));
        command("save", actions::save, shortcut(KeyCode.S));
        command("save-as", actions::saveAs, shortcut(KeyCode.S, KeyCombination.SHIFT_DOWN));
        command("record", actions::record, shortcut(KeyCode.R));
        command("game", actions::beTheLoop, shortcut(KeyCode.G));
        command("compare", actions::showCompare, shortcut(KeyCode.D));
        command("lessons", actions::showLessons, shortcut(KeyCode.L));
        command("next-lesson", () -> actions.nextLesson(true), shortcut(KeyCode.PAGE_DOWN));
        command("", () -> actions.nextLesson(false), shortcut(KeyCode.PAGE_UP));
        letter("lesson-part", () -> actions.lessonPart(true), key(KeyCode.PERIOD));
        letter("", () -> actions.lessonPart(false), key(KeyCode.COMMA));
        command("course", actions::showCourse, shortcut(KeyCode.L, KeyCombination.SHIFT_DOWN));
        ways(actions);
        panels(actions);
        command("help", actions::showKeys, key(KeyCode.F1));
        letter("", actions::showKeys, key(KeyCode.SLASH, KeyCombination.SHIFT_DOWN), key(KeyCode.HELP));
    }

    /** In the program's text, before all others. */
    private void text(Actions actions) {
        text("", actions, TextCommand.COMMENT, shortcut(KeyCode.SLASH), shortcut(KeyCode.DIVIDE),
                shortcut(KeyCode.NUMBER_SIGN), shortcut(KeyCode.SLASH, KeyCombination.SHIFT_DOWN));
        text("", actions, TextCommand.LINES_UP, key(KeyCode.UP, KeyCombination.ALT_DOWN));
        text("", actions, TextCommand.LINES_DOWN, key(KeyCode.DOWN, KeyCombination.ALT_DOWN));
        text("", actions, TextCommand.DUPLICATE_LINES, shortcut(KeyCode.D));
        text("", actions, TextCommand.DELETE_LINES, shortcut(KeyCode.K, KeyCombination.SHIFT_DOWN));
    }

    private void player(Theatre theatre) {
        add("play", Claim.PRESS, () -> theatre.transport().playOrPause(), key(KeyCode.SPACE));
        step("tick", theatre, Stride.TICK);
        step("turn", theatre, Stride.TURN, KeyCombination.SHIFT_DOWN);
        step("line", theatre, Stride.LINE, KeyCombination.ALT_DOWN);
        add("ends", Claim.MOVE, () -> theatre.transport().toStart(), key(KeyCode.HOME));
        add("", Claim.MOVE, () -> theatre.transport().toEnd(), key(KeyCode.END));
    }

    private void step(String name, Theatre theatre, Stride stride, KeyCombination.Modifier... modifiers) {
        add(name, Claim.MOVE, () -> theatre.transport().forward(stride), key(KeyCode.RIGHT, modifiers));
        add("", Claim.MOVE, () -> theatre.transport().back(stride), key(KeyCode.LEFT, modifiers));
    }

    private void looks(Preferences preferences, Notices notices) {
        letter("speed", () -> faster(preferences, 0.5), key(KeyCode.MINUS), key(KeyCode.SUBTRACT));
        letter("", () -> faster(preferences, 2), key(KeyCode.PLUS), key(KeyCode.EQUALS), key(KeyCode.ADD),
                key(KeyCode.PLUS, KeyCombination.SHIFT_DOWN), key(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN));
        letter("wording", () -> preferences.wordingProperty().set(
                preferences.wording() == Wording.WORDS ? Wording.TERMS : Wording.WORDS), key(KeyCode.T));
        letter("theme", () -> preferences.themeProperty().set(preferences.theme().next()), key(KeyCode.N));
        letter("motion", () -> reduceMotion(preferences, notices), key(KeyCode.M));
        command("text-size", () -> preferences.textSizeProperty().set(preferences.textSize().larger()),
                shortcut(KeyCode.PLUS), shortcut(KeyCode.EQUALS), shortcut(KeyCode.ADD),
                shortcut(KeyCode.PLUS, KeyCombination.SHIFT_DOWN), shortcut(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN));
        command("", () -> preferences.textSizeProperty().set(preferences.textSize().smaller()),
                shortcut(KeyCode.MINUS), shortcut(KeyCode.SUBTRACT));
        command("", () -> preferences.textSizeProperty().set(TextSize.NORMAL), shortcut(KeyCode.DIGIT0), shortcut(KeyCode.NUMPAD0));
    }

    /** From one place of the window to another. */
    private void ways(Actions actions) {
        command("regions", () -> actions.nextRegion(true), key(KeyCode.F6));
        command("", () -> actions.nextRegion(false), key(KeyCode.F6, KeyCombination.SHIFT_DOWN));
        command("program", actions::enterProgram, shortcut(KeyCode.E));
        command("leave", actions::leaveProgram, key(KeyCode.ESCAPE));
        List<KeyCode> digits = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
        for (int i = 0; i < digits.size(); i++) {
            int detail = i;
            command(i == 0 ? "details" : "", () -> actions.showDetail(detail), key(digits.get(i), KeyCombination.ALT_DOWN));
        }
        letter("tell", () -> actions.tellNext(true), key(KeyCode.I));
        letter("ask", actions::ask, key(KeyCode.Q));
        letter("", () -> actions.tellNext(false), key(KeyCode.I, KeyCombination.SHIFT_DOWN));
    }

    private void panels(Actions actions) {
        command("fold", () -> actions.fold(Panel.PROGRAM), shortcut(KeyCode.DIGIT1));
        command("", () -> actions.fold(Panel.TIMELINE), shortcut(KeyCode.DIGIT2));
        command("", () -> actions.fold(Panel.DETAILS), shortcut(KeyCode.DIGIT3));
        command("dividers", () -> actions.grow(Panel.PROGRAM, 1), altShift(KeyCode.RIGHT));
        command("", () -> actions.grow(Panel.PROGRAM, -1), altShift(KeyCode.LEFT));
        command("", () -> actions.grow(actions.panelBelow(), 1), altShift(KeyCode.UP));
        command("", () -> actions.grow(actions.panelBelow(), -1), altShift(KeyCode.DOWN));
    }

    /** Those that are worth telling, in order. */
    List<Told> told() {
        return bindings.stream().filter(binding -> !binding.name.isEmpty()).map(binding -> new Told(
                SAY.text(binding.name + ".keys", "ctrl", ctrl()), SAY.text(binding.name + ".does"))).toList();
    }

    /** What this key does while something with these claims has the keyboard. */
    public Optional<Runnable> action(KeyEvent event, Set<Claim> claims) {
        return bindings.stream().filter(binding -> binding.matches(event, claims)).map(Binding::action).findFirst();
    }

    /** The platform's shortcut key. */
    public static String ctrl() {
        return MAC ? "⌘" : SAY.text("ctrl");
    }

    private void add(String name, Claim yields, Runnable action, KeyCombination... combinations) {
        bindings.add(new Binding(name, Optional.empty(), Optional.of(yields), List.of(combinations), action));
    }

    private void text(String name, Actions actions, TextCommand command, KeyCombination... combinations) {
        bindings.add(new Binding(
                name, Optional.of(Claim.EDIT), Optional.empty(), List.of(combinations), () -> actions.edit(command)));
    }

    private void letter(String name, Runnable action, KeyCombination... combinations) {
        add(name, Claim.TYPE, action, combinations);
    }

    private void command(String name, Runnable action, KeyCombination... combinations) {
        bindings.add(new Binding(name, Optional.empty(), Optional.empty(), List.of(combinations), action));
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCombination altShift(KeyCode code) {
        return key(code, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shortcut(KeyCode code, KeyCombination.Modifier more) {
        return key(code, KeyCombination.SHORTCUT_DOWN, more);
    }

    private static void reduceMotion(Preferences preferences, Notices notices) {
        boolean still = !preferences.stillProperty().get();
        preferences.stillProperty().set(still);
        notices.tell(Notice.good(SAY.text(still ? "motion.reduced" : "motion.full")));
    }

    private static void faster(Preferences preferences, double by) {
        preferences.speedProperty().set(Math.clamp(preferences.speedProperty().get() * by, 0.25, 4));
    }
}
