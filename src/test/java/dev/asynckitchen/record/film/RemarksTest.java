package dev.asynckitchen.record.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.record.settings.Remark;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemarksTest {
    private static final Remark REMARK = new Remark(new Moment.Turn(3), "Two dishes are on the stove, and the chef is free for the next.");

    @Test
    void the_picture_stands_while_a_remark_is_read_and_goes_on_as_before() throws RecordingException {
        Film plain = film(List.of());
        Film film = film(List.of(REMARK));
        List<Integer> standing = IntStream.range(0, film.frames()).filter(i -> film.pose(i).caption().equals(Caption.both(REMARK.text()))).boxed().toList();

        assertThat(film.frames() - plain.frames()).isEqualTo((int) Math.round(REMARK.seconds() * 10));
        assertThat(standing).hasSizeBetween((int) (REMARK.seconds() * 10) - 1, (int) (REMARK.seconds() * 10) + 1)
                .isEqualTo(IntStream.rangeClosed(standing.getFirst(), standing.getLast()).boxed().toList());
        assertThat(film.pose(standing.getFirst()).chef().x()).isCloseTo(film.pose(standing.getLast()).chef().x(), within(0.5));
        assertThat(film.pose(film.frames() - 1)).isEqualTo(plain.pose(plain.frames() - 1));
    }

    @Test
    void it_is_told_in_its_place() throws RecordingException {
        assertThat(film(List.of(REMARK)).told(60)).extracting(Footage.Told::caption).containsOnlyOnce(Caption.both(REMARK.text()));
        assertThat(film(List.of(REMARK)).told(60)).filteredOn(told -> told.caption().equals(Caption.both(REMARK.text())))
                .allSatisfy(told -> assertThat(told.to() - told.from()).isCloseTo(REMARK.seconds(), within(0.01)));
    }

    @Test
    void what_lies_outside_of_the_film_is_not_said() throws RecordingException {
        Recording end = new Recording.Builder().framesPerSecond(10).from(new Moment.Tick(8)).remarks(List.of(REMARK)).build();

        assertThat(new Film(stage(), end).told(60)).extracting(Footage.Told::caption).doesNotContain(Caption.both(REMARK.text()));
    }

    private static Film film(List<Remark> remarks) throws RecordingException {
        return new Film(stage(), new Recording.Builder().framesPerSecond(10).remarks(remarks).build());
    }

    private static Stage stage() {
        return new Stage(Lessons.find("gather").orElseThrow().trace());
    }
}
