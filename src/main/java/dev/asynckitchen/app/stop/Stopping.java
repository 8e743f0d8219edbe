package dev.asynckitchen.app.stop;

import dev.asynckitchen.app.document.Document;
import dev.asynckitchen.app.program.LineMap;
import dev.asynckitchen.app.program.LineStops;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.files.kept.KeptStops;
import dev.asynckitchen.stage.stop.Breakpoint;
import dev.asynckitchen.stage.stop.Occasion;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.trace.TraceHeader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Where the open program is to stop. Breakpoints go with their lines as the text is edited, and all of it is kept with the program; the
 * player has it in the lines of the program that ran. What conditions ask is found out by the program itself, so that it is cooked anew
 * when that changes. JavaFX thread only.
 */
public final class Stopping implements LineStops {
    private final Session session;
    private final Theatre theatre;
    private final IntConsumer asking;
    private final ReadOnlyObjectWrapper<Stops> stops = new ReadOnlyObjectWrapper<>(Stops.NONE);
    private @Nullable String kept; // The program that all this is kept with; null for one that has no place yet.
    private long opening;

    /** @param asking has the user say at what condition it stops at a line */
    public Stopping(Session session, IntConsumer asking) {
        this.session = session;
        this.asking = asking;
        theatre = session.theatre();
        session.cooking().ask(stops::get);
        session.editor().documentProperty().subscribe(this::opened);
        session.editor().textProperty().subscribe((before, now) -> {
            LineMap map = LineMap.of(before, now);
            stops.set(stops.get().moved(map::now));
            translate();
        });
        theatre.performanceProperty().subscribe(_ -> translate());
    }

    @Override
    public ReadOnlyObjectProperty<Stops> stopsProperty() {
        return stops.getReadOnlyProperty();
    }

    public Stops stops() {
        return stops.get();
    }

    @Override
    public void toggle(int line) {
        change(stops().toggled(place(line)));
    }

    @Override
    public void askFor(int line) {
        asking.accept(place(line));
    }

    /** Nothing runs where there is nothing, or a comment: it stops at the line below that. */
    private int place(int line) {
        List<String> lines = session.editor().text().lines().toList();
        int at = line;
        while (stops().at(at).isEmpty() && at <= lines.size() && (lines.get(at - 1).isBlank() || lines.get(at - 1).strip().startsWith("#"))) {
            at++;
        }
        return at > lines.size() ? line : at;
    }

    /** Stops at these from now on, which is kept. */
    public void change(Stops now) {
        if (now.equals(stops())) {
            return;
        }
        stops.set(now);
        translate();
        if (kept != null) {
            session.keepStops(kept, stored(now));
        }
        cookWhatIsAsked();
    }

    /** What the line of a breakpoint says. */
    String text(int line) {
        return session.editor().text().lines().skip(line - 1L).findFirst().orElse("").strip();
    }

    /** Whether a condition is not asked in the performance that is shown. */
    boolean isUnasked(Breakpoint breakpoint) {
        int ran = ran().now(breakpoint.line());
        return breakpoint.asks() && !breakpoint.condition().equals(theatre.performance().trace().header().condition(ran));
    }

    /** Goes on to where the line is about to run next; to the end if it does not. */
    public void runTo(int line) {
        int ran = ran().now(line);
        theatre.player().runTo(ran > 0 ? Stops.NONE.with(Breakpoint.at(ran)) : theatre.player().stopsProperty().get());
    }

    private LineMap ran() {
        return LineMap.of(session.editor().text(), theatre.performance().source());
    }

    private void translate() {
        LineMap map = ran();
        theatre.player().stopsProperty().set(stops().moved(map::now));
    }

    /** Cooks anew where other conditions are asked now; a recording, or what is asked about, stays as it is. */
    private void cookWhatIsAsked() {
        TraceHeader header = theatre.performance().trace().header();
        Map<Integer, String> asked = header.conditions() == null ? Map.of() : header.conditions();
        boolean ours = header.implementation().startsWith("GraalPy") && header.wrongLoop() == null;
        if (ours && !stops().conditions().equals(asked) && theatre.standstill() == null && !theatre.performance().hides()) {
            session.cookAnew();
        }
    }

    private void opened(Document document) {
        String place = document.lesson() != null && document.file() == null ? "lesson:" + document.lesson().id()
                : document.file() == null ? null : document.file().toAbsolutePath().normalize().toString();
        boolean another = opening != document.opening();
        opening = document.opening();
        kept = place;
        if (!another) {
            if (place != null && !stops().equals(Stops.NONE)) {
                session.keepStops(place, stored(stops())); // It was saved elsewhere.
            }
            return;
        }
        stops.set(Stops.NONE);
        translate();
        if (place != null) {
            long asked = opening;
            session.readStops(place, found -> {
                if (asked == opening && found != null && stops().equals(Stops.NONE)) {
                    stops.set(read(found));
                    translate();
                    cookWhatIsAsked();
                }
            });
        }
    }

    private static KeptStops.OfProgram stored(Stops stops) {
        return new KeptStops.OfProgram(
                stops.breakpoints().stream().map(one -> new KeptStops.AtLine(one.line(), one.condition(), one.on())).toList(),
                stops.occasions().stream().map(Occasion::key).sorted().toList(), stops.patience(), stops.tasks().stream().sorted().toList());
    }

    private static Stops read(KeptStops.OfProgram kept) {
        Set<Occasion> occasions = kept.occasions().stream().flatMap(key -> occasion(key).stream()).collect(Collectors.toSet());
        double patience = kept.patience() >= 0 && kept.patience() < Double.POSITIVE_INFINITY ? kept.patience() : Stops.PATIENCE;
        return new Stops(kept.lines().stream().map(line -> new Breakpoint(line.line(), line.condition(), line.on())).toList(),
                occasions, patience, new HashSet<>(kept.tasks()));
    }

    private static Optional<Occasion> occasion(String key) {
        return Arrays.stream(Occasion.values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
