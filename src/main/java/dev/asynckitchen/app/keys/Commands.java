package dev.asynckitchen.app.keys;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.app.typing.Editing;
import dev.asynckitchen.app.typing.TextCommand;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** All that can be asked of the window, in the order of the list of keys, with the keys as they come. */
final class Commands {
    private static final Messages SAY = Messages.of("keys");

    private final List<Command> all = new ArrayList<>();
    private final Actions actions;

    private Commands(Actions actions) {
        this.actions = actions;
    }

    static List<Command> of(Theatre theatre, Preferences preferences, Notices notices, Actions actions) {
        var commands = new Commands(actions);
        commands.player(theatre);
        commands.looks(preferences, notices);
        commands.stops();
        commands.files();
        commands.lessons();
        commands.shows();
        commands.ways();
        commands.panels();
        commands.text();
        commands.lanes();
        commands.always("keys-file", () -> actions.desk().keysFile());
        commands.always("help", actions::showKeys, key(KeyCode.F1), key(KeyCode.HELP));
        return List.copyOf(commands.all);
    }

    private void player(Theatre theatre) {
        add("play", "play", Claim.PRESS, () -> theatre.transport().playOrPause(), key(KeyCode.SPACE));
        step("tick", theatre, Stride.TICK);
        step("turn", theatre, Stride.TURN, KeyCombination.SHIFT_DOWN);
        step("line", theatre, Stride.LINE, KeyCombination.ALT_DOWN);
        add("ends", "ends", Claim.MOVE, () -> theatre.transport().toStart(), key(KeyCode.HOME));
        add("end", "ends", Claim.MOVE, () -> theatre.transport().toEnd(), key(KeyCode.END));
    }

    private void step(String id, Theatre theatre, Stride stride, KeyCombination.Modifier... modifiers) {
        add(id, id, Claim.MOVE, () -> theatre.transport().forward(stride), key(KeyCode.RIGHT, modifiers));
        add(id + "-back", id, Claim.MOVE, () -> theatre.transport().back(stride), key(KeyCode.LEFT, modifiers));
    }

    private void looks(Preferences preferences, Notices notices) {
        letter("speed", "speed", () -> faster(preferences, 0.5), key(KeyCode.MINUS), key(KeyCode.SUBTRACT));
        letter("faster", "speed", () -> faster(preferences, 2), key(KeyCode.PLUS), key(KeyCode.EQUALS), key(KeyCode.ADD),
                key(KeyCode.PLUS, KeyCombination.SHIFT_DOWN), key(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN));
        letter("wording", "wording", () -> preferences.wordingProperty().set(
                preferences.wording() == Wording.WORDS ? Wording.TERMS : Wording.WORDS), key(KeyCode.T));
        letter("theme", "theme", () -> preferences.themeProperty().set(preferences.theme().next()), key(KeyCode.N));
        letter("motion", "motion", () -> reduceMotion(preferences, notices), key(KeyCode.M));
        always("text-size", () -> preferences.textSizeProperty().set(preferences.textSize().larger()),
                shortcut(KeyCode.PLUS), shortcut(KeyCode.EQUALS), shortcut(KeyCode.ADD),
                shortcut(KeyCode.PLUS, KeyCombination.SHIFT_DOWN), shortcut(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN));
        grouped("text-smaller", "text-size", () -> preferences.textSizeProperty().set(preferences.textSize().smaller()),
                shortcut(KeyCode.MINUS), shortcut(KeyCode.SUBTRACT));
        grouped("text-normal", "text-size", () -> preferences.textSizeProperty().set(TextSize.NORMAL),
                shortcut(KeyCode.DIGIT0), shortcut(KeyCode.NUMPAD0));
    }

    private void files() {
        always("palette", () -> actions.desk().palette(), shortcut(KeyCode.K));
        always("run", actions::run, shortcut(KeyCode.ENTER));
        always("python", () -> actions.desk().pythons());
        always("by-itself", () -> actions.desk().byItself());
        always("new", () -> actions.desk().begin(), shortcut(KeyCode.N));
        always("window", () -> actions.desk().anotherWindow(), shortcut(KeyCode.N, KeyCombination.SHIFT_DOWN));
        always("open", actions::open, shortcut(KeyCode.O));
        always("recent", () -> actions.desk().recent(), shortcut(KeyCode.O, KeyCombination.SHIFT_DOWN));
        always("start-anew", () -> actions.desk().startAnew());
        always("unsaved", actions::showUnsaved);
        always("save", actions::save, shortcut(KeyCode.S));
        always("save-as", actions::saveAs, shortcut(KeyCode.S, KeyCombination.SHIFT_DOWN));
        always("record", actions::record, shortcut(KeyCode.R));
        always("game", actions::beTheLoop, shortcut(KeyCode.G));
        always("compare", actions::showCompare, shortcut(KeyCode.D));
    }

    private void lessons() {
        always("lessons", actions::showLessons, shortcut(KeyCode.L));
        always("next-lesson", () -> actions.lessons().next(true), shortcut(KeyCode.PAGE_DOWN));
        grouped("last-lesson", "next-lesson", () -> actions.lessons().next(false), shortcut(KeyCode.PAGE_UP));
        letter("lesson-part", "lesson-part", () -> actions.lessons().part(true), key(KeyCode.PERIOD));
        letter("lesson-part-back", "lesson-part", () -> actions.lessons().part(false), key(KeyCode.COMMA));
        always("course", () -> actions.lessons().showCourse(), shortcut(KeyCode.L, KeyCombination.SHIFT_DOWN));
    }

    private void shows() {
        always("present", () -> actions.shows().present(), key(KeyCode.F5));
        always("full-screen", () -> actions.shows().fullScreen(), key(KeyCode.F11));
        always("picture", () -> actions.shows().savePicture(), shortcut(KeyCode.P, KeyCombination.SHIFT_DOWN));
        grouped("picture-copy", "picture", () -> actions.shows().copyPicture(), shortcut(KeyCode.C, KeyCombination.SHIFT_DOWN));
        always("record-step", () -> actions.shows().recordStep(), shortcut(KeyCode.R, KeyCombination.SHIFT_DOWN));
        always("tour", () -> actions.shows().tour());
    }

    /** Where it stops, and the ways to other moments. */
    private void stops() {
        always("stop", () -> actions.stops().toggle(), key(KeyCode.F9));
        always("condition", () -> actions.stops().ask(), key(KeyCode.F9, KeyCombination.SHIFT_DOWN));
        always("run-to", () -> actions.stops().runToCaret(), shortcut(KeyCode.F10));
        always("next-stop", () -> actions.stops().next(true), key(KeyCode.F8));
        grouped("last-stop", "next-stop", () -> actions.stops().next(false), key(KeyCode.F8, KeyCombination.SHIFT_DOWN));
        always("next-turn", () -> actions.stops().nextTurn(true), key(KeyCode.F7));
        grouped("last-turn", "next-turn", () -> actions.stops().nextTurn(false), key(KeyCode.F7, KeyCombination.SHIFT_DOWN));
        always("go-to", () -> actions.stops().goTo(), shortcut(KeyCode.J));
    }

    /** From one place of the window to another. */
    private void ways() {
        always("regions", () -> actions.nextRegion(true), key(KeyCode.F6));
        grouped("regions-back", "regions", () -> actions.nextRegion(false), key(KeyCode.F6, KeyCombination.SHIFT_DOWN));
        always("program", actions::enterProgram, shortcut(KeyCode.E));
        always("leave", actions::leaveProgram, key(KeyCode.ESCAPE));
        detail("details", 0, KeyCode.DIGIT1);
        detail("detail-why", 1, KeyCode.DIGIT2);
        detail("detail-rail", 2, KeyCode.DIGIT3);
        detail("detail-tasks", 3, KeyCode.DIGIT4);
        detail("detail-stops", 4, KeyCode.DIGIT5);
        detail("detail-report", 5, KeyCode.DIGIT6);
        detail("detail-inside", 6, KeyCode.DIGIT7);
        letter("tell", "tell", () -> actions.tellNext(true), key(KeyCode.I));
        letter("tell-back", "tell", () -> actions.tellNext(false), key(KeyCode.I, KeyCombination.SHIFT_DOWN));
        letter("ask", "ask", actions::ask, key(KeyCode.Q));
        letter("what-if", "what-if", actions::whatIf, key(KeyCode.W));
    }

    private void detail(String id, int index, KeyCode digit) {
        grouped(id, "details", () -> actions.showDetail(index), key(digit, KeyCombination.ALT_DOWN));
    }

    private void panels() {
        always("fold", () -> actions.fold(Panel.PROGRAM), shortcut(KeyCode.DIGIT1));
        grouped("fold-timeline", "fold", () -> actions.fold(Panel.TIMELINE), shortcut(KeyCode.DIGIT2));
        grouped("fold-details", "fold", () -> actions.fold(Panel.DETAILS), shortcut(KeyCode.DIGIT3));
        always("dividers", () -> actions.grow(Panel.PROGRAM, 1), altShift(KeyCode.RIGHT));
        grouped("narrower", "dividers", () -> actions.grow(Panel.PROGRAM, -1), altShift(KeyCode.LEFT));
        grouped("higher", "dividers", () -> actions.grow(actions.panelBelow(), 1), altShift(KeyCode.UP));
        grouped("lower", "dividers", () -> actions.grow(actions.panelBelow(), -1), altShift(KeyCode.DOWN));
    }

    /** In the timeline. */
    private void lanes() {
        lane("lane-next", "lane-next", () -> actions.lanes().select(true), key(KeyCode.DOWN));
        lane("lane-last", "lane-next", () -> actions.lanes().select(false), key(KeyCode.UP));
        lane("lanes-down", "lane-next", () -> actions.lanes().page(true), key(KeyCode.PAGE_DOWN));
        lane("lanes-up", "lane-next", () -> actions.lanes().page(false), key(KeyCode.PAGE_UP));
        lane("timeline-nearer", "timeline-nearer", () -> actions.lanes().zoom(true), key(KeyCode.Z));
        lane("timeline-further", "timeline-nearer", () -> actions.lanes().zoom(false), key(KeyCode.Z, KeyCombination.SHIFT_DOWN));
        lane("timeline-whole", "timeline-nearer", () -> actions.lanes().whole(), key(KeyCode.DIGIT0), key(KeyCode.NUMPAD0));
        lane("timeline-on", "timeline-nearer", () -> actions.lanes().along(true), key(KeyCode.D));
        lane("timeline-back", "timeline-nearer", () -> actions.lanes().along(false), key(KeyCode.A));
        lane("lane-pin", "lane-pin", () -> actions.lanes().pin(), key(KeyCode.P));
        lane("lane-fold", "lane-pin", () -> actions.lanes().fold(), key(KeyCode.F));
        lane("lane-filter", "lane-pin", () -> actions.lanes().filter(), key(KeyCode.SLASH), key(KeyCode.DIVIDE));
        lane("timeline-legend", "lane-pin", () -> actions.lanes().legend(), key(KeyCode.L));
    }

    private void lane(String id, String group, Runnable action, KeyCombination... keys) {
        all.add(new Command(id, group, Optional.of(Claim.LANES), Optional.empty(), List.of(keys), action));
    }

    /** In the program's text. */
    private void text() {
        text("comment", "comment", TextCommand.COMMENT, shortcut(KeyCode.SLASH), shortcut(KeyCode.DIVIDE),
                shortcut(KeyCode.NUMBER_SIGN), shortcut(KeyCode.SLASH, KeyCombination.SHIFT_DOWN));
        text("lines", "lines", TextCommand.LINES_UP, key(KeyCode.UP, KeyCombination.ALT_DOWN));
        text("lines-down", "lines", TextCommand.LINES_DOWN, key(KeyCode.DOWN, KeyCombination.ALT_DOWN));
        text("duplicate", "duplicate", TextCommand.DUPLICATE_LINES, shortcut(KeyCode.D));
        always("find", () -> actions.inProgram(text -> text.find(false)), shortcut(KeyCode.F));
        always("replace", () -> actions.inProgram(text -> text.find(true)), shortcut(KeyCode.H));
        always("find-next", () -> actions.inProgram(text -> text.findNext(true)), key(KeyCode.F3));
        grouped("find-previous", "find-next", () -> actions.inProgram(text -> text.findNext(false)), key(KeyCode.F3, KeyCombination.SHIFT_DOWN));
        all.add(new Command("go-to-line", "go-to-line", Optional.of(Claim.EDIT), Optional.empty(), List.of(shortcut(KeyCode.G)),
                () -> actions.inProgram(Editing::goToLine)));
        always("mistake", () -> actions.inProgram(Editing::goToMistake), key(KeyCode.F4));
        text("delete-lines", "delete-lines", TextCommand.DELETE_LINES, shortcut(KeyCode.K, KeyCombination.SHIFT_DOWN));
    }

    private void text(String id, String group, TextCommand command, KeyCombination... keys) {
        all.add(new Command(id, group, Optional.of(Claim.EDIT), Optional.empty(), List.of(keys), () -> actions.inProgram(text -> text.edit(command))));
    }

    private void add(String id, String group, Claim yields, Runnable action, KeyCombination... keys) {
        all.add(new Command(id, group, Optional.empty(), Optional.of(yields), List.of(keys), action));
    }

    private void letter(String id, String group, Runnable action, KeyCombination... keys) {
        add(id, group, Claim.TYPE, action, keys);
    }

    private void always(String id, Runnable action, KeyCombination... keys) {
        grouped(id, id, action, keys);
    }

    private void grouped(String id, String group, Runnable action, KeyCombination... keys) {
        all.add(new Command(id, group, Optional.empty(), Optional.empty(), List.of(keys), action));
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
