package dev.asynckitchen.app.desk;

import dev.asynckitchen.app.engine.Choosing;
import dev.asynckitchen.app.engine.ChosenPython;
import dev.asynckitchen.app.parts.ChoiceCard;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.words.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;

/** The card with the Pythons that can run the program, and the one that says what an installed Python may do, before it may. */
final class PythonCards {
    private static final Messages SAY = Messages.of("engine");

    private final Session session;
    private final Choosing choosing;
    private final Consumer<ChoiceCard> show;
    private final Runnable close;

    /**
     * @param show shows a card, which has the keyboard then
     * @param close puts it away
     */
    PythonCards(Session session, Consumer<ChoiceCard> show, Runnable close) {
        this.session = session;
        choosing = session.choosing();
        this.show = show;
        this.close = close;
    }

    /** Offers them all; those that have to be looked for come when they are found. */
    void offer() {
        Path folder = choosing.folder();
        var card = new ChoiceCard("pythons", SAY.text("card.title", "name", name()),
                List.of(choice("python-embedded", ChosenPython.EMBEDDED, SAY.text("embedded.more"))), "", close);
        if (folder == null) {
            card.say(SAY.text("no-file"));
            show.accept(card);
            return;
        }
        card.add(choice("python-auto", ChosenPython.auto(folder), SAY.text("auto.more")));
        Label said = card.say(SAY.text("card.looking"));
        show.accept(card);
        choosing.look(found -> {
            said.setText(SAY.text("card.found", "count", found.size()));
            for (int i = 0; i < found.size(); i++) {
                card.add(choice("python-" + i, ChosenPython.of(found.get(i), folder), where(found.get(i))));
            }
        });
    }

    private ChoiceCard.Choice choice(String id, ChosenPython wanted, String more) {
        boolean now = wanted.name().equals(choosing.chosen().name());
        return new ChoiceCard.Choice(id, now ? SAY.text("card.now", "python", wanted.title()) : wanted.title(), more, () -> choose(wanted));
    }

    private static String where(FoundPython found) {
        return SAY.text("where." + found.where().name().toLowerCase(Locale.ROOT), "path", found.executable().toString());
    }

    private void choose(ChosenPython wanted) {
        if (wanted.isEmbedded() || choosing.isAllowed()) {
            run(wanted);
            return;
        }
        var card = new ChoiceCard("python-allow", SAY.text("allow.title", "name", name()), List.of(
                new ChoiceCard.Choice("python-run", SAY.text("allow.run", "python", wanted.title()), SAY.text("allow.run.more"), () -> run(wanted)),
                new ChoiceCard.Choice("python-stay", SAY.text("allow.embedded"), SAY.text("allow.embedded.more"), () -> run(ChosenPython.EMBEDDED))),
                "", close);
        card.say(SAY.text("allow.said", "name", name(), "folder", String.valueOf(choosing.folder()), "python", wanted.title()));
        show.accept(card);
        card.enterLast(); // Enter once too often allows nothing.
    }

    /** What is chosen anew runs the program at once. */
    private void run(ChosenPython wanted) {
        if (!wanted.name().equals(choosing.chosen().name())) {
            choosing.choose(wanted);
            session.rerun();
        }
    }

    private String name() {
        return session.editor().document().name();
    }
}
