package dev.asynckitchen.app.document;

import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.DraftFolder;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in words: {@code 3 minutes ago}. */
public final class Age {
    private Age() {}

    /** What a clock that was set back has made of the future is a moment ago. */
    public static String of(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return Sentences.of("age.moment");
        }
        return past.toHours() < 1 ? Sentences.of("age.minutes", "count", past.toMinutes())
                : past.toDays() < 1 ? Sentences.of("age.hours", "count", past.toHours())
                : Sentences.of("age.days", "count", past.toDays());
    }

    /** Of a draft, now. */
    public static String of(DraftFolder.Kept kept) {
        return of(kept.edited(), Instant.now());
    }
}
