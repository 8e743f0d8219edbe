package dev.asynckitchen.record.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Shots;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two performances cut into frames. */
class BesideFilmTest {
    private static final Trace SEQUENTIAL = Lessons.find("sequential").orElseThrow().trace();
    private static final Trace GATHER = Lessons.find("gather").orElseThrow().trace();

    private static BesideStage stage() {
        return new Act.Two(SEQUENTIAL, GATHER, By.CLOCK).stage();
    }

    private static BesideFilm film(Recording.Builder recording) throws RecordingException {
        return new BesideFilm(stage(), recording.build());
    }

    @Test
    void its_frames_go_on_from_the_beginning_to_the_very_end() throws RecordingException {
        BesideFilm film = film(new Recording.Builder().framesPerSecond(5));
        Playhead last = Playhead.START;
        for (int i = 0; i < film.frames(); i++) {
            assertThat(film.frame(i).playhead()).isGreaterThan(last);
            last = film.frame(i).playhead();
        }
        assertThat(last).isEqualTo(stage().pair().end());
    }

    @Test
    void a_moment_is_the_left_ones() throws RecordingException {
        BesideFilm film = film(new Recording.Builder().from(new Moment.Tick(3)).to(new Moment.Tick(3)));
        Playhead end = film.frame(film.frames() - 1).playhead();
        assertThat(stage().poseAt(end).left().pose().tick()).isEqualTo(3);
        assertThat(film.frames()).isLessThan(film(new Recording.Builder()).frames() / 2);
    }

    @Test
    void waits_are_shortened_and_nothing_else() throws RecordingException {
        int brisk = film(new Recording.Builder().idleLimit(0)).frames();
        int whole = film(new Recording.Builder()).frames();
        BesideStage stage = stage();
        double running = 0;
        for (int i = 0; i < stage.pair().size(); i++) {
            running += stage.pair().runs(new Playhead(i, 0))
                    ? stage.pair().secondsOf(new Playhead(i, 1)) - stage.pair().secondsOf(new Playhead(i, 0)) : 0;
        }
        assertThat(running).isPositive();
        assertThat((double) whole - brisk).as("frames").isCloseTo(20 * running, within(1.0));
    }

    @Test
    void what_is_told_has_both_and_goes_on_without_gap_to_the_end() throws RecordingException {
        List<Footage.Told> told = film(new Recording.Builder()).told(99);
        double end = 0;
        for (Footage.Told one : told) {
            assertThat(one.from()).isEqualTo(end);
            assertThat(one.caption().in(Wording.WORDS)).contains("sequential.py: ", " gather.py: ");
            end = one.to();
        }
        assertThat(end).isEqualTo(99);
        assertThat(told).extracting(Footage.Told::heading).contains("At 0 s", "At 1 s", "At 3 s");
    }

    @Test
    void there_is_no_camera_to_move_and_no_tick_that_is_not_there() {
        var shots = new Shots(List.of(new Shots.Move(Moment.BEGINNING, Sight.STOVE, 1)));
        assertThatThrownBy(() -> film(new Recording.Builder().shots(shots))).isInstanceOf(RecordingException.class).hasMessageContaining("no camera");
        assertThatThrownBy(() -> film(new Recording.Builder().from(new Moment.Tick(40)))).hasMessageContaining("no tick 40");
    }
}
