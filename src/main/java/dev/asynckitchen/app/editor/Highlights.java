package dev.asynckitchen.app.editor;

import dev.asynckitchen.view.panel.PythonTokens;
import dev.asynckitchen.view.style.EmojiRuns;
import dev.asynckitchen.view.style.Lettering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** How the program's text is coloured: by its words, and over them by marks that come and go. JavaFX thread only. */
public final class Highlights {
    /** From a place in the text to before another one. */
    public record Range(int from, int to) {}

    private final CodeArea area;
    private final Map<String, List<Range>> marks = new LinkedHashMap<>();
    private StyleSpans<Collection<String>> words = StyleSpans.singleton(List.of(), 0);

    public Highlights(CodeArea area) {
        this.area = area;
    }

    /** The text is another one: its words are coloured, and no mark is left. */
    public void read(String text) {
        marks.clear();
        words = coloured(text);
        if (!text.isEmpty()) {
            area.setStyleSpans(0, words);
        }
    }

    /** Marks these places in a style, and no others in it. */
    public void mark(String style, List<Range> places) {
        List<Range> changed = new ArrayList<>(marks.getOrDefault(style, List.of()));
        if (changed.equals(places)) {
            return;
        }
        marks.put(style, List.copyOf(places));
        changed.addAll(places);
        changed.forEach(this::restyle);
    }

    private void restyle(Range range) {
        int from = Math.max(0, range.from());
        int to = Math.min(words.length(), range.to());
        if (from >= to || words.length() != area.getLength()) {
            return;
        }
        StyleSpans<Collection<String>> spans = words.subView(from, to);
        for (Map.Entry<String, List<Range>> mark : marks.entrySet()) {
            for (Range other : mark.getValue()) {
                int begin = Math.max(from, other.from());
                int end = Math.min(to, other.to());
                if (begin < end) {
                    spans = spans.overlay(over(mark.getKey(), begin - from, end - from, to - from), Highlights::both);
                }
            }
        }
        area.setStyleSpans(from, spans);
    }

    private static StyleSpans<Collection<String>> over(String style, int from, int to, int length) {
        return new StyleSpansBuilder<Collection<String>>()
                .add(List.of(), from).add(List.of(style), to - from).add(List.of(), length - to).create();
    }

    private static Collection<String> both(Collection<String> style, Collection<String> over) {
        return over.isEmpty() ? style : Stream.concat(style.stream(), over.stream()).toList();
    }

    static StyleSpans<Collection<String>> coloured(String text) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        int at = 0;
        for (PythonTokens.Token token : PythonTokens.of(text)) {
            spans.add(List.of(), token.start() - at);
            spans.add(List.of("py-" + token.kind().name().toLowerCase(Locale.ROOT)), token.end() - token.start());
            at = token.end();
        }
        spans.add(List.of(), text.length() - at);
        return EmojiRuns.in(text) ? withEmoji(spans.create(), text) : spans.create();
    }

    /** Emoji stand in their own font. */
    private static StyleSpans<Collection<String>> withEmoji(StyleSpans<Collection<String>> spans, String text) {
        Lettering.emoji(12); // It is there before the style asks for it.
        var emoji = new StyleSpansBuilder<Collection<String>>();
        EmojiRuns.cut(text).forEach(run -> emoji.add(run.emoji() ? List.of("emoji") : List.of(), run.end() - run.start()));
        return spans.overlay(emoji.create(), Highlights::both);
    }
}
