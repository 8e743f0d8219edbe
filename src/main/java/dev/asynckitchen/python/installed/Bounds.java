package dev.asynckitchen.python.installed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a program may take of the machine.
 *
 * @param memory bytes that each of its processes may address, where the platform holds it to that
 * @param processes that it has started and that go on
 * @param tasks processes and threads of the user's beside those that there are, where the platform can count them; a harder bound for
 *         what starts processes sooner than anybody can look
 */
record Bounds(long memory, int processes, int tasks) {
    private static final long LEAST = 1L << 30;
    private static final int PROCESSES = 100;
    private static final int TASKS = 1_000;

    /** Half of the memory that this machine has. */
    static Bounds ofMachine() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Bounds(Math.max(LEAST, machine.getTotalMemorySize() / 2), PROCESSES, TASKS);
    }
}
