package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Standstill;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.words.Caption;
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

    @Test
    void the_playhead_goes_no_further_than_a_standstill_until_it_is_over() {
        var at = new Playhead(6, 1);
        theatre.setStandstill(new Standstill(at, Caption.both("What comes now?")));
        theatre.player().toEnd();
        assertThat(theatre.player().playhead()).isEqualTo(at);
        theatre.player().forward(Stride.TICK);
        theatre.player().play();
        theatre.player().advance(60);
        assertThat(theatre.player().playhead()).isEqualTo(at);
        assertThat(theatre.player().isMoving()).isFalse();

        theatre.setStandstill(null);
        theatre.player().toEnd();
        assertThat(theatre.player().playhead()).isGreaterThan(at);
        theatre.setStandstill(new Standstill(at, Caption.both("What comes now?")));
        assertThat(theatre.player().playhead()).isEqualTo(at);
    }

    @Test
    void a_step_and_play_end_at_a_standstill_in_the_middle_of_a_turn() {
        var at = new Playhead(6, 0.4);
        theatre.setStandstill(new Standstill(at, Caption.both("Where does it go?")));
        theatre.player().glideTo(new Playhead(9, 1));
        theatre.player().advance(60);
        assertThat(theatre.player().playhead()).isEqualTo(at);
        theatre.player().toStart();
        theatre.player().play();
        theatre.player().advance(600);
        assertThat(theatre.player().playhead()).isEqualTo(at);
        assertThat(theatre.player().isPlaying()).isFalse();
    }

    @Test
    void at_a_standstill_no_ticket_is_the_next_one_and_in_a_turn_the_caption_is_the_question() {
        var question = Caption.both("What comes now?");
        for (int beat = 1; beat < longOne.score().size(); beat++) {
            var at = new Playhead(beat - 1, 1);
            Pose pose = new Standstill(at, question).over(longOne.stage().poseAt(at), at);
            assertThat(pose.caption()).isEqualTo(longOne.stage().caption(at.beat()));
            var within = new Playhead(beat, 0.2);
            assertThat(new Standstill(within, question).over(longOne.stage().poseAt(within), within).caption()).isEqualTo(question);
            assertThat(pose.sprites()).noneMatch(sprite -> sprite.sprite().equals("glow"))
                    .noneMatch(sprite -> sprite.key().startsWith("ticket:") && sprite.y() == House.RAIL && sprite.rotation() != 0);
        }
    }

    @Test
    void another_performance_has_no_standstill() {
        theatre.setStandstill(new Standstill(new Playhead(2, 1), Caption.both("?")));
        theatre.show(shortOne);
        theatre.player().toEnd();
        assertThat(theatre.standstill()).isNull();
        assertThat(theatre.player().playhead()).isEqualTo(new Playhead(shortOne.score().size() - 1, 1));
    }
}
