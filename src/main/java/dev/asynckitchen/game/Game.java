package dev.asynckitchen.game;

import dev.asynckitchen.game.rule.GameWords;
import dev.asynckitchen.game.rule.Judge;
import dev.asynckitchen.game.rule.Reason;
import dev.asynckitchen.game.rule.Spot;
import dev.asynckitchen.game.script.Level;
import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.game.script.LoopScript;
import dev.asynckitchen.game.script.LoopStep;
import dev.asynckitchen.kitchen.index.Ledger;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.words.Caption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * You be the loop: a stretch of a trace, whose moves somebody makes by hand. What is right is what the trace did; what cannot be
 * otherwise plays itself. A pure function of (trace, level, bookmark): where somebody stands is a {@link Play} of theirs.
 */
public final class Game {
    /** A move that was wrong so often is played. */
    private static final int PATIENCE = 3;

    private final Level level;
    private final LoopScript script;
    private final Ledger ledger;

    /** @param bookmark the game begins with the first round after so many events of the trace */
    public Game(Stage stage, Level level, int bookmark) {
        this.level = level;
        script = LoopScript.of(stage, level, bookmark);
        ledger = stage.index().ledger();
    }

    public Level level() {
        return level;
    }

    public LoopScript script() {
        return script;
    }

    /** How many choices there are. */
    public int choices() {
        return (int) script.steps().stream().filter(LoopStep::isAsked).count();
    }

    /** Why one plays, and what surprises most: said before the first move. */
    public List<Caption> rules() {
        List<Caption> rules = new ArrayList<>();
        if (script.whistles()) {
            rules.add(GameWords.SAY.caption("rule.whistle"));
        }
        rules.add(GameWords.SAY.caption("rule.why"));
        return rules;
    }

    // Where somebody stands

    /** Before the first choice. */
    public Play begin() {
        return new Play(askedFrom(0), 0, Set.of(), Set.of());
    }

    /** What plays itself before the first choice, as far as anything is to be said of it. */
    public List<Caption> firstNotes() {
        return notes(0, askedFrom(0));
    }

    public boolean isOver(Play play) {
        return play.step() >= script.steps().size();
    }

    /** What is seen while the choice is open; at the end what is seen then. */
    public Playhead at(Play play) {
        return isOver(play) ? script.end() : step(play).at();
    }

    /** What is asked; not at the end. */
    public LoopStep step(Play play) {
        return script.steps().get(play.step());
    }

    /** What is said of it. */
    public GameWords words(Play play) {
        return new GameWords(step(play), ledger);
    }

    // What somebody does

    /** A move is made. It is one of those that the step offers. */
    public Verdict tried(Play play, LoopMove move) {
        LoopStep step = step(play);
        if (move.equals(step.right())) {
            int next = askedFrom(play.step() + 1);
            return new Verdict.Right(play.at(next), notes(play.step() + 1, next));
        }
        Reason reason = Judge.why(step, move);
        Play marked = play.withMark();
        GameWords words = words(play);
        var wrong = new Verdict.Wrong(marked, reason, words.why(reason), words.spot(reason),
                marked.tries() > 1 ? Optional.of(words.source()) : Optional.empty());
        if (marked.tries() < PATIENCE) {
            return wrong;
        }
        int next = askedFrom(play.step() + 1);
        return new Verdict.Played(marked.at(next), wrong, words.move(step.right()), notes(play.step() + 1, next));
    }

    /** Back to the choice before; it costs nothing, and marks stay. */
    public Play undo(Play play) {
        return IntStream.iterate(play.step() - 1, i -> i >= 0, i -> i - 1).filter(i -> script.steps().get(i).isAsked()).boxed().findFirst()
                .map(play::at).orElse(play);
    }

    public Hint hint(Play play, Hint.Grade grade) {
        GameWords words = words(play);
        LoopStep step = step(play);
        return switch (grade) {
            case LOOK -> new Hint(play.withHint(), words.look(), Optional.of(look(step)));
            case RULE -> new Hint(play.withHint(), words.rule(), Optional.empty());
            case MOVE -> new Hint(play.withHint(), words.move(step.right()), words.spot(step.right()));
        };
    }

    /** How well that was, so far. */
    public Tally tally(Play play) {
        List<Integer> asked = IntStream.range(0, script.steps().size()).filter(i -> script.steps().get(i).isAsked()).boxed().toList();
        long rounds = asked.stream().map(this::round).distinct().count();
        long marked = play.marked().stream().map(this::round).distinct().count();
        return new Tally((int) rounds, (int) (rounds - marked), play.marked().size(), play.hinted().size(), script.turns());
    }

    /** What is asked once it is over: why the first move that cost a mark was as it was, or the first of all. */
    public Why why(Play play) {
        int about = play.marked().stream().min(Integer::compare).orElse(askedFrom(0));
        var words = new GameWords(script.steps().get(about), ledger);
        List<Caption> answers = new ArrayList<>(words.beliefs());
        int right = about % (answers.size() + 1);
        answers.add(right, words.rule());
        return new Why(words.whyAsked(), answers, right);
    }

    private int round(int step) {
        return script.steps().get(step).tick();
    }

    private int askedFrom(int first) {
        return IntStream.range(first, script.steps().size()).filter(i -> script.steps().get(i).isAsked()).findFirst()
                .orElse(script.steps().size());
    }

    private List<Caption> notes(int from, int to) {
        return script.steps().subList(from, to).stream().anyMatch(LoopStep::unordered) ? List.of(GameWords.SAY.caption("note.unordered")) : List.of();
    }

    private static Spot look(LoopStep step) {
        return switch (step.right()) {
            case LoopMove.WindClock _, LoopMove.TakeDue _ -> new Spot.AtStation(Station.STOVE);
            case LoopMove.EndTurnAt _ when step.turn() != null && !step.turn().paused().isEmpty() ->
                new Spot.AtLine(step.turn().paused().getLast().line());
            case LoopMove.PutAway _ when step.turn() != null && step.turn().end() != null -> new Spot.AtLine(step.turn().end());
            case LoopMove.EndTurnAt _, LoopMove.PutAway _ -> new Spot.AtStation(Station.WORKTOP);
            default -> new Spot.AtStation(Station.RAIL);
        };
    }
}
