package dev.asynckitchen.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** What holds of every question on every program; the right answers are found anew, from the bare events. */
public final class QuestionRules {
    private QuestionRules() {}

    /** Holds the questions of a program against its trace. */
    public static void hold(String program, Trace trace, List<Question> questions) {
        assertThat(questions).as(program).hasSizeLessThanOrEqualTo(Questions.HANDFUL).extracting(Question::position).isSorted().doesNotHaveDuplicates();
        for (Question question : questions) {
            String told = program + ": " + question;
            assertThat(question.position()).as(told).isBetween(0, trace.size() - 1);
            assertThat(question.choices()).as(told).hasSizeBetween(2, 4).allSatisfy(choice -> {
                assertThat(choice.answer()).isNotBlank();
                assertThat(choice.why()).isNotBlank().endsWith(".");
                assertThat(choice.right() && choice.loop() != null).isFalse();
            });
            assertThat(question.choices()).as(told).extracting(choice -> choice.answer().toLowerCase(Locale.ROOT).replaceAll("\\s+", "")).doesNotHaveDuplicates();
            assertThat(question.choices()).as(told).extracting(Choice::why).doesNotHaveDuplicates();
            assertThat(List.of(question.ask(), question.why())).as(told).allSatisfy(text -> assertThat(text).isNotBlank());
            hold(told, trace, question);
        }
    }

    private static void hold(String told, Trace trace, Question question) {
        String right = question.right().answer();
        switch (question.kind()) {
            case NEXT_DISH -> {
                int next = first(trace, question.position(), TraceEvent.Turn.class);
                ordered(told, trace, next);
                assertThat(question.right().subject()).as(told).isEqualTo("ticket:t" + owner(trace, ((TraceEvent.Turn) trace.get(next)).handle()));
            }
            case PRINT -> {
                int next = IntStream.range(question.position(), trace.size())
                        .filter(i -> trace.get(i) instanceof TraceEvent.Output output && output.stream().equals("stdout") && !output.text().isBlank())
                        .findFirst().orElseThrow();
                ordered(told, trace, next);
                assertThat(((TraceEvent.Output) trace.get(next)).text().strip()).as(told).startsWith(right.replaceAll("…$", ""));
            }
            case TURN_END -> {
                assertThat(trace.get(question.position())).as(told).isInstanceOf(TraceEvent.Turn.class);
                int end = first(trace, question.position(), TraceEvent.TurnEnded.class);
                ordered(told, trace, end);
                Integer task = ((TraceEvent.Turn) trace.get(question.position())).task();
                TraceEvent last = trace.events().subList(question.position(), end).stream()
                        .filter(event -> event instanceof TraceEvent.TaskWaiting wait && task != null && wait.task() == task
                                || event instanceof TraceEvent.TaskDone done && task != null && done.task() == task)
                        .reduce((_, later) -> later).orElseThrow();
                if (last instanceof TraceEvent.TaskWaiting wait) {
                    assertThat(right).as(told).startsWith("line " + wait.stack().getLast().line() + ":");
                } else {
                    assertThat(right).as(told).startsWith("nowhere");
                }
            }
            case TOTAL -> {
                ordered(told, trace, trace.size());
                double end = 0;
                for (TraceEvent event : trace.events()) {
                    end = event instanceof TraceEvent.Tick tick ? tick.time() : event instanceof TraceEvent.Blocked held ? end + held.seconds() : end;
                }
                assertThat(right).as(told).isEqualTo(Phrases.clock(end));
            }
            case READY -> {
                int end = first(trace, question.position(), TraceEvent.TurnEnded.class);
                ordered(told, trace, end);
                List<Integer> ready = ready(trace, end);
                assertThat(ready.isEmpty() ? 0 : right.split(", ").length).as(told).isEqualTo(ready.size());
            }
            case OTHER -> throw new AssertionError(told);
        }
    }

    /** Nothing until then has gone through a set. */
    private static void ordered(String told, Trace trace, int position) {
        List<TraceEvent> before = trace.events().subList(0, position);
        assertThat(before).as(told).noneMatch(event -> event instanceof TraceEvent.Resource resource
                && (resource.state() instanceof ResourceState.Wait || resource.state() instanceof ResourceState.AsCompleted));
        List<TraceEvent.CancelRequested> cancelled = before.stream().filter(TraceEvent.CancelRequested.class::isInstance)
                .map(TraceEvent.CancelRequested.class::cast).toList();
        for (int i = 1; i < cancelled.size(); i++) {
            boolean together = Objects.equals(cancelled.get(i - 1).by(), cancelled.get(i).by());
            assertThat(together && cancelled.get(i - 1).task() != cancelled.get(i).task()).as(told).isFalse();
        }
    }

    private static int first(Trace trace, int from, Class<? extends TraceEvent> kind) {
        return IntStream.range(from, trace.size()).filter(i -> kind.isInstance(trace.get(i))).findFirst().orElseThrow();
    }

    /** The task that a handle is for, or that sleeps by it. */
    private static Integer owner(Trace trace, int handle) {
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.Scheduled e && e.handle() == handle && e.task() != null) {
                return e.task();
            }
            if (event instanceof TraceEvent.Timer e && e.handle() == handle && e.task() != null) {
                return e.task();
            }
        }
        throw new AssertionError("nobody's handle " + handle);
    }

    /** The handles that are in the ready queue at a position. */
    private static List<Integer> ready(Trace trace, int position) {
        var ready = new ArrayList<Integer>();
        for (TraceEvent event : trace.events().subList(0, position)) {
            switch (event) {
                case TraceEvent.Scheduled e -> ready.add(e.handle());
                case TraceEvent.Due e -> ready.add(e.handle());
                case TraceEvent.Turn e -> ready.remove((Integer) e.handle());
                case TraceEvent.HandleCancelled e -> ready.remove((Integer) e.handle());
                default -> { }
            }
        }
        return ready;
    }
}
