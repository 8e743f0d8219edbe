package dev.asynckitchen.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Corpus;
import dev.asynckitchen.game.rule.RawLoop;
import dev.asynckitchen.game.rule.Reason;
import dev.asynckitchen.game.rule.Spot;
import dev.asynckitchen.game.script.Level;
import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.game.script.LoopScript;
import dev.asynckitchen.game.script.LoopStep;
import dev.asynckitchen.game.script.Where;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is right is what the loop did, and what is said of a wrong move is true. */
class GameTest {
    private static Trace tickets;
    private static Trace ropedTray;

    @BeforeAll
    static void cook() throws Exception {
        try (Python engine = new LentPython()) {
            tickets = run(engine, "tickets.py");
            ropedTray = run(engine, "roped_tray.py");
        }
    }

    @AfterAll
    static void forget() {
        tickets = null;
        ropedTray = null;
    }

    private static Trace run(Python engine, String name) throws IOException, InterruptedException {
        return engine.run(new Program(name, Files.readString(Path.of("src/test/resources/game", name)))).trace();
    }

    /** All stretches of a program, one after the other. */
    private static List<Game> stretches(Trace trace, Level level) {
        var stage = new Stage(trace);
        var games = new ArrayList<Game>();
        int bookmark = 0;
        do {
            games.add(new Game(stage, level, bookmark));
            assertThat(games.getLast().script().next()).isGreaterThan(bookmark);
            bookmark = games.getLast().script().next();
        } while (!games.getLast().script().last());
        return games;
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void afterwards_it_is_asked_why_and_the_rule_alone_is_right(Level level) {
        for (Game game : stretches(ropedTray, level)) {
            if (game.choices() > 0) {
                Why why = game.why(winning(game));
                assertThat(why.ask().words()).startsWith("It was: ").endsWith(" Why?");
                assertThat(why.answers()).hasSize(3).doesNotHaveDuplicates();
                assertThat(why.rule()).isEqualTo(game.words(game.begin()).rule());
            }
        }
    }

    private static Play winning(Game game) {
        Play play = game.begin();
        while (!game.isOver(play)) {
            Verdict verdict = game.tried(play, game.step(play).right());
            assertThat(verdict).isInstanceOf(Verdict.Right.class);
            assertThat(game.at(verdict.next())).isGreaterThanOrEqualTo(game.at(play));
            play = verdict.next();
        }
        return play;
    }

    @ParameterizedTest
    @EnumSource
    void the_moves_of_the_trace_win_whatever_the_program(Level level) {
        for (String name : Corpus.names()) {
            Trace trace = Corpus.trace(name);
            int turns = 0;
            for (Game game : stretches(trace, level)) {
                assertThat(game.choices()).as(name).isLessThanOrEqualTo(LoopScript.MOST);
                Tally tally = game.tally(winning(game));
                assertThat(tally).as(name).matches(won -> won.stars() == 3 && won.marks() == 0 && won.clean() == won.rounds());
                turns += tally.turns();
            }
            long all = trace.events().stream().filter(TraceEvent.Turn.class::isInstance).count();
            long tasks = trace.events().stream().filter(event -> event instanceof TraceEvent.TurnEnded).count();
            assertThat(turns).as(name).isLessThanOrEqualTo((int) all);
            assertThat(turns > 0).as(name).isEqualTo(tasks > 0);
        }
    }

    @Test
    void every_other_move_is_refused_with_a_sentence_that_is_true() {
        Set<Class<?>> given = new HashSet<>();
        for (String name : Corpus.names()) {
            Trace trace = Corpus.trace(name);
            for (Level level : Level.values()) {
                for (Game game : stretches(trace, level)) {
                    Play play = game.begin();
                    while (!game.isOver(play)) {
                        refused(game, play, name, trace, given);
                        play = game.tried(play, game.step(play).right()).next();
                    }
                }
            }
        }
        assertThat(given).containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
    }

    private static void refused(Game game, Play play, String name, Trace trace, Set<Class<?>> given) {
        LoopStep step = game.step(play);
        var loop = new RawLoop(trace, step.seen().position());
        for (LoopMove move : step.offered()) {
            if (!move.equals(step.right())) {
                Verdict verdict = game.tried(play, move);
                assertThat(verdict).as("%s: %s", name, move).isInstanceOf(Verdict.Wrong.class);
                var wrong = (Verdict.Wrong) verdict;
                assertThat(loop.says(wrong.reason())).as("%s, round %d: %s %s", name, step.tick(), move, wrong.why()).isTrue();
                assertThat(wrong.next().step()).isEqualTo(play.step());
                given.add(wrong.reason().getClass());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_offered_twice_and_moves_are_told_apart(Level level) {
        for (String name : Corpus.names()) {
            for (Game game : stretches(Corpus.trace(name), level)) {
                game.script().steps().stream().filter(LoopStep::isAsked).forEach(step -> {
                    assertThat(step.offered()).as(name).doesNotHaveDuplicates().contains(step.right());
                });
                for (Play play = game.begin(); !game.isOver(play); play = game.tried(play, game.step(play).right()).next()) {
                    var words = game.words(play);
                    assertThat(game.step(play).offered().stream().map(words::move).map(Caption::words)).as(name).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void tickets_has_three_choices_at_level_one_and_ten_at_level_two() {
        assertThat(stretches(tickets, Level.TICKET)).singleElement().extracting(Game::choices).isEqualTo(3);
        assertThat(stretches(tickets, Level.CLOCK)).singleElement().extracting(Game::choices).isEqualTo(10);
        assertThat(stretches(tickets, Level.LINE)).hasSizeGreaterThan(1);
        assertThat(stretches(tickets, Level.TICKET).getFirst().script().turns()).isEqualTo(9);
    }

    @Test
    void who_is_awaited_is_not_therefore_next() {
        var game = new Game(new Stage(tickets), Level.TICKET, 0);
        Play play = game.begin();
        var wrong = (Verdict.Wrong) game.tried(play, game.step(play).offered().getLast());
        assertThat(wrong.why().words()).isEqualTo("main waits for B, but that puts nobody first: A's ticket hangs before B's ticket.");
        assertThat(wrong.why().terms()).isEqualTo("Task-1 awaits Task-3, but that moves nothing in _ready: Task-2's step stands before Task-3's step.");
        assertThat(wrong.spot()).isEqualTo(new Spot.AtTicket(((LoopMove.TakeTicket) game.step(play).right()).handle()));
        assertThat(wrong.source()).isEmpty();
    }

    @Test
    void the_second_mistake_shows_cpythons_line_and_after_the_third_it_is_played() {
        var game = new Game(new Stage(tickets), Level.TICKET, 0);
        Play play = game.begin();
        LoopMove wrong = game.step(play).offered().getLast();
        var second = (Verdict.Wrong) game.tried(game.tried(play, wrong).next(), wrong);
        assertThat(second.source()).contains("handle = self._ready.popleft()");
        var third = (Verdict.Played) game.tried(second.next(), wrong);
        assertThat(third.move().words()).isEqualTo("Take A's ticket");
        assertThat(third.next().step()).isGreaterThan(play.step());
        assertThat(third.next().tries()).isZero();
        assertThat(game.tally(third.next())).isEqualTo(new Tally(3, 2, 1, 0, 9));
    }

    @Test
    void undo_goes_back_a_choice_and_takes_no_mark_away() {
        var game = new Game(new Stage(tickets), Level.CLOCK, 0);
        Play first = game.begin();
        Play second = game.tried(game.tried(first, new LoopMove.PutAway(Where.STOVE)).next(), new LoopMove.PutAway(Where.SHELF)).next();
        assertThat(game.undo(second).step()).isEqualTo(first.step());
        assertThat(game.undo(game.undo(second))).isEqualTo(game.undo(second));
        assertThat(game.tally(game.undo(second)).marks()).isEqualTo(1);
    }

    @Test
    void a_hint_says_where_then_the_rule_then_the_move_and_costs_the_third_star() {
        var game = new Game(new Stage(tickets), Level.TICKET, 0);
        Play play = game.begin();
        assertThat(game.hint(play, Hint.Grade.LOOK).told().words()).isEqualTo("Look at the left end of the rail.");
        assertThat(game.hint(play, Hint.Grade.RULE).told().terms()).startsWith("_ready is first in, first out.");
        assertThat(game.hint(play, Hint.Grade.MOVE).told().words()).isEqualTo("Take A's ticket");
        Play hinted = game.hint(play, Hint.Grade.LOOK).next();
        assertThat(game.tally(hinted).stars()).isEqualTo(2);
        assertThat(game.tally(play).stars()).isEqualTo(3);
    }

    @Test
    void that_a_whistle_is_a_turn_of_its_own_is_said_first_where_there_is_one() {
        var stage = new Stage(tickets);
        assertThat(new Game(stage, Level.TICKET, 0).rules()).hasSize(2).first()
                .extracting(Caption::words).isEqualTo("A pot's whistle is a turn of its own; its dish cooks in the next round.");
        int served = new Stage(tickets).index().steps().startOfTick(5);
        assertThat(new Game(stage, Level.TICKET, served).rules()).hasSize(1);
    }

    @Test
    void where_cpython_walks_a_set_it_is_played_and_said() {
        var game = new Game(new Stage(ropedTray), Level.TICKET, 0);
        List<LoopStep> unordered = stretches(ropedTray, Level.TICKET).stream().flatMap(one -> one.script().steps().stream()).filter(LoopStep::unordered).toList();
        assertThat(unordered).hasSizeGreaterThanOrEqualTo(2).noneMatch(LoopStep::isAsked);
        Set<String> notes = new HashSet<>();
        for (Play play = game.begin(); !game.isOver(play);) {
            var right = (Verdict.Right) game.tried(play, game.step(play).right());
            right.notes().forEach(note -> notes.add(note.words()));
            play = right.next();
        }
        assertThat(notes).singleElement().asString().startsWith("The next tickets were played");
    }

    @Test
    void closing_is_one_move_that_plays_itself() {
        assertThat(stretches(tickets, Level.LINE).getLast().script().steps().getLast())
                .matches(step -> !step.isAsked() && step.right() instanceof LoopMove.Close);
    }
}
