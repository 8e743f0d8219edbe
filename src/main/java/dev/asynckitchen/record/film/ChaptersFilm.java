package dev.asynckitchen.record.film;

import java.util.ArrayList;
import java.util.List;

/** Several films, one after the other. */
final class ChaptersFilm implements Footage {
    private final List<Footage> chapters;
    private final double framesPerSecond;

    ChaptersFilm(List<Footage> chapters, double framesPerSecond) {
        this.chapters = List.copyOf(chapters);
        this.framesPerSecond = framesPerSecond;
    }

    @Override
    public int frames() {
        return chapters.stream().mapToInt(Footage::frames).sum();
    }

    @Override
    public FootageFrame frame(int index) {
        int chapter = 0;
        int within = index;
        while (within >= chapters.get(chapter).frames()) {
            within -= chapters.get(chapter).frames();
            chapter++;
        }
        return new FootageFrame.OfChapter(chapter, (FootageFrame.Single) chapters.get(chapter).frame(within));
    }

    @Override
    public List<Told> told(double length) {
        List<Told> all = new ArrayList<>();
        double begins = 0;
        for (int i = 0; i < chapters.size(); i++) {
            double from = begins;
            double lasts = i + 1 < chapters.size() ? chapters.get(i).frames() / framesPerSecond : length - begins;
            chapters.get(i).told(lasts).forEach(told -> all.add(new Told(from + told.from(), from + told.to(), told.heading(), told.caption())));
            begins += lasts;
        }
        return all;
    }
}
