package dev.asynckitchen.app.session;

import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the user chose: how all of it looks, speaks and moves. Knows nothing of what is shown. JavaFX thread only. */
public final class Preferences {
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<TextSize> textSize;
    private final ObjectProperty<Wording> wording;
    private final DoubleProperty speed;
    private final BooleanProperty still;
    private final BooleanProperty byItself;
    private final BooleanProperty startsAnew;
    private List<Double> dividers;

    public Preferences(Settings settings) {
        theme = new SimpleObjectProperty<>(settings.theme());
        textSize = new SimpleObjectProperty<>(new TextSize(settings.textSize()));
        wording = new SimpleObjectProperty<>(settings.wording());
        speed = new SimpleDoubleProperty(settings.speed());
        still = new SimpleBooleanProperty(settings.reducedMotion());
        dividers = settings.dividers();
        startsAnew = new SimpleBooleanProperty(settings.startsAnew());
        byItself = new SimpleBooleanProperty(settings.runsByItself());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    public TextSize textSize() {
        return textSize.get();
    }

    /** The kitchen's words or asyncio's terms. */
    public ObjectProperty<Wording> wordingProperty() {
        return wording;
    }

    public Wording wording() {
        return wording.get();
    }

    /** How fast it plays, 1 as composed. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Whether steps are shown without their motion. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** Whether a program that was changed runs by itself. */
    public BooleanProperty byItselfProperty() {
        return byItself;
    }

    /** Whether the file that was open last is not opened again at the start. */
    public BooleanProperty startsAnewProperty() {
        return startsAnew;
    }

    /** How large the program, the timeline and the details are to begin with, as shares of the window; empty for as they come. */
    public List<Double> dividers() {
        return dividers;
    }

    /** They are as large now. */
    public void keepDividers(List<Double> shares) {
        dividers = List.copyOf(shares);
    }

    /** What is kept for the next time, with what the window knows. */
    public Settings settings(double width, double height, @Nullable String lesson, @Nullable String file) {
        return new Settings(theme(), wording(), speed.get(), width, height, still.get(), textSize().percent(), lesson, file, startsAnew.get(),
                byItself.get(), dividers);
    }
}
