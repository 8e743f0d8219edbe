package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.stage.house.Outline;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a step shows in light while the rest steps back.
 *
 * @param stations parts of the house
 * @param sprites which sprites besides
 */
public record Spotlight(Set<Station> stations, Predicate<SpritePose> sprites) {
    private static final Predicate<SpritePose> NONE = _ -> false;

    /** By what they are called in a lesson. */
    private static final Map<String, Spotlight> ALL = Map.ofEntries(
            Map.entry("chef", new Spotlight(Set.of(Station.CHEF), NONE)),
            Map.entry("worktop", new Spotlight(Set.of(Station.WORKTOP, Station.CHEF), NONE)),
            Map.entry("rail", new Spotlight(Set.of(Station.RAIL), key("ticket:.*|note:.*|divider"))),
            Map.entry("divider", new Spotlight(Set.of(), key("divider"))),
            Map.entry("burners", new Spotlight(Set.of(Station.STOVE), key("burner:.*"))),
            Map.entry("dials", new Spotlight(Set.of(), key("dish:\\d+/dial"))),
            Map.entry("timers", new Spotlight(Set.of(), key("timers?(:.*)?"))),
            Map.entry("clock", new Spotlight(Set.of(Station.CLOCK), key("clock-number"))),
            Map.entry("rounds", new Spotlight(Set.of(Station.TICK), NONE)),
            Map.entry("shelf", new Spotlight(Set.of(Station.SHELF), NONE)),
            Map.entry("pass", new Spotlight(Set.of(Station.PASS), NONE)),
            Map.entry("bin", new Spotlight(Set.of(Station.BIN), NONE)),
            Map.entry("sign", new Spotlight(Set.of(Station.SIGN), NONE)),
            Map.entry("cards", new Spotlight(Set.of(), drawing("card|card-dusty").or(key(".*/links")))),
            Map.entry("stamps", new Spotlight(Set.of(), drawing("stamp"))),
            Map.entry("tray", new Spotlight(Set.of(), drawing("tray|tray-rope"))),
            Map.entry("smoke", new Spotlight(Set.of(), drawing("burnt"))),
            Map.entry("porter", new Spotlight(Set.of(Station.PORTER, Station.HATCH), NONE)),
            Map.entry("conveyor", new Spotlight(Set.of(), drawing("conveyor|belt"))),
            Map.entry("hook", new Spotlight(Set.of(), drawing("hook|knife-hook|knife"))),
            Map.entry("ovens", new Spotlight(Set.of(), drawing("oven|oven-lit"))),
            Map.entry("egg-timer", new Spotlight(Set.of(), drawing("egg-timer"))),
            Map.entry("plates", new Spotlight(Set.of(), drawing("pass-shelf"))),
            Map.entry("sum", new Spotlight(Set.of(Station.END), NONE)));

    private static final Pattern DISH = Pattern.compile("dish (.+)");

    /** Reads the name of one: one of {@link #names()}, or {@code dish NAME} for a task's dish, pot or ticket. Absent if there is none. */
    public static Optional<Spotlight> parse(String text) {
        var dish = DISH.matcher(text.strip());
        if (dish.matches()) {
            String name = dish.group(1);
            return Optional.of(new Spotlight(Set.of(), sprite -> name.equals(sprite.labels().get("name")) && sprite.key().matches("(dish|ticket):.*")));
        }
        return Optional.ofNullable(ALL.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** What can be named. */
    public static Set<String> names() {
        return new TreeSet<>(ALL.keySet());
    }

    /** The keys of the sprites that it falls on: whatever belongs to a thing goes with it. */
    public Set<String> on(Pose pose) {
        Set<String> things = pose.sprites().stream().filter(this::falls).map(sprite -> thing(sprite.key())).collect(Collectors.toSet());
        return pose.sprites().stream().map(SpritePose::key).filter(key -> things.contains(thing(key))).collect(Collectors.toSet());
    }

    /** The painted parts of the house that it falls on. */
    public List<Outline> areas() {
        return stations.stream().flatMap(station -> station.outline().stream()).toList();
    }

    /** Whether it falls on the chef. */
    public boolean onChef() {
        return stations.contains(Station.CHEF);
    }

    private boolean falls(SpritePose sprite) {
        return sprites.test(sprite) || sprite.subject() instanceof Subject.OfStation(Station station) && stations.contains(station);
    }

    /** What a sprite is a part of: {@code dish:3} of {@code dish:3/tag}. */
    private static String thing(String key) {
        int part = key.indexOf('/');
        return part < 0 ? key : key.substring(0, part);
    }

    private static Predicate<SpritePose> key(String pattern) {
        Predicate<String> keys = Pattern.compile(pattern).asMatchPredicate();
        return sprite -> keys.test(sprite.key());
    }

    private static Predicate<SpritePose> drawing(String pattern) {
        Predicate<String> drawings = Pattern.compile(pattern).asMatchPredicate();
        return sprite -> drawings.test(sprite.sprite());
    }
}
