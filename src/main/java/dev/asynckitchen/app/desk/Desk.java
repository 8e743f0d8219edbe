package dev.asynckitchen.app.desk;

import dev.asynckitchen.app.document.Age;
import dev.asynckitchen.app.document.Template;
import dev.asynckitchen.app.keys.DeskActions;
import dev.asynckitchen.app.keys.Keys;
import dev.asynckitchen.app.keys.KeysFile;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.app.palette.CommandPalette;
import dev.asynckitchen.app.parts.ChoiceCard;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.words.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** New programs, recent files, and the commands themselves: a card each. JavaFX thread only. */
public final class Desk implements DeskActions {
    private static final Messages SAY = Messages.of("desk");

    private final Session session;
    private final Keys keys;
    private final Veil cards;
    private final Runnable another;
    private final ByItself byItself;
    private final PythonCards pythons;
    private KeysFile file = KeysFile.NONE;

    /** @param another opens one more window */
    public Desk(Session session, Keys keys, Veil cards, Runnable another) {
        this.another = another;
        this.session = session;
        this.keys = keys;
        this.cards = cards;
        byItself = new ByItself(session);
        pythons = new PythonCards(session, this::show, cards::hide);
        new ModulesCard(session, this::show, cards::hide);
        session.recent().look();
        readKeys();
    }

    /** What runs by itself. */
    public ByItself itself() {
        return byItself;
    }

    /** What is wrong with the keys is said once. */
    @Override
    public void readKeys() {
        session.backstage().go(Sentences.of("doing.keys"), () -> KeysFile.read(session.config()), read -> {
            if (!read.equals(file)) {
                file = read;
                keys.bind(read.bound());
                Optional<String> wrong = read.trouble().map(trouble -> SAY.text("keys.wrong", "trouble", trouble));
                wrong.or(keys::clash).ifPresent(said -> session.notices().tell(Notice.trouble(said)));
            }
        });
    }

    @Override
    public void begin() {
        List<ChoiceCard.Choice> choices = Stream.of(Template.values()).map(template -> new ChoiceCard.Choice(
                "template-" + template.name(), template.title(), template.summary(), () -> session.open(template.program(), null))).toList();
        show(new ChoiceCard("templates", SAY.text("new.title"), choices, "", cards::hide));
    }

    @Override
    public void anotherWindow() {
        another.run();
    }

    @Override
    public void recent() {
        List<Path> files = session.recent().files();
        List<ChoiceCard.Choice> choices = Stream.iterate(0, i -> i < files.size(), i -> i + 1).map(i -> new ChoiceCard.Choice(
                "recent-" + i, String.valueOf(files.get(i).getFileName()), String.valueOf(files.get(i).getParent()),
                () -> session.open(files.get(i)))).toList();
        show(new ChoiceCard("recent", SAY.text("recent.title"), choices, SAY.text("recent.none"), cards::hide));
    }

    @Override
    public void pythons() {
        pythons.offer();
    }

    private void show(ChoiceCard card) {
        cards.toggle(card);
        card.enter();
    }

    @Override
    public void byItself() {
        boolean on = !session.preferences().byItselfProperty().get();
        session.preferences().byItselfProperty().set(on);
        String said = SAY.text(on ? "by-itself.on" : "by-itself.off");
        session.notices().tell(Notice.good(on && !session.choosing().chosen().isEmbedded() ? SAY.text("by-itself.installed", "said", said) : said));
    }

    @Override
    public void startAnew() {
        boolean anew = !session.preferences().startsAnewProperty().get();
        session.preferences().startsAnewProperty().set(anew);
        session.notices().tell(Notice.good(SAY.text(anew ? "start.anew" : "start.last")));
    }

    @Override
    public void palette() {
        var palette = new CommandPalette(keys, files(), action -> {
            cards.hide();
            action.run();
        });
        cards.toggle(palette);
        palette.enter();
    }

    /** The files that were open last, and what was not saved. */
    private List<CommandPalette.Entry> files() {
        Stream<CommandPalette.Entry> files = session.recent().files().stream().map(file -> new CommandPalette.Entry(
                SAY.text("palette.recent", "name", String.valueOf(file.getFileName())), String.valueOf(file.getParent()), false, () -> session.open(file)));
        Stream<CommandPalette.Entry> drafts = session.unsaved().drafts().stream().map(kept -> new CommandPalette.Entry(
                SAY.text("palette.draft", "name", kept.draft().name()), Age.of(kept), false, () -> session.restore(kept)));
        return Stream.concat(files, drafts).toList();
    }

    @Override
    public void keysFile() {
        session.backstage().go(Sentences.of("doing.keys"), () -> KeysFile.begin(session.config()), path -> {
            session.notices().tell(Notice.good(SAY.text("keys.file", "file", path.toString())));
            FolderWindow.show(path);
        });
    }
}
