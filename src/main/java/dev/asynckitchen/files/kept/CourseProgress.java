package dev.asynckitchen.files.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a learner has come, lesson by lesson; it locks nothing.
 *
 * @param lessons by their ids; those that were never opened are missing
 */
public record CourseProgress(Map<String, Done> lessons) {
    public static final CourseProgress NONE = new CourseProgress(Map.of());
    private static final KeptJson<CourseProgress> KEPT = new KeptJson<>("progress.json", CourseProgress.class, NONE);

    /**
     * What was done of a lesson.
     *
     * @param seen whether its last step was seen
     * @param answered whether its question was answered
     * @param first whether the first answer was right
     * @param changed whether its change came true
     */
    public record Done(boolean seen, boolean answered, boolean first, boolean changed) {
        public static final Done NOTHING = new Done(false, false, false, false);

        public Done withSeen() {
            return new Done(true, answered, first, changed);
        }

        /** Only the first answer counts as the first. */
        public Done withAnswer(boolean right) {
            return answered ? this : new Done(seen, true, right, changed);
        }

        public Done withChange() {
            return new Done(seen, answered, first, true);
        }

        /** Whether the dish is served: all steps seen and the question answered. */
        public boolean served() {
            return seen && answered;
        }
    }

    public CourseProgress {
        lessons = lessons == null ? Map.of() : Map.copyOf(lessons);
    }

    /** What was done of a lesson. */
    public Done of(String lesson) {
        return lessons.getOrDefault(lesson, Done.NOTHING);
    }

    /** The same with that done of a lesson. */
    public CourseProgress with(String lesson, Done done) {
        Map<String, Done> all = new TreeMap<>(lessons);
        all.put(lesson, done);
        return new CourseProgress(all);
    }

    /** Reads it from a folder; a missing or broken file is a beginning. */
    public static CourseProgress read(Path folder) {
        return KEPT.read(folder);
    }

    public void write(Path folder) throws IOException {
        KEPT.write(this, folder);
    }
}
