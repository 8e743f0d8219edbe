package dev.asynckitchen.app.program;

import dev.asynckitchen.app.document.Editor;
import dev.asynckitchen.app.editor.Finder;
import dev.asynckitchen.app.editor.FindingBar;
import dev.asynckitchen.app.editor.Highlights;
import dev.asynckitchen.app.editor.LineBar;
import dev.asynckitchen.app.editor.MistakeBar;
import dev.asynckitchen.app.editor.ProgramMenu;
import dev.asynckitchen.app.editor.Typing;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.app.typing.Code;
import dev.asynckitchen.app.typing.Editing;
import dev.asynckitchen.app.typing.TextCommand;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.stage.Standstill;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.stop.Breakpoint;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional;
import org.jspecify.annotations.Nullable;

/** The program: its text to read and edit, the line that runs, and a mark at every line where a task is paused. */
public final class ProgramPane extends BorderPane implements Editing {
    private final Editor editor;
    private final Theatre theatre;
    private final Preferences preferences;
    private final CodeArea area = new CodeArea();
    private final Typing typing;
    private final Highlights highlights = new Highlights(area);
    private final Map<Integer, List<Dish>> paused = new HashMap<>();
    private final Map<Integer, Lit> lit = new HashMap<>();
    private final LineBar line = new LineBar(area, this);
    private final Finder finder;
    private final MistakeBar mistake = new MistakeBar(area, highlights);
    private final FindingBar finding;
    private final FileSheet sheet;
    private List<Finding> findings = List.of();
    private LineMap lines = LineMap.of("", "");
    private String read = "";
    private boolean narrow;
    private Code code = Code.of("");
    private @Nullable LineStops stops;
    private LinesAsked.Asked asked = LinesAsked.Asked.NOTHING;

    public ProgramPane(Editor editor, Theatre theatre, Preferences preferences) {
        this.editor = editor;
        this.theatre = theatre;
        this.preferences = preferences;
        getStyleClass().add("program");
        area.setId("program");
        area.setAccessibleText(Messages.of("panes").text("program.told"));
        typing = new Typing(area);
        finder = new Finder(area, highlights, typing, this);
        area.setParagraphGraphicFactory(this::gutter);
        var scrolled = new VirtualizedScrollPane<>(area);
        KeptLines.in(scrolled, preferences);
        sheet = new FileSheet(theatre, preferences);
        setCenter(new StackPane(scrolled, sheet));
        finding = new FindingBar(preferences, this::go);
        setBottom(new VBox(mistake, finding));
        area.textProperty().addListener((_, _, _) -> typed());
        area.caretPositionProperty().addListener((_, _, _) -> pair());
        editor.documentProperty().subscribe(_ -> opened());
        editor.textProperty().subscribe(text -> {
            if (!text.equals(area.getText())) {
                area.replaceText(text);
            }
        });
        theatre.performanceProperty().subscribe(_ -> map());
        theatre.situationProperty().subscribe(_ -> mark());
        theatre.selectedProperty().subscribe(_ -> redrawGutter(Set.copyOf(paused.keySet())));
        preferences.themeProperty().subscribe(_ -> redrawGutter(Set.copyOf(paused.keySet())));
        preferences.textSizeProperty().subscribe((_, _) -> fit(true));
        widthProperty().subscribe(_ -> fit(false));
    }

    /** The gutter is as wide as there is room. */
    private void fit(boolean sized) {
        boolean now = GutterCell.isNarrow(preferences.textSize(), getWidth());
        if (now != narrow || sized) {
            narrow = now;
            area.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), narrow);
            redrawGutter(IntStream.rangeClosed(1, area.getParagraphs().size()).boxed().collect(Collectors.toSet()));
        }
    }

    /** Has lines chosen by whoever asks for them. */
    public void watch(LinesAsked somebody) {
        somebody.readingProperty().subscribe(reads -> area.setEditable(!reads));
        somebody.askedProperty().subscribe(wanted -> {
            asked = wanted;
            map();
        });
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            int line = area.hit(0, event.getY()).getInsertionIndex();
            int clicked = area.offsetToPosition(line, TwoDimensional.Bias.Forward).getMajor() + 1;
            asked.lines().stream().filter(one -> lines.now(one) == clicked).findFirst().ifPresent(somebody::choose);
        });
    }

    /** Shows where the program stops, and lets that be changed in the gutter. */
    public void watch(LineStops somebody) {
        stops = somebody;
        somebody.stopsProperty().subscribe((before, now) -> redrawGutter(
                Stream.of(before, now).flatMap(all -> all.breakpoints().stream()).map(Breakpoint::line).collect(Collectors.toSet())));
    }

    private void clicked(int line, MouseEvent event) {
        if (stops != null && area.isEditable() && event.isStillSincePress()) {
            if (event.getButton() == MouseButton.PRIMARY) {
                stops.toggle(line);
            } else if (event.getButton() == MouseButton.SECONDARY) {
                stops.askFor(line);
            }
            event.consume();
        }
    }

    /** The line with the caret, 1-based. */
    public int caretLine() {
        return area.getCurrentParagraph() + 1;
    }

    /** Shows a line of a module of the program's own, or of the program that ran, with the caret there. */
    public void show(@Nullable String file, int ran) {
        if (file != null) {
            sheet.show(file, ran);
            return;
        }
        sheet.close();
        int line = lines.now(ran);
        if (line > 0 && line <= area.getParagraphs().size()) {
            area.moveTo(line - 1, 0);
            reveal(line);
        }
    }

    /** Shows what mistake there is, and what was found in the program that ran; {@code lesson} has one while somebody is taught. */
    public void watch(Session session, ObservableValue<?> lesson) {
        session.proofreading().readingProperty().subscribe(known -> {
            mistake.tell(known);
            tell();
            mark();
        });
        new Linting(session, lesson).toldProperty().subscribe(found -> {
            Set<Integer> changed = Stream.concat(findings.stream(), found.stream()).map(one -> lines.now(one.at().line())).collect(Collectors.toSet());
            findings = found;
            tell();
            redrawGutter(changed);
        });
    }

    /** Findings are of the text that ran; what has no line any more is not told of, and nothing is while the text is no program. */
    private void tell() {
        List<Finding> there = mistake.line() > 0 ? List.of() : findings.stream().filter(one -> lines.now(one.at().line()) > 0).toList();
        finding.tell(there);
        boolean same = area.getText().equals(theatre.performance().source());
        highlights.mark("doubted", same ? there.stream().map(one -> mistake.range(one.at())).toList() : List.of());
    }

    private void go(Finding one) {
        int line = lines.now(one.at().line());
        mistake.go(mistake.range(line == one.at().line() ? one.at() : new Span(line, 1, line, 1)));
        finding.show(one);
        if (one.event() != null) {
            theatre.player().seekToEvent(one.event());
        }
    }

    /** Gives the keyboard to the text. */
    public void enter() {
        area.requestFocus();
        area.requestFollowCaret();
    }

    @Override
    public void edit(TextCommand command) {
        typing.does(command);
    }

    @Override
    public void find(boolean replaces) {
        finder.open(replaces);
    }

    @Override
    public void findNext(boolean forward) {
        finder.next(forward);
    }

    @Override
    public void goToLine() {
        line.open();
    }

    @Override
    public void goToMistake() {
        if (!mistake.go()) {
            finding.go();
        }
    }

    /** Offers this in the menu of the text, made anew each time. */
    public void offer(Supplier<List<MenuItem>> more) {
        area.setContextMenu(new ProgramMenu(area, more));
    }

    /** Closes the bar above the text; whether one was there. */
    public boolean closeBar() {
        return finder.close() || line.close() || sheet.close();
    }

    /** Whether the user types here. */
    private boolean isTyping() {
        return area.isFocused();
    }

    private void opened() {
        if (!area.getText().equals(editor.document().text())) {
            area.replaceText(editor.document().text());
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    private void typed() {
        String text = area.getText();
        if (text.equals(read)) {
            return; // Colouring counts as a change, too.
        }
        read = text;
        editor.textProperty().set(text);
        code = Code.of(text);
        highlights.read(text);
        finder.look();
        pair();
        map();
    }

    /** The two brackets at the caret stand out. */
    private void pair() {
        boolean current = area.getText().equals(read);
        highlights.mark("bracket", !current ? List.of() : code.pairAt(area.getCaretPosition()).stream()
                .map(at -> new Highlights.Range(at, at + 1)).toList());
    }

    private void map() {
        lines = LineMap.of(theatre.performance().source(), area.getText());
        tell();
        mark();
    }

    // Marks

    private void mark() {
        Situation situation = theatre.situation();
        light(situation);
        Map<Integer, List<Dish>> now = new HashMap<>();
        if (situation != null) {
            for (Dish dish : situation.state().unfinished().values()) {
                boolean stands = !(dish.place() instanceof Place.Worktop) && !isHidden(dish, situation);
                Frame at = Frame.innermost(dish.stack());
                if (stands && at != null) {
                    int line = lines.now(at.line());
                    if (line > 0) {
                        now.computeIfAbsent(line, _ -> new ArrayList<>()).add(dish);
                    }
                }
            }
        }
        Set<Integer> changed = new HashSet<>(now.keySet());
        changed.addAll(paused.keySet());
        changed.removeIf(line -> now.getOrDefault(line, List.of()).equals(paused.getOrDefault(line, List.of())));
        paused.clear();
        paused.putAll(now);
        redrawGutter(changed);
    }

    /** Where a dish is paused after its turn is not told while that is asked. */
    private boolean isHidden(Dish dish, Situation situation) {
        Standstill still = theatre.standstill();
        return still != null && still.hides(theatre.player().playhead()) && situation.beat().firstEvent() == situation.turnEvent()
                && theatre.performance().trace().get(situation.turnEvent()) instanceof TraceEvent.Turn turn
                && turn.task() != null && turn.task() == dish.task() && situation.position() > situation.turnEvent() + 1;
    }

    private void light(@Nullable Situation situation) {
        Map<Integer, Lit> now = new HashMap<>();
        if (situation != null) {
            Integer failed = failedLine(situation);
            Integer line = situation.state().line();
            if (line != null) {
                now.put(lines.now(line), situation.running() != null ? Lit.RUNNING : Lit.RAN);
            }
            if (failed != null) {
                now.put(lines.now(failed), Lit.FAILED);
            }
            now.remove(0);
        }
        if (mistake.line() > 0) {
            now.put(mistake.line(), Lit.MISTAKEN);
        }
        if (!asked.equals(LinesAsked.Asked.NOTHING)) {
            now.clear(); // One thing is asked, and nothing else is lit.
            asked.lines().forEach(line -> now.put(lines.now(line), Lit.ASKED));
            now.put(lines.now(asked.pointed()), Lit.RAN);
            now.put(lines.now(asked.chosen()), Lit.CHOSEN);
            now.remove(0);
        }
        if (now.equals(lit)) {
            return;
        }
        Set<Integer> changed = new HashSet<>(lit.keySet());
        changed.addAll(now.keySet());
        lit.keySet().forEach(line -> style(line, List.of()));
        lit.clear();
        lit.putAll(now);
        lit.forEach((line, how) -> style(line, List.of(how.style())));
        redrawGutter(changed);
        if (!isTyping()) {
            lit.entrySet().stream().filter(one -> one.getValue() != Lit.MISTAKEN).findFirst().ifPresent(one -> reveal(one.getKey()));
        }
    }

    private @Nullable Integer failedLine(Situation situation) {
        return situation.state().ended() == EndOutcome.EXCEPTION
                        && theatre.performance().trace().get(situation.position() - 1) instanceof TraceEvent.Ended ended
                ? ended.line()
                : null;
    }

    private void style(int line, List<String> styles) {
        if (line <= area.getParagraphs().size()) {
            area.setParagraphStyle(line - 1, styles);
        }
    }

    private void reveal(int line) {
        if (line <= area.getParagraphs().size() && area.getHeight() > 0 && area.getScene() != null) {
            int index = line - 1;
            boolean seen = area.getVisibleParagraphs().size() > 2
                    && index > area.firstVisibleParToAllParIndex() && index < area.lastVisibleParToAllParIndex();
            if (!seen) {
                area.showParagraphAtCenter(index);
            }
        }
    }

    private void redrawGutter(Set<Integer> changed) {
        for (int line : changed) {
            if (line > 0 && line <= area.getParagraphs().size()) {
                area.recreateParagraphGraphic(line - 1);
            }
        }
    }

    private Node gutter(int index) {
        int line = index + 1;
        Breakpoint stop = stops == null ? null : stops.stopsProperty().get().at(line).orElse(null);
        var cell = new GutterCell(new GutterCell.Marks(line, paused.getOrDefault(line, List.of()), lit.get(line), stop, theatre.selected(), narrow,
                findings.stream().filter(one -> lines.now(one.at().line()) == line).findFirst().orElse(null)),
                theatre.performance().narrator(), preferences, theatre::select, this::go);
        cell.setOnMouseClicked(event -> clicked(line, event));
        cell.setOnContextMenuRequested(Event::consume); // The text's menu is not the gutter's.
        return cell;
    }
}
