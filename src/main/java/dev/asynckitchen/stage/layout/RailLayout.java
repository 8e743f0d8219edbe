package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.thing.Errands;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Sprites;
import dev.asynckitchen.stage.pose.Subject.Pile;
import dev.asynckitchen.stage.pose.Subject;
import java.util.List;

/**
 * The rail: tickets in their order, the first one tilted and glowing, the divider before the next round's. Long names get
 * wide tickets as long as there is room; then tickets shrink; then it says how many more there are.
 */
final class RailLayout {
    private static final double LEFT = 56;
    private static final double RIGHT = 826;
    private static final double NARROW = 74;
    private static final double WIDE = 112;
    private static final int SHORT_NAME = 7;
    private static final double SMALLEST = 0.64;
    private static final double DIVIDER = 26;
    private static final double CHIP = 50;

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
        int shown = rail.size();
        if (all * scale > room + 1) {
            shown = (int) ((room - CHIP) / (NARROW * scale));
        }
        double x = LEFT;
        boolean first = true;
        boolean divided = rail.getFirst().thisRound();
        for (Ticket ticket : rail.subList(0, shown)) {
            double width = scale * (wideOnes ? wishedWidth(ticket) : NARROW);
            if (divided && !ticket.thisRound()) {
                divided = false;
                layout.add(Sprites.of("divider", "divider", x + DIVIDER / 2, House.RAIL, Layer.FRONT)
                        .about(new Subject.OfStation(Station.DIVIDER)));
                x += DIVIDER;
            }
            boolean next = first && !ticket.cancelled() && ticket.thisRound();
            first &= ticket.cancelled();
            hang(ticket, x + width / 2, scale, next, width > scale * NARROW);
            x += width;
        }
        layout.more(Pile.RAIL, rail.size() - shown, rail.stream().skip(shown).map(RailLayout::subject), x + CHIP / 2, 62);
    }

    private double wishedWidth(Ticket ticket) {
        String name = name(ticket);
        return name.codePointCount(0, name.length()) > SHORT_NAME ? WIDE : NARROW;
    }

    private String name(Ticket ticket) {
        return ticket.task() == null ? Errands.note(ticket.errand(), ticket.callback()) : layout.name(ticket.task());
    }

    private static Subject subject(Ticket ticket) {
        return ticket.task() == null ? new Subject.OfHandle(ticket.handle()) : new Subject.OfTask(ticket.task());
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
