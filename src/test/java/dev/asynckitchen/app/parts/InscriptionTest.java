package dev.asynckitchen.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text on controls that may have no room for it. */
class InscriptionTest {
    @ParameterizedTest
    @ValueSource(strings = {"a name that has no room", "🍲🍞🍰 no room for them 👩‍🍳", "שלום עולם ושלום לכולם"})
    void what_is_cut_is_known_to_be_cut(String text) {
        List<Boolean> cut = Fx.call(() -> List.of(isCut(text, 60), isCut(text, 600)));
        assertThat(cut).containsExactly(true, false);
    }

    private static boolean isCut(String text, double width) {
        var label = new Label();
        Inscription.put(label, text);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        new Scene(new StackPane(label), 700, 100).snapshot(null);
        return Inscription.isCut(label);
    }
}
