package dev.asynckitchen.report.finding;

/**
 * How much of a trace there was.
 *
 * @param loops how many event loops were opened
 * @param seconds what the loop's clock said at its end
 */
public record Sum(int events, int loops, int ticks, int turns, int tasks, double seconds) {}
