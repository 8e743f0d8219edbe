package dev.asynckitchen.app.editor;

import dev.asynckitchen.app.typing.Edit;
import dev.asynckitchen.app.typing.Search;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import org.fxmisc.richtext.CodeArea;

/** Finds a text in the program: all places are marked, one of them is selected. */
public final class Finder {
    private static final String MARK = "found";

    private final CodeArea area;
    private final Highlights highlights;
    private final Typing typing;
    private final BorderPane around;
    private final FindBar bar = new FindBar(this);
    private Search.Result result = new Search.Places(List.of());

    public Finder(CodeArea area, Highlights highlights, Typing typing, BorderPane around) {
        this.area = area;
        this.highlights = highlights;
        this.typing = typing;
        this.around = around;
        area.selectionProperty().addListener((_, _, _) -> tell());
    }

    public void open(boolean replaces) {
        bar.lay(replaces);
        around.setTop(bar);
        bar.applyCss(); // A field takes keys once it has its style.
        bar.begin(area.getSelectedText());
        look();
    }

    /** Whether it was there. */
    public boolean close() {
        boolean there = isOpen();
        if (there) {
            around.setTop(null);
            highlights.mark(MARK, List.of());
            area.requestFocus();
        }
        return there;
    }

    private boolean isOpen() {
        return around.getTop() == bar;
    }

    /** Looks anew: for something else, or in another text. */
    public void look() {
        if (isOpen()) {
            result = bar.search().in(area.getText());
            highlights.mark(MARK, places().stream().map(found -> new Highlights.Range(found.from(), found.to())).toList());
            tell();
        }
    }

    /** Looks for something else: the first place from where the selection begins is selected, and stays so when the bar is put away. */
    void lookFor() {
        look();
        int from = area.getSelection().getStart();
        List<Search.Found> all = places();
        all.stream().filter(found -> found.from() >= from).findFirst().or(() -> all.stream().findFirst()).ifPresent(this::select);
    }

    private List<Search.Found> places() {
        return result instanceof Search.Places(List<Search.Found> all) ? all : List.of();
    }

    private void tell() {
        if (isOpen()) {
            bar.tell(result, 1 + selected());
        }
    }

    /** Which of the places is selected, -1 for none. */
    private int selected() {
        var selection = area.getSelection();
        return places().indexOf(new Search.Found(selection.getStart(), selection.getEnd()));
    }

    /** Selects the next place, or the one before; after the last comes the first. */
    public void next(boolean forward) {
        if (!isOpen()) {
            open(false);
        }
        List<Search.Found> all = places();
        var selection = area.getSelection();
        Optional<Search.Found> next = forward
                ? all.stream().filter(found -> found.from() >= selection.getEnd()).findFirst()
                : all.reversed().stream().filter(found -> found.to() <= selection.getStart()).findFirst();
        next.or(() -> all.isEmpty() ? Optional.empty() : Optional.of(forward ? all.getFirst() : all.getLast())).ifPresent(this::select);
    }

    private void select(Search.Found found) {
        area.selectRange(found.from(), found.to());
        area.requestFollowCaret();
    }

    /** Replaces the place that is selected, if one is, and goes to the next. */
    void replace() {
        int at = selected();
        if (at >= 0) {
            apply(bar.search().replaced(area.getText(), places().get(at), bar.replacement()));
        }
        next(true);
    }

    /** Replaces all places in one step. */
    void replaceAll() {
        if (!places().isEmpty()) {
            apply(bar.search().replaced(area.getText(), places(), bar.replacement()));
        }
    }

    private void apply(Optional<Edit> edit) {
        if (!area.isEditable()) {
            return;
        }
        edit.ifPresentOrElse(typing::apply, bar::tellNoReplacement);
    }
}
