package dev.asynckitchen.whatif;

import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people call what tasks share: by its kind, as the trace has it, and which of them it is in the order in which they were made. */
record ThingNames(TraceIndex index) {
    private static final Pattern THING =
            Pattern.compile("(?i)(?:the\\s+)?(lock|semaphore|event|condition|queue|barrier|future|gather|shield|timeout)(?:\\s+(\\d{1,9}))?");

    /** Whether a task that has this name would be taken for something else. */
    static boolean couldBe(String name) {
        return THING.matcher(name).matches();
    }

    /** What is meant, of what is there; by the kitchen's own word for it, too. Absent where the text is no such name. */
    Optional<Intervention.Whom> find(String text, KitchenState state) throws NotPossible {
        Matcher named = THING.matcher(text);
        List<Fixture> all = state.fixtures().values().stream().toList();
        if (!named.matches()) {
            return all.stream().filter(fixture -> isCalled(fixture, text)).findFirst().map(ThingNames::whom);
        }
        String kind = named.group(1).toLowerCase(Locale.ROOT);
        List<Fixture> found = all.stream().filter(fixture -> fixture.state().kind().equals(kind))
                .filter(fixture -> named.group(2) == null || index.ledger().nth(fixture.resource()) == Integer.parseInt(named.group(2))).toList();
        if (found.isEmpty()) {
            throw NotPossible.of("no-handle", "name", text);
        }
        if (found.size() > 1) {
            throw NotPossible.of("two-of-them", "name", text, "count", found.size(),
                    "numbers", found.stream().map(fixture -> name(fixture.resource(), fixture.state().kind())).collect(Collectors.joining(", ")));
        }
        return Optional.of(whom(found.getFirst()));
    }

    private boolean isCalled(Fixture fixture, String text) {
        Caption called = fixture.thing().called(index.ledger().nth(fixture.resource()));
        return text.equalsIgnoreCase(called.words()) || text.equalsIgnoreCase(called.terms());
    }

    private static Intervention.Whom whom(Fixture fixture) {
        return Intervention.Whom.resource(fixture.resource());
    }

    /** By this name it is found again. */
    String name(int resource, String kind) {
        return kind + " " + index.ledger().nth(resource);
    }
}
