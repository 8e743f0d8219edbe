package dev.asynckitchen.record.film;

import dev.asynckitchen.words.Caption;
import java.util.List;

/** Something cut into frames; what a frame shows depends on its index alone. Not thread-safe. */
public sealed interface Footage permits Film, BesideFilm, ChaptersFilm {

    /**
     * A caption and when it is shown, in seconds of the film.
     *
     * @param heading what stands above it and all that follow under the same heading: which tick it is, or what the clock says
     */
    record Told(double from, double to, String heading, Caption caption) {}

    /** How many frames there are, at least 1. */
    int frames();

    /** All that frame {@code index} shows, 0 to {@link #frames()} - 1. */
    FootageFrame frame(int index);

    /** What is told meanwhile, in order; the last one until {@code length} seconds. */
    List<Told> told(double length);
}
