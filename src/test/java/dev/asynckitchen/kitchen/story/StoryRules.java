package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.thing.Names;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds of every story: it can be taken apart into claims that are all known, each of which is so by the bare events, and nothing
 * is kept back that has to be told.
 */
public final class StoryRules {
    private static final Pattern ROUND = Pattern.compile("((?:Round|Tick) \\d+, at .+?)(?:\\. (.+))?");
    private static final Pattern TURN = Pattern.compile(" {2}(\\d+)\\. (.*)");
    private static final Pattern TIMES = Pattern.compile("(.*), \\d+ times");
    private static final String WHY = "     Why now: ";

    private final String program;
    private final BareTrace bare;
    private final TraceIndex index;
    private final Wording wording;
    private final Set<String> told = new HashSet<>();
    private final List<String> untrue = new ArrayList<>();
    private int claims;

    private StoryRules(String program, Trace trace, Wording wording) {
        this.program = program;
        this.wording = wording;
        bare = new BareTrace(trace);
        index = new TraceIndex(trace);
    }

    /** Holds the story of a program, in both wordings, against its trace; says how many claims it makes. */
    public static int hold(String program, Trace trace) {
        int claims = 0;
        for (Wording wording : Wording.values()) {
            claims += hold(program, trace, wording);
        }
        return claims;
    }

    /** The same in one wording. */
    public static int hold(String program, Trace trace, Wording wording) {
        return hold(program, trace, wording, told(trace, wording));
    }

    static List<String> told(Trace trace, Wording wording) {
        List<String> story = new ArrayList<>();
        Story.tell(trace, wording, story::add);
        return story;
    }

    static int hold(String program, Trace trace, Wording wording, List<String> story) {
        var rules = new StoryRules(program, trace, wording);
        rules.read(story);
        assertThat(rules.untrue).as(() -> String.join("\n", rules.untrue)).isEmpty();
        return rules.claims;
    }

    private void read(List<String> story) {
        List<TraceEvent> events = bare.events();
        int line = 0;
        int outside = 0;
        boolean inTurn = false;
        for (int i = 0; i < events.size(); i++) {
            TraceEvent event = events.get(i);
            boolean stops = event instanceof TraceEvent.Tick || event instanceof TraceEvent.Turn || event instanceof TraceEvent.Ended;
            if (!inTurn && (stops || event instanceof TraceEvent.Output)) {
                line = outside(story, line, new BareStretch(bare, outside, i));
                outside = i + 1;
            }
            if (event instanceof TraceEvent.Tick) {
                line = round(story, line + 1, bare.from(i));
                inTurn = false;
                outside = i + 1;
            } else if (event instanceof TraceEvent.Turn) {
                line = turn(story, line, bare.from(i));
                inTurn = true;
            } else if (event instanceof TraceEvent.TurnEnded) {
                inTurn = false;
                outside = i + 1;
            } else if (event instanceof TraceEvent.Output output) {
                line += (int) output.text().lines().count();
            } else if (event instanceof TraceEvent.Ended) {
                for (String said : story.subList(line + 1, story.size())) {
                    hold(said, new BareStretch(bare, 0, i), OutsideClaims.END);
                }
                return;
            }
        }
    }

    private int outside(List<String> story, int from, BareStretch at) {
        int line = from;
        told.clear();
        while (line < story.size() && story.get(line).startsWith("  ") && !TURN.matcher(story.get(line)).matches() && !story.get(line).startsWith("     ")) {
            hold(story.get(line++).strip(), at, OutsideClaims.OUTSIDE);
        }
        return line;
    }

    private int round(List<String> story, int from, BareStretch at) {
        Matcher said = ROUND.matcher(story.get(from));
        assertThat(said.matches()).as(program + ": " + story.get(from)).isTrue();
        hold(said.group(1), at, OutsideClaims.ROUND);
        if (said.group(2) != null) {
            hold(said.group(2), at, OutsideClaims.ROUND);
        }
        int line = from + 1;
        while (line < story.size() && story.get(line).startsWith("  Some ")) {
            hold(story.get(line++).strip(), at, OutsideClaims.ROUND);
        }
        return line;
    }

    private int turn(List<String> story, int from, BareStretch at) {
        Matcher said = TURN.matcher(story.get(from));
        assertThat(said.matches() && Integer.parseInt(said.group(1)) == at.turn().turn()).as(program + ": " + story.get(from)).isTrue();
        told.clear();
        var text = new StringBuilder(said.group(2));
        int line = from + 1;
        while (!story.get(line).startsWith(WHY)) {
            text.append(' ').append(story.get(line++).strip());
        }
        if (!isTrue(text.toString(), at)) {
            untrue.add(program + ", turn " + at.turn().turn() + ": " + text + "\n    " + at.trace().events().subList(at.from(), at.to()));
        }
        hold(story.get(line).substring(WHY.length()), at, WhyClaims.ALL);
        complete(text.toString(), at);
        return line + 1;
    }

    /** Nothing is kept back that others rest on. */
    private void complete(String text, BareStretch at) {
        boolean chore = at.task() != null && bare.isChore(at.task());
        var missing = new ArrayList<String>();
        require(missing, "woken", !chore && !at.woken().isEmpty());
        require(missing, "stamped", !at.stamped().isEmpty());
        require(missing, "ordered", !at.ordered().isEmpty());
        require(missing, "cooked", !at.cookedToTheEnd().isEmpty());
        require(missing, "begun", !at.begun().isEmpty());
        require(missing, "ended", !chore && at.task() != null && (at.done() != null || at.waiting() != null));
        require(missing, "held", !chore && at.task() != null && at.held(false) > 0);
        require(missing, "heard", !chore && at.task() != null && at.hears());
        require(missing, "thrown", !chore && at.task() != null && at.held(false) == 0 && !at.hears() && at.thrower() != null);
        if (!missing.isEmpty()) {
            untrue.add(program + ", turn " + at.turn().turn() + ": says nothing of what is " + missing + ": " + text);
        }
    }

    private void require(List<String> missing, String what, boolean so) {
        if (so && !told.contains(what)) {
            missing.add(what);
        }
    }

    private void hold(String text, BareStretch at, List<StoryClaim> known) {
        if (!any(text, at, known)) {
            untrue.add(program + ", " + (at.turn() == null ? "at " + at.from() : "turn " + at.turn().turn()) + ": " + text);
        }
    }

    /** Whether that is known and so. */
    private boolean any(String text, BareStretch at, List<StoryClaim> known) {
        var moment = new ClaimSaid.Moment(at, wording, names(at), task -> index.ledger().call(task));
        for (StoryClaim claim : known) {
            Optional<ClaimSaid> said = claim.in(text, moment);
            if (said.isPresent() && claim.so().test(said.get())) {
                told.add(claim.tells());
                claims++;
                return true;
            }
        }
        return false;
    }

    private Names names(BareStretch at) {
        return new Names() {
            @Override
            public Caption name(int task) {
                return index.ledger().name(task, at.to());
            }

            @Override
            public int nth(int resource) {
                return index.ledger().nth(resource);
            }
        };
    }

    /** Whether a turn's text is a row of sentences that are so, whatever stands in what they quote. */
    private boolean isTrue(String text, BareStretch at) {
        if (sentence(text, at)) {
            return true;
        }
        for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", end + 1)) {
            if (sentence(text.substring(0, end + 1), at) && isTrue(text.substring(end + 2), at)) {
                return true;
            }
        }
        return false;
    }

    private boolean sentence(String text, BareStretch at) {
        if (any(text, at, NoteClaims.ALL) || any(text, at, TurnClaims.MORE)) {
            return true;
        }
        if (!text.endsWith(".")) {
            return false;
        }
        String said = text.substring(0, text.length() - 1);
        return wording == Wording.WORDS ? words(said, at) : terms(said, at);
    }

    private boolean words(String said, BareStretch at) {
        for (String lead : List.of("It ", "And it ")) {
            if (said.startsWith(lead) && predicate(said.substring(lead.length()), at)) {
                return true;
            }
        }
        int it = said.indexOf(": it ");
        return any(said, at, TurnClaims.BEGINS) || any(said, at, NoteClaims.OWN)
                || it > 0 && any(said.substring(0, it), at, NoteClaims.OWN) && acts(said.substring(it + 5), at);
    }

    /** What stands behind "It": deeds, then how the turn ends. */
    private boolean predicate(String said, BareStretch at) {
        if (any(said, at, TurnClaims.ENDS) || acts(said, at)) {
            return true;
        }
        for (int then = said.indexOf(", then "); then >= 0; then = said.indexOf(", then ", then + 1)) {
            if (acts(said.substring(0, then), at) && any(said.substring(then + 7), at, TurnClaims.ENDS)) {
                return true;
            }
        }
        return false;
    }

    private boolean terms(String said, BareStretch at) {
        if (said.startsWith("It also ") && acts(said.substring(8), at) || any(said, at, TurnClaims.BEGINS) || any(said, at, NoteClaims.OWN)) {
            return true;
        }
        for (int cut = said.indexOf("; "); cut >= 0; cut = said.indexOf("; ", cut + 1)) {
            if (any(said.substring(0, cut), at, TurnClaims.BEGINS) && any(said.substring(cut + 2), at, TurnClaims.ENDS)) {
                return true;
            }
        }
        for (int cut = said.indexOf(" and "); cut >= 0; cut = said.indexOf(" and ", cut + 1)) {
            String begin = said.substring(0, cut);
            if ((any(begin, at, TurnClaims.BEGINS) || any(begin, at, NoteClaims.OWN))
                    && predicate(said.substring(cut + 5).replaceAll(": one was left early$", ""), at)) {
                return true;
            }
        }
        return false;
    }

    /** Deeds, one after the other. */
    private boolean acts(String said, BareStretch at) {
        Matcher times = TIMES.matcher(said);
        if (any(said, at, DeedClaims.ALL) || times.matches() && any(times.group(1), at, DeedClaims.ALL)) {
            return true;
        }
        for (int cut = said.indexOf(", "); cut >= 0; cut = said.indexOf(", ", cut + 1)) {
            String first = said.substring(0, cut);
            Matcher more = TIMES.matcher(first);
            if ((any(first, at, DeedClaims.ALL) || more.matches() && any(more.group(1), at, DeedClaims.ALL)) && acts(said.substring(cut + 2), at)) {
                return true;
            }
        }
        return false;
    }
}
