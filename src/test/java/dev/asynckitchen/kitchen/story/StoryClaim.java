package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.words.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence, or a part of one, and when it is so. In the templates a name in braces stands for any text, {@code <a|b>} for one of
 * several; {@code {when}} is the turn in which something happened, if it was in one.
 *
 * @param tells what a reader knows from it, among those things that have to be told; empty for any other
 * @param so whether it is so
 */
record StoryClaim(Map<Wording, Pattern> patterns, String tells, Predicate<ClaimSaid> so) {

    static StoryClaim of(String words, String terms, Predicate<ClaimSaid> so) {
        return of("", words, terms, so);
    }

    static StoryClaim of(String tells, String words, String terms, Predicate<ClaimSaid> so) {
        return new StoryClaim(Map.of(Wording.WORDS, pattern(words), Wording.TERMS, pattern(terms)), tells, so);
    }

    /** What it says in that text; absent if it is another sentence. */
    Optional<ClaimSaid> in(String text, ClaimSaid.Moment moment) {
        Matcher said = patterns.get(moment.wording()).matcher(text);
        return said.matches() ? Optional.of(new ClaimSaid(moment, said)) : Optional.empty();
    }

    static Pattern pattern(String template) {
        var regex = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            switch (c) {
                case '<' -> regex.append("(?:");
                case '>' -> regex.append(')');
                case '|' -> regex.append('|');
                case '{' -> {
                    int end = template.indexOf('}', i);
                    String name = template.substring(i + 1, end);
                    regex.append(switch (name) {
                        case "when" -> "(?<when>(?: in turn \\d+(?: \\(.+?\\))?)?)";
                        case "n" -> "(?<n>[0-9,]+)";
                        default -> "(?<" + name + ">.+?)";
                    });
                    i = end;
                }
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
