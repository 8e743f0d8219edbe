package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.score.Playhead;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheatreTest {
    private final Performance longOne = new Performance(Lessons.find("chef-async").orElseThrow().trace(), null);
    private final Performance shortOne = new Performance(Lessons.find("await-outside").orElseThrow().trace(), null);
    private final Theatre theatre = new Theatre(longOne, new Preferences(Settings.DEFAULT));

    @Test
    void whoever_is_told_of_another_performance_finds_the_playhead_in_it() {
        List<Double> seconds = new ArrayList<>();
        theatre.player().toEnd();
        theatre.performanceProperty().subscribe((_, shown) -> seconds.add(shown.score().secondsOf(theatre.player().playhead())));
        theatre.show(shortOne);

        assertThat(seconds).containsExactly(0.0);
        assertThat(theatre.player().playhead()).isEqualTo(Playhead.START);
    }

    @Test
    void whoever_is_told_of_the_playhead_finds_it_in_the_performance() {
        List<Integer> beats = new ArrayList<>();
        theatre.show(shortOne);
        theatre.player().toEnd();
        theatre.player().playheadProperty().subscribe((_, at) -> beats.add(theatre.performance().score().beat(at.beat()).endEvent()));
        theatre.show(longOne);
        theatre.player().toEnd();
        theatre.show(shortOne);

        assertThat(beats).hasSize(3);
        assertThat(theatre.situation()).isNotNull();
        assertThat(theatre.situation().position()).isLessThanOrEqualTo(shortOne.trace().size());
    }
}
