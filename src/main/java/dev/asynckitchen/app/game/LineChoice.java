package dev.asynckitchen.app.game;

import dev.asynckitchen.app.program.LinesAsked;
import dev.asynckitchen.app.session.Player;
import dev.asynckitchen.game.rule.Spot;
import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.game.script.TurnFacts;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The lines of the program at which somebody may say that a turn ends. */
public final class LineChoice implements LinesAsked {
    private final Playing playing;
    private final Player player;
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(Asked.NOTHING);
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    public LineChoice(Playing playing, Player player) {
        this.playing = playing;
        this.player = player;
        playing.standingProperty().subscribe(_ -> refresh());
        playing.remarkProperty().subscribe(_ -> refresh());
        player.movingProperty().subscribe(_ -> refresh());
    }

    @Override
    public ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    @Override
    public void choose(int line) {
        playing.make(new LoopMove.EndTurnAt(line));
    }

    private void refresh() {
        Playing.Standing now = playing.standing();
        reading.set(now != null);
        if (now == null || !now.isAsked() || player.isMoving()) {
            asked.set(Asked.NOTHING);
            return;
        }
        Set<Integer> lines = now.offered().stream().filter(LoopMove.EndTurnAt.class::isInstance)
                .map(move -> ((LoopMove.EndTurnAt) move).line()).collect(Collectors.toSet());
        int chosen = now.chosen() != Playing.Standing.NONE && now.offered().get(now.chosen()) instanceof LoopMove.EndTurnAt(int line) ? line : 0;
        Remark remark = playing.remarkProperty().get();
        boolean points = remark != null && remark.spot().isPresent() && remark.spot().get() instanceof Spot.AtLine;
        int pointed = points && remark.spot().get() instanceof Spot.AtLine(int line) ? line : endOf(now);
        asked.set(new Asked(lines, chosen, pointed));
    }

    /** Where the turn ends, while it is asked what comes of that. */
    private static int endOf(Playing.Standing now) {
        TurnFacts turn = now.game().step(now.play()).turn();
        Integer end = turn == null ? null : turn.end();
        return end == null || now.offered().getFirst() instanceof LoopMove.EndTurnAt ? 0 : end;
    }
}
