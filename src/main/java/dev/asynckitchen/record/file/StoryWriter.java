package dev.asynckitchen.record.file;

import dev.asynckitchen.record.film.Footage;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What is told while the frames are shown, for those who cannot see them: plain text by its headings, or captions with their times (WebVTT). */
final class StoryWriter implements FrameWriter {
    private final OutputStream out;
    private final boolean timed;
    private final Wording wording;
    private final List<Footage.Told> told;

    StoryWriter(OutputStream out, Recording recording, Footage film, boolean timed) {
        this.out = out;
        this.timed = timed;
        wording = recording.captions() == null ? Wording.WORDS : recording.captions();
        told = film.told((double) film.frames() / recording.framesPerSecond() + recording.hold());
    }

    @Override
    public void add(int[] pixels) {
        // It needs no picture.
    }

    @Override
    public void finish() throws IOException {
        var text = new StringBuilder(timed ? "WEBVTT\n" : "");
        String heading = "";
        for (Footage.Told part : told) {
            if (timed) {
                text.append('\n').append(time(part.from())).append(" --> ").append(time(part.to())).append('\n');
            } else if (!part.heading().equals(heading)) {
                heading = part.heading();
                text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
            }
            text.append(part.caption().in(wording)).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
