package dev.asynckitchen.report.finding;

/**
 * Of all timers whose time came.
 *
 * @param timers how many
 * @param mean how much later than their time the loop came to them, in seconds
 * @param most the most of that
 */
public record Lateness(int timers, double mean, double most) {}
