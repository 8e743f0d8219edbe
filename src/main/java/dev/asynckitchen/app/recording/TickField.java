package dev.asynckitchen.app.recording;

import dev.asynckitchen.app.session.TextSize;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** A tick's number to be typed or chosen. What is typed and is none is left as it is, and known to be wrong. */
final class TickField extends Spinner<Integer> {
    private static final double WIDTH = 86;

    private final int most;
    private final BooleanBinding wrong;

    /** @param most the last tick there is, at least 1 */
    TickField(String id, int value, int most, TextSize size) {
        this.most = most;
        setId(id);
        setEditable(true);
        setPrefWidth(size.of(WIDTH));
        setMinWidth(size.of(WIDTH));
        var values = new IntegerSpinnerValueFactory(1, most, value);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return String.valueOf(number);
            }

            @Override
            public Integer fromString(String typed) {
                return isTick(typed) ? Integer.valueOf(typed.strip()) : getValue();
            }
        });
        setValueFactory(values);
        wrong = Bindings.createBooleanBinding(() -> !isTick(getEditor().getText()), getEditor().textProperty());
        getEditor().textProperty().subscribe((_, typed) -> {
            if (isTick(typed)) {
                values.setValue(Integer.valueOf(typed.strip()));
            }
        });
    }

    /** Whether what stands there is no tick of the trace. */
    BooleanBinding wrongBinding() {
        return wrong;
    }

    private boolean isTick(String typed) {
        String number = typed.strip();
        return number.matches("\\d{1,9}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= most;
    }
}
