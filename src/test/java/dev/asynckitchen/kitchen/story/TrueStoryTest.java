package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs whose story was once untrue, unclear or said too little. {@code -Dkitchen.record=true} writes the stories under
 * {@code src/test/resources/stories} anew.
 */
class TrueStoryTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");

    static Stream<String> programs() {
        return ToldPrograms.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_story_is_the_one_that_was_read_and_found_good(String program) throws IOException {
        Path file = STORIES.resolve(program + ".words.txt");
        if (Boolean.getBoolean("kitchen.record")) {
            Files.writeString(file, ToldPrograms.words(program));
        }
        assertThat(ToldPrograms.words(program)).isEqualTo(Files.readString(file));
    }

    @Test
    void who_awaited_is_not_told_that_nobody_did() {
        assertThat(Stream.of("helper_with_group", "helper_with_exit", "crawler").map(ToldPrograms::words))
                .allSatisfy(story -> assertThat(story).doesNotContain("never awaited", "Calling helper()", "Calling crawl()"));
    }

    @Test
    void leftovers_are_cleared_away_by_name_and_were_not_what_the_kitchen_was_opened_for() {
        assertThat(ToldPrograms.words("leftover"))
                .contains("Closing time: what is left is stamped, third.")
                .contains("third, left over at closing time, is cleared away: the loop may stop.")
                .doesNotContain("first was the dish");
        assertThat(ToldPrograms.terms("leftover")).contains("asyncio.run() cancels what is left: third.");
    }

    @Test
    void a_burnt_dish_calls_its_tray_in_and_the_others_cook_on_for_nobody() {
        assertThat(ToldPrograms.words("gather_fails"))
                .contains("a is burnt: the tray is called in at once, and the other dishes cook on. The chef hangs main on the rail.")
                .contains("A dish on main's tray was burnt in turn 6, and that is heard of at once.")
                .contains("b is done, but nobody waits for its tray any more.")
                .doesNotContain("tray is full", "tray was full");
    }

    @Test
    void a_tray_whose_dishes_were_stamped_is_full_of_dishes_that_went_into_the_bin() {
        assertThat(ToldPrograms.words("gather_cancelled"))
                .contains("as one that went into the bin, and the tray is full.")
                .contains("It was stamped before its first line: none of it was cooked.")
                .contains("The last dish on main's tray was done")
                .doesNotContain("main's tray was full");
    }

    @Test
    void only_a_stamp_hits_the_dome() {
        String story = ToldPrograms.words("shield");
        assertThat(story.split("The stamp has hit the glass dome", -1)).hasSize(2);
        assertThat(story).contains("The glass dome is put away.").contains("puts a glass dome over commit");
    }

    @Test
    void time_that_is_up_is_no_completion_and_what_was_done_before_was_not_finished_again() {
        assertThat(ToldPrograms.words("waits"))
                .contains("The time that main allowed the dishes on its tray was up in turn 5.")
                .contains("The time that main allowed its belt was up in turn 17.")
                .contains("job(0.1) had been finished before; this note about it was left in turn 10 (main).");
    }

    @Test
    void a_table_that_was_called_off_was_not_complete() {
        assertThat(ToldPrograms.words("broken_barrier"))
                .contains("It calls the table off").contains("The table was called off in turn 4 (main), and seat was waiting at it.")
                .doesNotContain("table was complete");
    }

    @Test
    void nothing_is_thrown_into_a_task_whose_child_swallowed_the_stamp() {
        assertThat(ToldPrograms.terms("stubborn"))
                .contains("CancelledError is thrown into Task-3").doesNotContain("CancelledError is thrown into Task-2")
                .contains("no CancelledError comes");
    }

    @Test
    void a_plate_is_filled_sent_back_burnt_or_taken_away() {
        assertThat(ToldPrograms.words("futures"))
                .contains("It fills the plate with 1", "It sends the second plate back burnt, ValueError('bad')", "It takes the third plate away")
                .contains("was waiting for was filled", "was waiting for came back burnt", "was waiting for was taken away")
                .contains("The plate came back burnt in turn 8 (main), and this note", "The plate was taken away in turn 13 (main), and this note");
    }

    @Test
    void a_groups_parent_is_called_back_and_does_not_go() {
        assertThat(ToldPrograms.words("group_and_parent"))
                .contains("It is burnt: worker(0.3) must go, too, and main is called back.")
                .contains("The last dish was off main's roped tray in turn 15.")
                .doesNotContain("sleep and main must go");
    }

    @Test
    void one_by_one_counts_what_was_waited_for_in_vain_and_what_held_the_chef_once() {
        assertThat(ToldPrograms.words("sum_wait_for")).contains("5.1 s on the clock, one by one it would have been 5.1 s.");
        assertThat(ToldPrograms.words("sum_blocking")).contains("3 s on the clock, one by one it would have been 4 s.");
    }

    @Test
    void not_everything_is_served_where_a_dish_burnt_or_went_into_the_bin() {
        assertThat(ToldPrograms.words("callback_raises")).contains("The program is over: 1 dish burnt.").doesNotContain("Everything is served");
        assertThat(ToldPrograms.words("leftover")).contains("The program is over: 1 dish went into the bin.").doesNotContain("Everything is served");
    }

    @Test
    void a_conveyor_that_was_left_early_is_stopped_by_the_loops_own_hook() {
        assertThat(ToldPrograms.words("agen_break"))
                .contains("A conveyor was left in turn 5 (main) before it was empty.")
                .doesNotContain("in in turn", "async_generator_athrow").contains("takes a piece off the conveyor lines()");
    }

    @Test
    void timers_that_were_called_off_do_not_count() {
        assertThat(ToldPrograms.words("cancelled_timer"))
                .contains("It sets a timer, sets a timer and calls it off, then")
                .contains("the chef leans back until a timer rings.").doesNotContain("2 timers")
                .contains("A timer that main set to 0.1 s on the clock has run down.");
    }

    @Test
    void an_eager_task_is_cooked_at_once_and_goes_on_later() {
        assertThat(ToldPrograms.words("callbacks"))
                .contains("It has eager(0) cooked at once, to the end, has eager(0.1) begun at once, then")
                .contains("The chef goes on with eager(0.1).").doesNotContain("starts eager");
        assertThat(ToldPrograms.words("callbacks")).contains("The chef reads a note: set_result. It fills the plate with 'filled'.");
    }

    @Test
    void who_comes_late_says_who_held_the_chef() {
        assertThat(ToldPrograms.words("late"))
                .contains("It was due at 0.2 s: it comes 0.9 s late, for main held the chef.")
                .contains("Calling save() wrote a recipe card: nothing of it is cooked yet.")
                .contains("It pauses in save(), line 5, a recipe within main().");
    }

    @Test
    void long_computing_without_an_await_holds_the_chef() {
        assertThat(ToldPrograms.words("computing")).containsPattern("The chef works through \\d+ lines of count and can do nothing else");
        assertThat(ToldPrograms.terms("computing")).containsPattern("holds the thread for \\d+ lines without giving control back");
    }

    @Test
    void of_several_knives_it_is_said_which() {
        assertThat(ToldPrograms.words("two_locks"))
                .contains("It gives the knife back, gives the second knife back").contains("It queues for the second knife.")
                .contains("Of the knives, the second knife came free in turn 5 (main), and Bob was first in line.")
                .contains("The knife came free in turn 5 (main), and Ann was first in line.");
    }

    @Test
    void a_second_stamp_makes_no_difference() {
        assertThat(ToldPrograms.words("stamped_twice")).contains("It stamps a, then").contains("A second stamp makes no difference to a.");
    }

    @Test
    void the_porter_hands_over_once_and_the_crate_has_its_functions_name() {
        String story = ToldPrograms.words("porter");
        assertThat(story).contains("gives the porter a crate, crunch()").doesNotContain("partial");
        assertThat(story).contains("The porter has put his things away.");
        assertThat(story.split("The porter hands over at the hatch", -1)).hasSize(story.split("The porter is back with crunch", -1).length);
    }

    @Test
    void what_the_locks_of_asyncio_do_is_told_of_whoever_does_it() {
        assertThat(ToldPrograms.words("all_locks"))
                .contains("completes the table", "calls Ann on the intercom", "rings the bell", "takes the second knife", "gives the second knife back");
    }

    @Test
    void why_a_task_wakes_is_told_in_asyncios_order() {
        assertThat(ToldPrograms.terms("stubborn")).doesNotContain("its done callback put __wakeup");
    }
}
