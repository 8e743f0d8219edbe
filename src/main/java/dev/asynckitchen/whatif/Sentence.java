package dev.asynckitchen.whatif;

import dev.asynckitchen.kitchen.index.TraceIndex;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, taken apart; what can be written stands at {@link WhatIf#read}.
 *
 * @param whom as it was written
 * @param said an exception, a value or seconds; empty where nothing has to be said
 */
record Sentence(Deed deed, String whom, String said, Moment moment) {
    private static final Pattern WHEN = Pattern.compile("(?i)(.+?)\\s+(?:at\\s+|before\\s+|(after)\\s+(?=turn))(?:(turn|tick)\\s+(\\d{1,9})|(\\d{1,9}(?:\\.\\d{1,9})?)\\s*s(?:econds?)?)");
    private static final Pattern RAISE = Pattern.compile("(?i)raise\\s+(.+)\\s+in\\s+(.+?)");
    private static final Pattern GIVE = Pattern.compile("(?i)give\\s+(.+)\\s+to\\s+(?:(?:the\\s+)?future\\s+of\\s+)?(.+?)");
    private static final Pattern DELAY = Pattern.compile("(?i)delay\\s+(?:sleep\\s+of\\s+)?(.+)\\s+by\\s+(\\d{1,9}(?:\\.\\d{1,9})?)\\s*s(?:econds?)?");
    private static final Pattern RING = Pattern.compile("(?i)ring\\s+(?:(?:sleep|event|future|timer)\\s+of\\s+)?(.+)");
    private static final Pattern PUT = Pattern.compile("(?i)put\\s+(.+)\\s+(?:into|on)\\s+(.+?)");
    private static final Pattern TAKE = Pattern.compile("(?i)take\\s+from\\s+(.+)");
    private static final Pattern NOTIFY = Pattern.compile("(?i)notify\\s+(?:(\\d{1,9})\\s+of\\s+)?(.+)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern PLAIN = Pattern.compile("(?i)(cancel|last|release|clear|abort)\\s+(.+)");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(?:\\s*s(?:econds?)?)?");

    /** A moment as it was written. */
    @FunctionalInterface
    interface Moment {
        Between find(TraceIndex index) throws NotPossible;
    }

    static Sentence read(String text) throws NotPossible {
        Matcher when = WHEN.matcher(text.strip());
        if (!when.matches()) {
            throw NotPossible.of("unread", "text", text);
        }
        String rest = when.group(1);
        Moment moment = moment(when);
        Matcher raise = RAISE.matcher(rest);
        if (raise.matches()) {
            return new Sentence(Deed.RAISE, raise.group(2), raise.group(1), moment);
        }
        Matcher give = GIVE.matcher(rest);
        if (give.matches()) {
            return new Sentence(Deed.GIVE, give.group(2), give.group(1), moment);
        }
        Matcher delay = DELAY.matcher(rest);
        if (delay.matches()) {
            return new Sentence(Deed.DELAY, delay.group(1), delay.group(2), moment);
        }
        Matcher ring = RING.matcher(rest);
        if (ring.matches()) {
            return new Sentence(Deed.RING, ring.group(1), "", moment);
        }
        Matcher put = PUT.matcher(rest);
        if (put.matches()) {
            return new Sentence(Deed.PUT, put.group(2), put.group(1), moment);
        }
        Matcher take = TAKE.matcher(rest);
        if (take.matches()) {
            return new Sentence(Deed.TAKE, take.group(1), "", moment);
        }
        Matcher notify = NOTIFY.matcher(rest);
        if (notify.matches()) {
            return new Sentence(Deed.NOTIFY, notify.group(2), notify.group(1) == null ? "1" : notify.group(1), moment);
        }
        Matcher plain = PLAIN.matcher(rest);
        if (plain.matches()) {
            return new Sentence(Deed.valueOf(plain.group(1).toUpperCase(Locale.ROOT)), plain.group(2), "", moment);
        }
        throw NotPossible.of("unread", "text", text);
    }

    private static Moment moment(Matcher when) {
        if (when.group(5) != null) {
            double seconds = Double.parseDouble(when.group(5));
            return index -> Between.clock(seconds, index);
        }
        int number = Integer.parseInt(when.group(4));
        if (when.group(2) != null) {
            return index -> Between.after(number, index);
        }
        return when.group(3).equalsIgnoreCase("turn") ? index -> Between.turn(number, index) : index -> Between.tick(number, index);
    }

    /** What has to be said with a deed, as it is kept. */
    static String checked(Deed deed, String said) throws NotPossible {
        return switch (deed.wants()) {
            case NOTHING -> "";
            case EXCEPTION, VALUE -> {
                if (said.isBlank()) {
                    throw NotPossible.of(deed == Deed.RAISE ? "wants.exception" : "wants.value");
                }
                yield said.strip();
            }
            case SECONDS -> {
                Matcher seconds = SECONDS.matcher(said.strip());
                if (!seconds.matches() || Double.parseDouble(seconds.group(1)) <= 0) {
                    throw NotPossible.of("wants.seconds", "text", said);
                }
                yield seconds.group(1);
            }
            case COUNT -> {
                if (!COUNT.matcher(said.strip()).matches()) {
                    throw NotPossible.of("wants.count", "text", said);
                }
                yield said.strip();
            }
        };
    }
}
