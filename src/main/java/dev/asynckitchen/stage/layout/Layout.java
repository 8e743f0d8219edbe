package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.RecipeCard;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject.Pile;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in one state of the kitchen. Keys say which thing a sprite is, from one state to the next;
 * what hangs on a thing has the thing's key, a slash and a word.
 */
public final class Layout {
    private static final int SHORT_NAME = 5;

    static final Messages SAY = Messages.of("stage");

    private final KitchenState state;
    private final Narrator narrator;
    private final Batches batches;
    private final Map<String, SpritePose> sprites = new LinkedHashMap<>();

    private Layout(KitchenState state, Narrator narrator, Batches batches) {
        this.state = state;
        this.narrator = narrator;
        this.batches = batches;
    }

    /** @param chosen the task that is seen by itself however many there are, null for none */
    public static Laid of(KitchenState state, Narrator narrator, @Nullable Integer chosen) {
        var layout = new Layout(state, narrator, Batches.of(state, chosen));
        layout.lay();
        return new Laid(layout.sprites, state, layout.batches);
    }

    private void lay() {
        var pots = new ArrayList<Dish>();
        var waiting = new ArrayList<Dish>();
        for (Dish dish : state.unfinished().values()) {
            switch (dish.place()) {
                case Place.Stove _ -> pots.add(dish);
                case Place.Waiting _ -> waiting.add(dish);
                case Place.Worktop _ -> worktop(dish);
                case Place.Rail _, Place.Nowhere _, Place.Done _ -> { }
            }
        }
        var walls = new ArrayList<Placed<Thing.OnWall>>();
        var trays = new ArrayList<Placed<Thing.InCupboard>>();
        var crates = new ArrayList<Placed<Thing.AtHatch>>();
        for (Fixture fixture : state.fixtures().values()) {
            switch (fixture.thing()) {
                case Thing.InCupboard tray -> trays.add(Placed.of(fixture, tray));
                case Thing.OnWall hanging -> walls.add(Placed.of(fixture, hanging));
                case Thing.AtHatch crate -> crates.add(Placed.of(fixture, crate));
                case Thing.OnDish _ -> { }
            }
        }
        if (batches.rail().isEmpty()) {
            new RailLayout(this).lay(state.rail());
        } else {
            new RailLayout(this).laySheaves(batches.rail());
        }
        if (batches.stove().isEmpty()) {
            new StoveLayout(this).lay(pots);
        } else {
            new StoveLayout(this).layBatches(batches.stove());
        }
        new TimerLayout(this).lay(batches.timers());
        new ShelfLayout(this).lay(waiting, batches.shelf(), trays);
        new WallLayout(this).lay(walls);
        new HatchLayout(this).lay(crates);
        pass();
        bin();
        desk();
        domes();
    }

    private void worktop(Dish dish) {
        boolean cooks = state.chef() instanceof Chef.Cooking || state.chef() instanceof Chef.Blocked;
        if (!cooks || dish.chore()) {
            return;
        }
        add(Sprites.of(key(dish) + "/board", "board", House.BOARD_X, House.COUNTER, Layer.WORK));
        dish(dish, 546, 356, 0.9, Layer.WORK);
        tag(dish, 504, 404, 120, Layer.WORK);
        chain(dish, 446, 383, 0.9, Layer.WORK);
        marks(dish, key(dish), 578, 352, 18, 80);
    }

    private void pass() {
        List<Dish> served = state.served().values().stream().limit(3).toList();
        int shown = served.size();
        double[] places = shown == 1 ? new double[] {796} : shown == 2 ? new double[] {772, 822} : new double[] {768, 812, 856};
        // The second one's name hangs lower where they would be in each other's way.
        boolean wordy = served.stream().anyMatch(dish -> name(dish).length() > SHORT_NAME);
        for (int i = 0; i < shown; i++) {
            Dish dish = served.get(shown - 1 - i);
            var done = (Place.Done) dish.place();
            double x = places[i];
            boolean burnt = done.outcome() == Outcome.EXCEPTION;
            add(Sprites.of(key(dish) + "/plate", "plate", x, 381, Layer.COUNTER));
            if (burnt) {
                add(Sprites.of(key(dish), "burnt", x, 379, Layer.COUNTER).scaledTo(0.75).about(subject(dish)));
            } else {
                dish(dish, x, 362, 0.78, Layer.COUNTER);
            }
            boolean low = i == 1 && (shown == 3 || wordy);
            tag(dish, x, low ? 428 : 404, shown == 1 || shown == 2 && wordy ? 92 : shown == 2 ? 47 : 84, Layer.COUNTER);
            if (i == shown - 1 && shown < 3 && done.value() != null && !burnt && !done.value().equals("None")) {
                add(Sprites.of(key(dish) + "/value", "value-card", x + 44, 383, Layer.COUNTER)
                        .withLabel("value", done.value()).about(subject(dish)));
            }
        }
        more(Pile.SERVED, state.served().size() - shown, state.served().values().stream().skip(shown).map(Layout::subject), House.PASS_X, 262);
    }

    private void bin() {
        add(Sprites.station(state.binned().isEmpty() ? "bin" : "bin-open", House.BIN_X, House.BIN_Y, Station.BIN).withKey("station:bin"));
        if (state.binned().isEmpty()) {
            return;
        }
        Dish last = state.binned().values().iterator().next();
        if (last.place() instanceof Place.Done done && done.forgotten()) {
            add(Sprites.of(key(last), "burnt", House.BIN_X, House.BIN_Y - 44, Layer.STATION).scaledTo(0.6).about(subject(last)));
        } else {
            dish(last, House.BIN_X, House.BIN_Y - 56, 0.6, Layer.STATION);
        }
        add(Sprites.of("station:bin/front", "bin-front", House.BIN_X, House.BIN_Y, Layer.COUNTER).about(new Subject.OfStation(Station.BIN)));
        tag(last, House.BIN_X, House.BIN_Y - 24, 50, Layer.COUNTER);
        more(Pile.BINNED, state.binned().size() - 1, state.binned().values().stream().skip(1).map(Layout::subject), House.BIN_X, 372);
    }

    /** The newest card in front; behind it the ones before it, of which one more can be read. */
    private void desk() {
        int count = state.cards().size();
        List<RecipeCard> newest = state.cards().descendingMap().values().stream().limit(4).toList();
        int shown = newest.size();
        for (int behind = shown - 1; behind >= 0; behind--) {
            RecipeCard card = newest.get(behind);
            SpritePose paper = Sprites.of("card:" + card.coroutine(), card.dusty() ? "card-dusty" : "card",
                            70 + 4 * behind, behind == 0 ? 383 : 366 - 5 * behind, Layer.COUNTER)
                    .about(new Subject.OfCoroutine(card.coroutine()));
            add(behind > 1 ? paper : paper.withLabel("name", SAY.text("call", "function", Phrases.plain(card.function()))));
        }
        more(Pile.CARDS, count - shown, state.cards().keySet().stream().limit(count - shown).map(Subject.OfCoroutine::new), 130, 334);
    }

    /** The dome stands over the dish that it shields, wherever that is. */
    private void domes() {
        for (Fixture fixture : state.fixtures().values()) {
            if (fixture.state() instanceof ResourceState.Shield shield && shield.inner() != null) {
                SpritePose under = sprites.get("dish:" + shield.inner());
                if (under == null) {
                    under = sprites.get("ticket:t" + shield.inner());
                }
                if (under != null) {
                    boolean ticket = under.sprite().startsWith("ticket");
                    boolean pot = under.sprite().equals("pot");
                    add(Sprites.of("fixture:" + fixture.resource(), "dome", under.x(),
                                    under.y() + (ticket ? 84 : pot ? 6 * under.scale() : 20 * under.scale()),
                                    ticket || pot ? Layer.FRONT : under.layer())
                            .scaledTo(ticket ? 0.9 : pot ? 1.7 * under.scale() : 1.1 * Math.max(0.7, under.scale()))
                            .about(new Subject.OfResource(fixture.resource())));
                    if (shield.hit()) {
                        add(Sprites.of("fixture:" + fixture.resource() + "/stamp", "stamp", under.x(), under.y() - (ticket ? -58 : pot ? 62 * under.scale() : 14),
                                        Layer.FRONT)
                                .turnedTo(-12).scaledTo(pot ? Math.max(0.5, 0.9 * under.scale()) : 0.6).withLabel("text", SAY.text("stamp"))
                                .about(new Subject.OfResource(fixture.resource())));
                    }
                }
            }
        }
    }

    KitchenState state() {
        return state;
    }

    String name(Dish dish) {
        return narrator.name(dish);
    }

    String name(int task) {
        return narrator.name(task, state);
    }

    public static String key(Dish dish) {
        return "dish:" + dish.task();
    }

    static Subject subject(Dish dish) {
        return new Subject.OfTask(dish.task());
    }

    void add(SpritePose sprite) {
        sprites.put(sprite.key(), sprite);
    }

    /** The dish itself, as it lies on a board or a plate. */
    void dish(Dish dish, double x, double y, double scale, Layer layer) {
        add(Sprites.of(key(dish), "dish-" + dish.look().pictureName(), x, y, layer).scaledTo(scale).about(subject(dish)));
    }

    /** The tag with the dish's name, as wide as the name needs and at most {@code width}. */
    void tag(Dish dish, double x, double y, double width, Layer layer) {
        add(Sprites.of(key(dish) + "/tag", "tag", x, y, layer)
                .coloured(dish.look().colour(), null)
                .withLabel("name", name(dish))
                .withParts(Map.of("width", width))
                .about(subject(dish)));
    }

    /** The await chain, where it has more than one link: recipe cards on each other, the innermost on top with its line. */
    void chain(Dish dish, double x, double y, double scale, Layer layer) {
        int links = dish.stack().size();
        int shown = Math.min(3, links);
        for (int i = 0; i < shown && links > 1; i++) {
            SpritePose card = Sprites.of(key(dish) + "/card" + i, "card", x + 4 * i, y - 5 * i, layer).scaledTo(scale).about(subject(dish));
            Frame top = dish.stack().getLast();
            add(i < shown - 1 ? card
                    : card.withLabel("name", SAY.text("frame", "function", Phrases.plain(top.function()), "line", top.own() ? Phrases.number(top.line()) : top.place())));
        }
        if (links > shown) {
            add(Sprites.of(key(dish) + "/links", "chip", x + 16, y - 8 * scale, layer).scaledTo(0.8).withLabel("text", SAY.text("more", "count", Phrases.number(links - shown)))
                    .about(subject(dish)));
        }
    }

    /**
     * What hangs on a dish or on its ticket: its egg timer {@code right} of {@code (x, y)}, and below, at most {@code room}
     * wide, the stamp of a {@code cancel()} that it has not heard of yet.
     */
    void marks(Dish dish, String on, double x, double y, double right, double room) {
        if (!dish.timeouts().isEmpty()) {
            int timeout = dish.timeouts().getLast();
            boolean rings = state.fixtures().get(timeout) instanceof Fixture f
                    && f.state() instanceof ResourceState.Timeout t && t.phase().equals("expiring");
            boolean narrow = room < 60;
            add(Sprites.of(on + "/egg-timer", "egg-timer", x + right, narrow ? y + 20 : y, Layer.FRONT)
                    .scaledTo(narrow ? 0.55 : 0.8).turnedTo(rings ? 14 : 0).about(new Subject.OfResource(timeout)));
        }
        if (dish.stamped()) {
            add(Sprites.of(on + "/stamp", "stamp", x, y + 26, Layer.FRONT)
                    .turnedTo(-12).scaledTo(Math.min(0.9, room / 76)).withLabel("text", SAY.text("stamp")).about(subject(dish)));
        }
    }

    /** What a batch is called: by its recipe. */
    void tag(Subject.OfBatch batch, double x, double y, double width, Layer layer) {
        add(Sprites.of(batch.key() + "/tag", "tag", x, y, layer).withLabel("name", recipe(batch)).withParts(Map.of("width", width)).about(batch));
    }

    static String recipe(Subject.OfBatch batch) {
        return batch.mixed() ? SAY.text("others") : Phrases.plain(batch.recipe());
    }

    /** How many are in a batch. */
    void count(Subject.OfBatch batch, int count, double x, double y, Layer layer) {
        add(Sprites.of(batch.key() + "/count", "chip", x, y, layer).withLabel("text", SAY.text("times", "count", Phrases.number(count))).about(batch));
    }

    /** How many more there are than have room, and which. */
    void more(Pile of, int count, Stream<? extends Subject> hidden, double x, double y) {
        if (count > 0) {
            add(Sprites.of("more:" + of.key(), "chip", x, y, Layer.FRONT).withLabel("text", SAY.text("more", "count", Phrases.number(count)))
                    .about(new Subject.OfMore(of, count, hidden.limit(Subject.OfMore.NAMED).map(Subject.class::cast).toList())));
        }
    }
}
