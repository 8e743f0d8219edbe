package dev.asynckitchen.app.keys;

import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.words.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which key does what, wherever in the window the keyboard is; what has it keeps the keys that it {@link Claim}s. */
public final class Keys {
    private static final Messages SAY = Messages.of("keys");

    /** A line of the list of keys. */
    record Told(String keys, String does) {}

    private final List<Command> original;
    private final ReadOnlyObjectWrapper<List<Command>> commands;

    public Keys(Theatre theatre, Preferences preferences, Notices notices, Actions actions) {
        original = Commands.of(theatre, preferences, notices, actions);
        commands = new ReadOnlyObjectWrapper<>(original);
    }

    /** All that can be asked for, with its keys; another list once other keys are bound to it. */
    public ReadOnlyObjectProperty<List<Command>> commandsProperty() {
        return commands.getReadOnlyProperty();
    }

    public List<Command> commands() {
        return commands.get();
    }

    /** Binds these keys to some commands in place of those that they come with; all others have theirs. */
    public void bind(Map<String, List<KeyCombination>> bound) {
        commands.set(original.stream().map(command -> command.with(bound.getOrDefault(command.id(), command.keys()))).toList());
    }

    /** One sentence on keys that lead to two commands in one place; empty if there are none. */
    public Optional<String> clash() {
        return clash(commands());
    }

    static Optional<String> clash(List<Command> all) {
        for (int i = 0; i < all.size(); i++) {
            Command first = all.get(i);
            for (Command second : all.subList(i + 1, all.size())) {
                Optional<KeyCombination> both = first.needs().equals(second.needs())
                        ? first.keys().stream().filter(second.keys()::contains).findFirst() : Optional.empty();
                if (both.isPresent()) {
                    return Optional.of(SAY.text("clash", "keys", Strokes.told(both.get()), "first", first.name(), "second", second.name()));
                }
            }
        }
        return Optional.empty();
    }

    /** Those that are worth telling, in order: what belongs together in one line. */
    List<Told> told() {
        Map<String, List<KeyCombination>> groups = new LinkedHashMap<>();
        commands().forEach(command -> groups.merge(command.group(), command.keys().stream().limit(1).toList(),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return groups.entrySet().stream().filter(group -> !group.getValue().isEmpty())
                .map(group -> new Told(Strokes.told(group.getValue()), SAY.text(group.getKey() + ".does"))).toList();
    }

    /** The key of a command, as a user reads it; empty without one. */
    public String told(String id) {
        return commands().stream().filter(command -> command.id().equals(id)).map(Command::key).findFirst().orElse("");
    }

    /** Some of the commands as entries of a menu. */
    public List<MenuItem> items(String... ids) {
        return Stream.of(ids).flatMap(id -> commands().stream().filter(command -> command.id().equals(id))).map(command -> {
            var item = new MenuItem(command.name());
            item.setId("menu-" + command.id());
            command.keys().stream().findFirst().ifPresent(item::setAccelerator);
            item.setOnAction(_ -> command.action().run());
            return item;
        }).toList();
    }

    /** What this key does while something with these claims has the keyboard; what needs a claim goes before what does not. */
    public Optional<Runnable> action(KeyEvent event, Set<Claim> claims) {
        List<Command> matching = commands().stream().filter(command -> command.matches(event, claims)).toList();
        return matching.stream().filter(command -> command.needs().isPresent()).findFirst()
                .or(() -> matching.stream().findFirst()).map(Command::action);
    }
}
