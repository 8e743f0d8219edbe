package dev.asynckitchen.record.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Subtitle;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubtitlesTest {
    private static final Subtitle SUBTITLE = new Subtitle(new Moment.Turn(3), "Two dishes are on the stove, and the chef is free for the next.");

    @Test
    void the_picture_stands_while_a_subtitle_is_read_and_goes_on_as_before() throws RecordingException {
        Film plain = film(List.of());
        Film film = film(List.of(SUBTITLE));
        List<Integer> standing = IntStream.range(0, film.frames()).filter(i -> film.pose(i).caption().equals(Caption.both(SUBTITLE.text()))).boxed().toList();

        assertThat(film.frames() - plain.frames()).isEqualTo((int) Math.round(SUBTITLE.seconds() * 10));
        assertThat(standing).hasSizeBetween((int) (SUBTITLE.seconds() * 10) - 1, (int) (SUBTITLE.seconds() * 10) + 1)
                .isEqualTo(IntStream.rangeClosed(standing.getFirst(), standing.getLast()).boxed().toList());
        assertThat(film.pose(standing.getFirst()).chef().x()).isCloseTo(film.pose(standing.getLast()).chef().x(), within(0.5));
        assertThat(film.pose(film.frames() - 1)).isEqualTo(plain.pose(plain.frames() - 1));
    }

    @Test
    void it_is_told_in_its_place() throws RecordingException {
        assertThat(film(List.of(SUBTITLE)).told(60)).extracting(Footage.Told::caption).containsOnlyOnce(Caption.both(SUBTITLE.text()));
        assertThat(film(List.of(SUBTITLE)).told(60)).filteredOn(told -> told.caption().equals(Caption.both(SUBTITLE.text())))
                .allSatisfy(told -> assertThat(told.to() - told.from()).isCloseTo(SUBTITLE.seconds(), within(0.01)));
    }

    @Test
    void what_lies_outside_of_the_film_is_not_said() throws RecordingException {
        Recording end = new Recording.Builder().framesPerSecond(10).from(new Moment.Tick(8)).subtitles(List.of(SUBTITLE)).build();

        assertThat(new Film(stage(), end).told(60)).extracting(Footage.Told::caption).doesNotContain(Caption.both(SUBTITLE.text()));
    }

    private static Film film(List<Subtitle> subtitles) throws RecordingException {
        return new Film(stage(), new Recording.Builder().framesPerSecond(10).subtitles(subtitles).build());
    }

    private static Stage stage() {
        return new Stage(Lessons.find("gather").orElseThrow().trace());
    }
}
