package dev.asynckitchen.app.program;

import dev.asynckitchen.app.editor.Highlights;
import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.words.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * A module of the program's own, as the trace carries it: its text to be read, over the program, while the selected task is paused in it.
 */
final class FileSheet extends BorderPane {
    private static final Messages SAY = Messages.of("panes");

    /** A line of a file. */
    private record At(String file, int line) {}

    private final Theatre theatre;
    private final Preferences preferences;
    private final CodeArea area = new CodeArea();
    private final Highlights highlights = new Highlights(area);
    private final Label name = new Label();
    private final Map<Integer, List<Dish>> paused = new HashMap<>();
    private @Nullable At shown;
    private @Nullable At wanted; // What somebody asked for stays until they are done with it, or select a task.
    private @Nullable Integer closed; // The selected task, of which nobody wants to see where it is.

    FileSheet(Theatre theatre, Preferences preferences) {
        this.theatre = theatre;
        this.preferences = preferences;
        setId("file-sheet");
        getStyleClass().add("program");
        area.setId("file-text");
        area.setEditable(false);
        area.setParagraphGraphicFactory(this::gutter);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(name, space, Icons.button("close-file", Material2AL.CLOSE, SAY.text("file.close"), this::close));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("file-bar");
        setTop(bar);
        setCenter(new VirtualizedScrollPane<>(area));
        setVisible(false);
        theatre.selectedProperty().subscribe(_ -> {
            closed = null;
            wanted = null;
            follow();
        });
        theatre.performanceProperty().subscribe(_ -> close());
        theatre.situationProperty().subscribe(_ -> follow());
        preferences.themeProperty().subscribe(_ -> redraw());
    }

    /** Puts the sheet away; whether it was there. */
    boolean close() {
        boolean was = isVisible();
        closed = theatre.selected();
        wanted = null;
        put(null);
        return was;
    }

    /** Shows this line of a file, if the trace has its text. */
    void show(String file, int line) {
        wanted = new At(file, line);
        put(wanted);
        redraw();
    }

    /** The selected task's own line, if it is in a module. */
    private void follow() {
        Situation situation = theatre.situation();
        Integer task = theatre.selected();
        Dish dish = situation == null || task == null ? null : situation.state().dishes().get(task);
        boolean asked = theatre.standstill() != null; // Where a task is paused may be what is asked.
        Frame at = dish == null || asked || Objects.equals(closed, task) || dish.stack().isEmpty() || dish.place() instanceof Place.Done ? null
                : dish.stack().getLast();
        put(wanted != null ? wanted : at == null || at.file() == null ? null : new At(at.file(), at.line()));
        redraw();
    }

    private void put(@Nullable At at) {
        String text = at == null ? "" : theatre.performance().stage().index().source(at.file).orElse("");
        setVisible(!text.isEmpty());
        if (at == null || text.isEmpty()) {
            shown = null;
            return;
        }
        if (at.equals(shown) && area.getText().equals(text)) {
            return;
        }
        if (!area.getText().equals(text)) {
            area.replaceText(text);
            highlights.read(text);
        }
        if (shown != null && shown.line <= area.getParagraphs().size()) {
            area.setParagraphStyle(shown.line - 1, List.of());
        }
        shown = at;
        name.setText(SAY.text("file.name", "file", at.file, "line", String.valueOf(at.line)));
        area.setAccessibleText(SAY.text("file.told", "file", at.file, "line", String.valueOf(at.line)));
        if (at.line > 0 && at.line <= area.getParagraphs().size()) {
            area.setParagraphStyle(at.line - 1, List.of(Lit.RAN.style()));
            area.moveTo(at.line - 1, 0);
            area.showParagraphAtCenter(at.line - 1);
        }
    }

    /** Who is paused where in this file. */
    private void redraw() {
        List<Integer> changed = new ArrayList<>(paused.keySet());
        paused.clear();
        Situation situation = theatre.situation();
        if (shown != null && situation != null) {
            for (Dish dish : situation.state().unfinished().values()) {
                Frame at = dish.stack().isEmpty() || dish.place() instanceof Place.Worktop ? null : dish.stack().getLast();
                if (at != null && shown.file.equals(at.file())) {
                    paused.computeIfAbsent(at.line(), _ -> new ArrayList<>()).add(dish);
                }
            }
        }
        changed.addAll(paused.keySet());
        changed.stream().distinct().filter(line -> line > 0 && line <= area.getParagraphs().size()).forEach(line -> area.recreateParagraphGraphic(line - 1));
    }

    private Node gutter(int index) {
        int line = index + 1;
        boolean narrow = GutterCell.isNarrow(preferences.textSize(), getWidth());
        return new GutterCell(
                new GutterCell.Marks(line, paused.getOrDefault(line, List.of()), shown != null && shown.line == line ? Lit.RAN : null, null,
                        theatre.selected(), narrow, null),
                theatre.performance().narrator(), preferences, theatre::select, _ -> { });
    }
}
