package dev.asynckitchen.question;

import dev.asynckitchen.kitchen.story.Summary;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Phrases;
import java.util.Comparator;
import java.util.Optional;

/** How long it all takes, on the loop's clock. */
final class Total {
    private static final double NOTICEABLE = 0.005; // seconds

    /** An answer that several loops give is told by what it is most likely to come of. */
    private static final Comparator<Parting> BELIEVED_MOST = Comparator.comparing(parting -> parting.loop() != WrongLoop.WAITS_ADD_UP);

    private final Asker asker;
    private final Account truth;

    Total(Asker asker) {
        this.asker = asker;
        truth = asker.truth();
    }

    Optional<Candidate> candidate() {
        Trace trace = truth.trace();
        if (!truth.whole() || !truth.allSure() || truth.steps().ticks() == 0) {
            return Optional.empty();
        }
        Summary sum = Summary.of(trace);
        if (sum.seconds() < NOTICEABLE) {
            return Optional.empty();
        }
        boolean overlaps = sum.oneByOne() > sum.seconds() + NOTICEABLE;
        var candidate = new Candidate(truth.steps().startOfTick(1), Question.Kind.TOTAL, asker.say("total.ask"), asker.say("total.rule"),
                new Choice(Phrases.clock(sum.seconds()), true,
                        asker.say(overlaps ? "total.why" : "total.why-alone", "sum", Phrases.seconds(sum.oneByOne())), null));
        for (Parting parting : asker.partings().stream().sorted(BELIEVED_MOST).toList()) {
            if (parting.account().whole() && parting.account().allSure()) {
                double other = Summary.of(parting.account().trace()).seconds();
                if (Math.abs(other - sum.seconds()) > NOTICEABLE) {
                    candidate.wrong(Phrases.clock(other), asker.why(parting.loop()), null, parting.loop());
                }
            }
        }
        double longest = longest(trace);
        if (longest > NOTICEABLE && longest < sum.seconds() - NOTICEABLE) {
            candidate.wrong(Phrases.clock(longest), asker.say("total.longest"), null, null);
        }
        if (sum.oneByOne() > sum.seconds() + NOTICEABLE) {
            candidate.wrong(Phrases.clock(sum.oneByOne()), asker.say("loop.waits-add-up"), null, null);
        }
        return Optional.of(candidate);
    }

    /** The longest single wait or work, in seconds. */
    private static double longest(Trace trace) {
        double clock = 0;
        double longest = 0;
        for (TraceEvent event : trace.events()) {
            switch (event) {
                case TraceEvent.Tick e -> clock = e.time();
                case TraceEvent.Blocked e -> {
                    longest = Math.max(longest, e.seconds());
                    clock += e.seconds();
                }
                case TraceEvent.TaskWaiting e when e.on().kind() == Awaited.Kind.SLEEP && e.on().until() != null ->
                    longest = Math.max(longest, e.on().until() - clock);
                default -> { }
            }
        }
        return longest;
    }
}
