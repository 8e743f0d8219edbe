package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Traces of programs with many tasks, as a loop would leave them; written by hand, since to run them takes long. */
public final class CrowdTrace {
    private static final int MAIN = 1;
    private static final int THING = 1;
    private static final int KNIFE = 2;
    private static final int QUEUE = 3;

    private final TraceScript script = TraceScript.open();
    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final TreeMap<Double, List<Runnable>> timers = new TreeMap<>();
    private double time;

    private CrowdTrace() {}

    /** Two recipes that sleep: some again and again, the others once; main sleeps, too. */
    public static Trace sleepers(int heartbeats, int sessions, int turns) {
        var crowd = new CrowdTrace();
        crowd.start(() -> {
            for (int n = 0; n < heartbeats; n++) {
                crowd.order(n + 2, "heartbeat(" + n + ")", "heartbeat", crowd::beat);
            }
            for (int n = 0; n < sessions; n++) {
                int task = n + heartbeats + 2;
                crowd.order(task, "session(" + n + ")", "session", one -> crowd.sleep(one, 1 + one * 0.01, again -> crowd.script.done(again, Outcome.RESULT, "None")));
            }
            crowd.sleep(MAIN, 2, main -> crowd.script.done(main, Outcome.RESULT, "None"));
        });
        return crowd.run(turns);
    }

    private void beat(int task) {
        sleep(task, 0.5 + task % 7 / 10.0, this::beat);
    }

    /** Pages that are fetched behind a semaphore of ten, and gathered. */
    public static Trace crawler(int pages, int turns) {
        var crowd = new CrowdTrace();
        Deque<Integer> outside = new ArrayDeque<>();
        List<Integer> inside = new ArrayList<>();
        crowd.start(() -> {
            for (int n = 0; n < pages; n++) {
                crowd.order(n + 2, "/page/" + n, "fetch", task -> {
                    if (inside.size() == 10) {
                        outside.add(task);
                        crowd.script.waits(task, new Awaited(Awaited.Kind.SEMAPHORE, THING, "gate", null));
                        crowd.gate(inside, outside);
                    } else {
                        crowd.fetch(task, inside, outside);
                    }
                });
            }
            crowd.script.resource(QUEUE, new ResourceState.Gather(MAIN, IntStream.range(2, pages + 2).boxed().toList(), false));
            crowd.script.waits(MAIN, new Awaited(Awaited.Kind.GATHER, QUEUE, null, null));
        });
        return crowd.run(turns);
    }

    private void fetch(int task, List<Integer> inside, Deque<Integer> outside) {
        inside.add(task);
        gate(inside, outside);
        sleep(task, 0.3 + task % 5 / 10.0, done -> {
            inside.remove(Integer.valueOf(done));
            Integer next = outside.poll();
            gate(inside, outside);
            script.done(done, Outcome.RESULT, "'/page'");
            if (next != null) {
                wake(next, new Source(Awaited.Kind.SEMAPHORE, THING), woken -> fetch(woken, inside, outside));
            }
        });
    }

    private void gate(List<Integer> inside, Deque<Integer> outside) {
        script.resource(THING, new ResourceState.Semaphore(10, 10 - inside.size(), List.copyOf(inside), List.copyOf(outside)));
    }

    /** Workers at a queue that is filled by customers, a lock between them, and a heartbeat. */
    public static Trace service(int workers, int customers, int turns) {
        var crowd = new CrowdTrace();
        var shop = new Shop(crowd);
        crowd.start(() -> {
            for (int n = 0; n < workers; n++) {
                crowd.order(n + 2, "worker(" + n + ")", "worker", shop::get);
            }
            crowd.order(workers + 2, "heartbeat", "heartbeat", crowd::beat);
            for (int n = 0; n < customers; n++) {
                crowd.order(workers + 3 + n, "customer(" + n + ")", "customer", task -> crowd.sleep(task, task % 40 * 0.05, shop::put));
            }
            crowd.sleep(MAIN, 60, main -> crowd.script.done(main, Outcome.RESULT, "None"));
        });
        return crowd.run(turns);
    }

    private static final class Shop {
        private static final int ROOM = 20;
        private final CrowdTrace crowd;
        private final Deque<Integer> items = new ArrayDeque<>();
        private final Deque<Integer> getters = new ArrayDeque<>();
        private final Deque<Integer> putters = new ArrayDeque<>();
        private final Deque<Integer> atKnife = new ArrayDeque<>();
        private int holder;

        Shop(CrowdTrace crowd) {
            this.crowd = crowd;
        }

        private void get(int worker) {
            Integer item = items.poll();
            if (item == null) {
                getters.add(worker);
                crowd.script.waits(worker, new Awaited(Awaited.Kind.QUEUE_GET, QUEUE, "orders", null));
                told();
                return;
            }
            Integer putter = putters.poll();
            told();
            if (putter != null) {
                crowd.wake(putter, new Source(Awaited.Kind.QUEUE_PUT, QUEUE), this::put);
            }
            crowd.sleep(worker, 1.5, this::knife);
        }

        private void put(int customer) {
            if (items.size() == ROOM) {
                putters.add(customer);
                crowd.script.waits(customer, new Awaited(Awaited.Kind.QUEUE_PUT, QUEUE, "orders", null));
                told();
                return;
            }
            items.add(customer);
            Integer getter = getters.poll();
            told();
            crowd.script.done(customer, Outcome.RESULT, "None");
            if (getter != null) {
                crowd.wake(getter, new Source(Awaited.Kind.QUEUE_GET, QUEUE), this::get);
            }
        }

        private void knife(int worker) {
            if (holder != 0) {
                atKnife.add(worker);
                crowd.script.waits(worker, new Awaited(Awaited.Kind.LOCK, KNIFE, "book", null));
                toldOfKnife();
                return;
            }
            holder = worker;
            toldOfKnife();
            crowd.sleep(worker, 0.1, done -> {
                Integer next = atKnife.poll();
                holder = 0;
                toldOfKnife();
                get(done);
                if (next != null) {
                    crowd.wake(next, new Source(Awaited.Kind.LOCK, KNIFE), this::knife);
                }
            });
        }

        private void told() {
            crowd.script.resource(QUEUE, new ResourceState.Queue(
                    ROOM, items.stream().map(String::valueOf).toList(), List.copyOf(getters), List.copyOf(putters), items.size()));
        }

        private void toldOfKnife() {
            crowd.script.resource(KNIFE, new ResourceState.Lock(holder == 0 ? null : holder, List.copyOf(atKnife)));
        }
    }

    private interface Step {
        void of(int task);
    }

    private void start(Runnable main) {
        order(MAIN, "main", "main", _ -> main.run());
    }

    private void order(int task, String name, String function, Step step) {
        script.order(task, name, function);
        turn(task, step);
    }

    private void wake(int task, Source by, Step step) {
        script.ready("Task.__wakeup", task, Cause.FUTURE_DONE, by);
        turn(task, step);
    }

    private void turn(int task, Step step) {
        int handle = script.handle();
        ready.add(() -> {
            script.turn(handle, task);
            step.of(task);
            script.over();
        });
    }

    private void sleep(int task, double seconds, Step step) {
        double until = time + seconds;
        script.sleeps(task, until);
        int timer = script.handle();
        timers.computeIfAbsent(until, _ -> new ArrayList<>()).add(() -> {
            script.add(new TraceEvent.Due(timer));
            ready.add(() -> {
                script.turn(timer, "_set_result_unless_cancelled");
                wake(task, new Source(Awaited.Kind.SLEEP, null), step);
                script.over();
            });
        });
    }

    private Trace run(int turns) {
        int cooked = 0;
        while (cooked < turns && !(ready.isEmpty() && timers.isEmpty())) {
            double before = time;
            if (ready.isEmpty()) {
                time = timers.firstKey();
            }
            script.tick(time, time - before);
            for (Map.Entry<Double, List<Runnable>> due = timers.firstEntry(); due != null && due.getKey() <= time; due = timers.firstEntry()) {
                timers.pollFirstEntry().getValue().forEach(Runnable::run);
            }
            for (int n = ready.size(); n > 0 && cooked < turns; n--, cooked++) {
                ready.remove().run();
            }
        }
        return script.trace();
    }
}
