package dev.asynckitchen.python.embedded.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.kitchen.story.Story;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.ThingsInReach;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.trace.intervention.Intervention.When;
import dev.asynckitchen.trace.intervention.Intervention.Whom;
import dev.asynckitchen.whatif.WhatIf;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done to a queue, a lock, a bell from outside is what a callback of the program could have done there. */
class DoneToThingsTest {
    private static Python python;
    private static Trace truth;

    @BeforeAll
    static void start() throws Exception {
        python = new LentPython();
        truth = python.run(ThingsInReach.untouched()).trace();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    private static Stream<String> deeds() {
        return ThingsInReach.DEEDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void it_is_as_if_a_callback_did_it(String text) throws Exception {
        Trace after = run(ThingsInReach.untouched(), ThingsInReach.done(truth, List.of(text)));
        List<String> told = ThingsInReach.told(after);
        assertThat(told).isNotEqualTo(ThingsInReach.told(truth));
        assertThat(told).isEqualTo(ThingsInReach.told(python.run(ThingsInReach.doing(ThingsInReach.DEEDS.get(text))).trace()));
        assertThat(after.events()).filteredOn(TraceEvent.Intervened.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            put 'soup' into queue 1 | What if? You put 'soup' on the pass. | You put 'soup' on the pass, and this comes of it.
            take from queue 2 | What if? You take something from the second pass. | You took something from the second pass, and this comes of it.
            release lock 1 | What if? You take the knife from holds and hang it up. | You hung the knife up, and this comes of it.
            notify 2 of condition 1 | What if? You call 2 on the intercom. | You called 2 on the intercom, and this comes of it.
            raise KeyError('gone') in future 2 | What if? You burn what is to come on the second plate: KeyError('gone'). | You burnt what was to come on the second plate, and this comes of it.
            cancel timeout 3 | What if? You take the egg timer off. | What if? You take the egg timer off.
            """)
    void it_is_told(String text, String done, String why) throws Exception {
        var story = new StringBuilder();
        Story.tell(run(ThingsInReach.untouched(), ThingsInReach.done(truth, List.of(text))), Wording.WORDS, line -> story.append(line).append('\n'));
        assertThat(story).contains(done, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            put 1 into queue 2 at 0.7 s | "put queue 2" cannot be done at 0.7 s: it is full.
            take from queue 1 at 0.7 s | "take queue 1" cannot be done at 0.7 s: there is nothing in it.
            release lock 2 at 0.7 s | "release lock 2" cannot be done at 0.7 s: nobody holds it.
            clear event 1 at 0.7 s | "clear event 1" cannot be done at 0.7 s: it is not set.
            ring queue 1 at 0.7 s | "ring queue 1" cannot be done at 0.7 s: something can be put into a queue or taken from it.
            put 1 into late at 0.7 s | "put late" cannot be done at 0.7 s: it is nothing that tasks share.
            ring future 9 at 0.7 s | There is no "future 9" at that moment.
            ring future at 0.7 s | 4 are called "future": say which one, by its number (future 1, future 2, future 3, future 4).
            notify 0 of the intercom at 0.7 s | "0" is no number of waiting tasks: 1 is.
            """)
    void what_cannot_be_done_is_told_in_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> new WhatIf(truth).read(text)).hasMessage(sentence);
    }

    @Test
    void it_may_be_called_by_its_name_in_the_kitchen() throws Exception {
        var whatIf = new WhatIf(truth);
        assertThat(whatIf.read("release the knife at turn 24")).isEqualTo(whatIf.read("release lock 1 at turn 24"));
        assertThat(whatIf.read("take from the second pass at turn 24")).isEqualTo(whatIf.read("take from queue 2 at turn 24"));
        assertThat(whatIf.read("notify the intercom at turn 24")).isEqualTo(whatIf.read("notify 1 of condition 1 at turn 24"));
    }

    @Test
    void what_nobody_has_checked_is_refused_where_it_cannot_be_done() throws Exception {
        Intervention lock = new WhatIf(truth).read("release the knife at turn 24");
        Whom queue = new WhatIf(truth).read("put 1 into queue 1 at turn 24").whom();
        When first = new When(1, null);
        assertThat(end(new Intervention.Release(first, lock.whom()))).endsWith(": there is no such thing, or it is done.");
        assertThat(end(new Intervention.Put(lock.when(), lock.whom(), "1"))).endsWith(": there is no such thing, or it is done.");
        assertThat(end(new Intervention.Put(lock.when(), queue, "1 / 0"))).contains("1 / 0 cannot be evaluated (ZeroDivisionError: ");
        assertThat(end(new Intervention.Take(lock.when(), queue))).endsWith(": there is nothing in it.");
    }

    private static String end(Intervention asked) throws Exception {
        Trace trace = run(ThingsInReach.untouched(), List.of(asked));
        assertThat(trace.events()).noneMatch(TraceEvent.Intervened.class::isInstance);
        return String.valueOf(((TraceEvent.Ended) trace.get(trace.size() - 1)).message());
    }

    private static Trace run(Program program, List<Intervention> done) throws Exception {
        return python.run(program, RunOptions.of(RunLimits.WHOLE).with(done)).trace();
    }
}
