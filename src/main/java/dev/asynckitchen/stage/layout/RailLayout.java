package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.thing.Errands;
import dev.asynckitchen.stage.batch.Sheaf;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.Map;

/**
 * The rail: tickets in their order, the first one tilted and glowing, the divider before the next round's. Long names get
 * wide tickets as long as there is room; then tickets shrink; then those behind the first ones hang in sheaves.
 */
final class RailLayout {
    private static final double LEFT = 56;
    private static final double RIGHT = 826;
    private static final double NARROW = 74;
    private static final double WIDE = 112;
    private static final int SHORT_NAME = 7;
    private static final double SMALLEST = 0.64;
    private static final double DIVIDER = 26;
    private static final double SHEAF = 100;
    private static final double SHEAF_SCALE = 0.9;

    private final Layout layout;

    RailLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Ticket> rail) {
        if (rail.isEmpty()) {
            return;
        }
        double room = RIGHT - LEFT - DIVIDER;
        double wished = rail.stream().mapToDouble(this::wishedWidth).sum();
        boolean wideOnes = wished <= room;
        double all = wideOnes ? wished : rail.size() * NARROW;
        double scale = Math.clamp(room / all, SMALLEST, 1);
        double x = LEFT;
        boolean first = true;
        boolean divided = rail.getFirst().thisRound();
        for (Ticket ticket : rail) {
            double width = scale * (wideOnes ? wishedWidth(ticket) : NARROW);
            if (divided && !ticket.thisRound()) {
                divided = false;
                x = divider(x);
            }
            boolean next = first && !ticket.cancelled() && ticket.thisRound();
            first &= ticket.cancelled();
            hang(ticket, x + width / 2, scale, next, width > scale * NARROW);
            x += width;
        }
    }

    /** A rail that is too long for that: sheaves of tickets behind the first ones. */
    void laySheaves(List<Sheaf> rail) {
        double sheaves = SHEAF * rail.stream().filter(sheaf -> !sheaf.single()).count();
        double wished = rail.stream().filter(Sheaf::single).mapToDouble(sheaf -> wishedWidth(sheaf.first())).sum();
        boolean wideOnes = sheaves + wished <= RIGHT - LEFT - DIVIDER;
        double x = LEFT;
        boolean first = true;
        boolean divided = rail.getFirst().first().thisRound();
        int singles = 0;
        for (Sheaf sheaf : rail) {
            Ticket ticket = sheaf.first();
            if (divided && !ticket.thisRound()) {
                divided = false;
                x = divider(x);
            }
            double width = !sheaf.single() ? SHEAF : wideOnes ? wishedWidth(ticket) : NARROW;
            if (sheaf.single()) {
                boolean next = first && !ticket.cancelled() && ticket.thisRound();
                first &= ticket.cancelled();
                hang(ticket, x + width / 2, 1, next, width > NARROW);
                place(ticket, x + width / 2, singles++);
            } else {
                hang(sheaf, x + width / 2);
            }
            x += width;
        }
    }

    /** Which one it is on the rail, where it hangs further to the front than that: it is looked at. */
    private void place(Ticket ticket, double x, int hangs) {
        int place = layout.state().rail().indexOf(ticket);
        Dish dish = ticket.task() == null ? null : layout.state().dishes().get(ticket.task());
        if (place > hangs && dish != null) {
            layout.add(Sprites.of("ticket:t" + dish.task() + "/place", "chip", x, House.RAIL + 98, Layer.FRONT)
                    .withLabel("text", Layout.SAY.text("nth", "nth", Phrases.number(place + 1L))).about(Layout.subject(dish)));
        }
    }

    private double divider(double x) {
        layout.add(Sprites.of("divider", "divider", x + DIVIDER / 2, House.RAIL, Layer.FRONT).about(new Subject.OfStation(Station.DIVIDER)));
        return x + DIVIDER;
    }

    private void hang(Sheaf sheaf, double x) {
        String key = sheaf.what().key();
        String paper = sheaf.first().task() == null ? "note-wide" : "ticket-wide";
        for (int behind = 2; behind >= 1; behind--) {
            layout.add(Sprites.of(key + "/" + behind, paper, x + 2.5 * behind, House.RAIL + 1, Layer.FRONT).scaledTo(SHEAF_SCALE)
                    .turnedTo(-2.2 * behind).about(sheaf.what()));
        }
        layout.add(Sprites.of(key, paper, x, House.RAIL, Layer.FRONT).scaledTo(SHEAF_SCALE).withLabel("name", Layout.recipe(sheaf.what())).about(sheaf.what()));
        layout.add(Sprites.of(key + "/count", "text", x, House.RAIL + 56 * SHEAF_SCALE, Layer.FRONT)
                .withLabel("text", Layout.SAY.text("times", "count", Phrases.number(sheaf.tickets().size())))
                .withParts(Map.of("size", 22.0, "width", 88.0)).about(sheaf.what()));
    }

    private double wishedWidth(Ticket ticket) {
        String name = name(ticket);
        return name.codePointCount(0, name.length()) > SHORT_NAME ? WIDE : NARROW;
    }

    private String name(Ticket ticket) {
        return ticket.task() == null ? Errands.note(ticket.errand(), ticket.callback()) : layout.name(ticket.task());
    }

    private void hang(Ticket ticket, double x, double scale, boolean next, boolean wide) {
        Dish dish = ticket.task() == null ? null : layout.state().dishes().get(ticket.task());
        String key = dish == null ? "note:" + ticket.handle() : "ticket:t" + dish.task();
        if (next) {
            layout.add(Sprites.of(key + "/glow", "glow", x, House.RAIL + 44 * scale, Layer.WALL)
                    .scaledTo(scale * (wide ? 1.3 : 1)));
        }
        String paper = (dish == null ? "note" : "ticket") + (wide ? "-wide" : "");
        SpritePose sprite = Sprites.of(key, paper, x, House.RAIL, Layer.FRONT).withLabel("name", name(ticket));
        layout.add((dish == null
                        ? sprite.about(new Subject.OfHandle(ticket.handle()))
                        : sprite.coloured(dish.look().colour(), dish.look().pictureName()).about(Layout.subject(dish)))
                .scaledTo(scale).turnedTo(next ? 4 : 0).withOpacity(ticket.cancelled() ? 0.5 : 1));
        if (dish != null && !ticket.cancelled()) {
            layout.marks(dish, key, x, House.RAIL + 62 * scale, 26 * scale, NARROW * scale);
        }
    }
}
