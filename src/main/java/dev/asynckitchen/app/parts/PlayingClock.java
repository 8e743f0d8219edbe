package dev.asynckitchen.app.parts;

import dev.asynckitchen.app.session.Player;
import javafx.animation.AnimationTimer;

/** The clock that moves a player's playhead while it moves; it stands still otherwise. */
public final class PlayingClock extends AnimationTimer {
    /** A frame that comes late moves the playhead no further than this, in seconds. */
    private static final double LONGEST_FRAME = 0.1;

    private final Player player;
    private long last;

    private PlayingClock(Player player) {
        this.player = player;
    }

    /** Moves a player whenever it moves, from now on. */
    public static void drive(Player player) {
        var clock = new PlayingClock(player);
        player.movingProperty().subscribe(moving -> {
            if (moving) {
                clock.start();
            } else {
                clock.stop();
            }
        });
    }

    @Override
    public void start() {
        last = 0;
        super.start();
    }

    /** Moves the playhead by the time between two frames. */
    @Override
    public void handle(long now) {
        if (last != 0) {
            player.advance(Math.min(LONGEST_FRAME, (now - last) / 1e9));
        }
        last = now;
    }
}
