package dev.asynckitchen.app.game;

import javafx.scene.input.KeyEvent;

/** The keys of somebody who plays: they come before the player's own, wherever the keyboard is. */
public final class GameKeys {
    private final Playing playing;

    public GameKeys(Playing playing) {
        this.playing = playing;
    }

    /** Does what a key asks for; whether it asked for anything. */
    public boolean pressed(KeyEvent event) {
        if (!playing.isOn() || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case RIGHT, DOWN -> playing.choose(1);
            case LEFT, UP -> playing.choose(-1);
            case ENTER -> playing.enter();
            case BACK_SPACE -> playing.undo();
            case H -> playing.hint();
            case ESCAPE -> playing.leave();
            default -> {
                return false;
            }
        }
        event.consume();
        return true;
    }
}
