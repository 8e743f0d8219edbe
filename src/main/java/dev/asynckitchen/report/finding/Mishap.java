package dev.asynckitchen.report.finding;

/** Something that held up the loop, or that went wrong beside it. */
public sealed interface Mishap permits Held, Lost, LateCancel, Queued, NeverEnded, LateTimer, Crowd, Busy {

    /** The moment that shows it. */
    Whereabouts place();
}
