package dev.asynckitchen.question;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Wording;
import java.util.List;

/**
 * What all questions on one program are made of.
 *
 * @param truth what happens
 * @param partings what would happen on wrong loops, each from where it is something else
 */
record Asker(Account truth, List<Parting> partings, Wording wording) {
    private static final Messages SAY = Messages.of("questions");

    static Asker of(Trace trace, List<Trace> wrong, Wording wording) {
        var truth = new Account(trace);
        return new Asker(truth, wrong.stream().map(Account::new).map(account -> Parting.of(truth, account)).toList(), wording);
    }

    /** A message in the user's wording. */
    String say(String key, Object... arguments) {
        return say(SAY.caption(key, arguments));
    }

    String say(Caption caption) {
        return caption.in(wording);
    }

    /** What a wrong loop's answer is told: for which rule it would be right, and which one holds. */
    String why(WrongLoop loop) {
        return say("loop." + loop.key());
    }

    String name(int task, int position) {
        return truth.name(task, position, wording);
    }
}
