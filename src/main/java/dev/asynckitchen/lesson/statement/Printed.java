package dev.asynckitchen.lesson.statement;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.ConsoleText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A line that a program printed.
 *
 * @param number which of all lines, from 0
 * @param event where in the trace it begins
 */
public record Printed(String text, int number, int event) {

    /** All that a performance prints to its standard output, in order. */
    public static List<Printed> by(Stage stage) {
        var console = new ConsoleText(stage.index());
        int size = stage.trace().size();
        return IntStream.range(0, console.lines(size))
                .filter(number -> !console.line(number, size).error())
                .mapToObj(number -> new Printed(console.line(number, size).text(), number, console.line(number, size).event()))
                .toList();
    }

    /** Whether a text stands in it as a whole: 1 is not said by -1, nor tea by steak. */
    public boolean says(String said) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(said) + "(?![\\w-]|\\.\\w)").matcher(text).find();
    }

    /** When it was printed, on the loop's clock in seconds. */
    public double time(Stage stage) {
        return stage.kitchen().at(event).time();
    }
}
