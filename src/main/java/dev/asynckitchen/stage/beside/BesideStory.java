package dev.asynckitchen.stage.beside;

import dev.asynckitchen.kitchen.story.Summary;
import dev.asynckitchen.kitchen.story.TimeSpent;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A comparison in words: the sum of each program, what its time went into, who is over first, and the lines in which they and what they print differ. */
public final class BesideStory {
    private static final Messages SAY = Messages.of("beside");

    private final BesideStage stage;
    private final Wording wording;

    public BesideStory(BesideStage stage, Wording wording) {
        this.stage = stage;
        this.wording = wording;
    }

    /** Tells all of it, line by line. */
    public void tell(Consumer<String> line) {
        one(stage.leftName(), Summary.of(stage.left().trace()), stage.leftSpent(), line);
        one(stage.rightName(), Summary.of(stage.right().trace()), stage.rightSpent(), line);
        line.accept(sooner());
        line.accept("");
        differences(line);
        line.accept("");
        printed(Outputs.of(stage.left().trace(), stage.right().trace()), line);
    }

    private void one(String name, Summary sum, TimeSpent spent, Consumer<String> line) {
        line.accept(name);
        line.accept("  " + spent.told().in(wording));
        line.accept("  " + sum.counts().in(wording));
        line.accept("");
    }

    /** Who is over first, and by how much. */
    public String sooner() {
        double left = stage.leftSpent().whole();
        double right = stage.rightSpent().whole();
        String first = stage.leftName();
        String second = stage.rightName();
        return Math.abs(left - right) < 0.001 ? SAY.text("as-long")
                : SAY.text("sooner", "first", left < right ? first : second, "second", left < right ? second : first,
                        "seconds", Phrases.clock(Math.abs(left - right)));
    }

    private void differences(Consumer<String> line) {
        Difference difference = stage.difference();
        line.accept(difference.isNone() ? SAY.text("same")
                : SAY.text("differing", "left", difference.left().size(), "right", difference.right().size(),
                        "first", stage.leftName(), "second", stage.rightName()));
        lines(stage.leftName(), stage.leftSource().lines().toList(), difference.left(), line);
        lines(stage.rightName(), stage.rightSource().lines().toList(), difference.right(), line);
    }

    private void printed(Outputs printed, Consumer<String> line) {
        line.accept(said(printed));
        lines(stage.leftName(), printed.left(), printed.difference().left(), line);
        lines(stage.rightName(), printed.right(), printed.difference().right(), line);
    }

    /** In how many lines it differs what they print. */
    public String said(Outputs printed) {
        return printed.isSame() ? SAY.text("printed.same")
                : !printed.compared() ? SAY.text("printed.long", "most", Outputs.MOST)
                : SAY.text("printed.differing", "left", printed.difference().left().size(), "right", printed.difference().right().size(),
                        "first", stage.leftName(), "second", stage.rightName());
    }

    private static void lines(String name, List<String> all, Set<Integer> differing, Consumer<String> line) {
        if (!differing.isEmpty()) {
            line.accept("  " + name);
        }
        for (int number : new TreeSet<>(differing)) {
            line.accept(String.format(Locale.ROOT, "  %4d  %s", number, Outputs.text(all.get(number - 1)).stripTrailing()));
        }
    }
}
