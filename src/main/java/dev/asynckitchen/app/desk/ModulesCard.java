package dev.asynckitchen.app.desk;

import dev.asynckitchen.app.engine.OwnModules;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.parts.ChoiceCard;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.words.Messages;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The card that asks whether the modules beside the program may be read, once one of them is imported. JavaFX thread only. */
final class ModulesCard {
    private static final Messages SAY = Messages.of("engine");

    private final Session session;
    private final Consumer<ChoiceCard> show;
    private final Runnable close;

    /**
     * @param show shows a card, which has the keyboard then
     * @param close puts it away
     */
    ModulesCard(Session session, Consumer<ChoiceCard> show, Runnable close) {
        this.session = session;
        this.show = show;
        this.close = close;
        session.cooking().onMissed(this::missed);
    }

    /** A program is over that has looked for these and did not find them. */
    private void missed(Set<String> modules) {
        session.choosing().modules().look(modules, beside -> {
            if (session.choosing().modules().isRefused()) {
                refused(beside);
            } else {
                ask(beside);
            }
        });
    }

    private void ask(OwnModules.Beside beside) {
        var card = new ChoiceCard("modules", SAY.text("modules.title", "name", name(), "module", beside.module()), List.of(
                new ChoiceCard.Choice("modules-read", SAY.text("modules.allow"), SAY.text("modules.allow.more"), () -> answer(true, beside)),
                new ChoiceCard.Choice("modules-leave", SAY.text("modules.leave"), SAY.text("modules.leave.more"), () -> answer(false, beside))),
                "", close);
        card.say(SAY.text("modules.said", "file", file(beside), "folder", String.valueOf(beside.file().getParent())));
        show.accept(card);
        card.enterLast(); // Enter once too often allows nothing.
    }

    /** What may be read now is read at once. */
    private void answer(boolean read, OwnModules.Beside beside) {
        session.choosing().modules().answer(read);
        if (read) {
            session.rerun();
        } else {
            refused(beside);
        }
    }

    private void refused(OwnModules.Beside beside) {
        session.notices().tell(Notice.asking(
                SAY.text("modules.refused", "file", file(beside)), SAY.text("modules.allow"), () -> answer(true, beside)));
    }

    private static String file(OwnModules.Beside beside) {
        return String.valueOf(beside.file().getFileName());
    }

    private String name() {
        return session.editor().document().name();
    }
}
