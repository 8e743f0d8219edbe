package dev.asynckitchen.game.rule;

import dev.asynckitchen.game.script.Where;

/** Something that is so in the trace at a step, and for which a move is not the loop's. Handles, tasks and lines are the trace's. */
public sealed interface Reason {

    /** {@code first} hangs on the rail before {@code other}. */
    record HangsBefore(int first, int other) implements Reason {}

    /** {@code waiter} waits for the task whose ticket {@code other} is, and all the same {@code first} hangs before it. */
    record AwaitedHangsAfter(int waiter, int first, int other) implements Reason {}

    /** {@code other} was hung up during this round, and {@code first} still hangs in it. */
    record BehindTheDivider(int first, int other) implements Reason {}

    /** {@code other} was cancelled: it has no turn. */
    record CrossedOut(int other) implements Reason {}

    /** {@code timer}'s time has come, and it has not been taken to the rail. */
    record IsDue(int timer) implements Reason {}

    /** The rail is not empty: {@code ticket} hangs on it. */
    record Hangs(int ticket) implements Reason {}

    /** {@code timer} is due before {@code asked}, in seconds. */
    record IsDueBefore(int timer, double asked) implements Reason {}

    /** {@code ticket} hung on the rail before {@code timer} was due. */
    record HungBeforeItWasDue(int ticket, int timer) implements Reason {}

    /** {@code first} was due before {@code other}. */
    record EarlierDial(int first, int other) implements Reason {}

    /** Nothing hangs on the rail, but {@code timer} will ring. */
    record WillRing(int timer) implements Reason {}

    /** {@code ticket} still hangs in this round. */
    record StillHangs(int ticket) implements Reason {}

    /** {@code ticket} hangs on the rail as the round begins, behind {@code behind}. */
    record HangsToo(int ticket, int behind) implements Reason {}

    /** {@code line} runs in this turn, and the turn goes on after it. */
    record RunsOn(int line) implements Reason {}

    /** {@code line} waits for the coroutine at whose {@code end} the turn ends. */
    record WaitsForACard(int line, int end) implements Reason {}

    /** Before this turn the task was paused at {@code line}; that wait is over. */
    record WaitIsOver(int task, int line) implements Reason {}

    /** {@code line} does not run in this turn. */
    record NotReached(int line) implements Reason {}

    /** At the end of its turn, that is what {@code task} does or has done for which it goes {@code where}, and not to {@code asked}. */
    record GoesTo(int task, Where where, Where asked) implements Reason {}

    /** {@code ticket}, whose task waited for {@code task}, was hung up during this round. */
    record HungByThisTurn(int task, int ticket) implements Reason {}
}
