package dev.asynckitchen.stage;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.stage.SpritePose.Layer;
import java.util.List;

/** The rail: tickets in their order, the first one tilted and glowing, the divider before the next round's. */
final class RailLayout {
    private static final double LEFT = 74;
    private static final double RIGHT = 806;
    private static final double PITCH = 78;
    private static final double SMALLEST = 0.64;
    private static final double DIVIDER = 26;
    private static final double CHIP = 46;

    private final Layout layout;

    RailLayout(Layout layout) {
        this.layout = layout;
    }

    void lay(List<Ticket> rail) {
        if (rail.isEmpty()) {
            return;
        }
        double room = RIGHT - LEFT - DIVIDER;
        double scale = Math.clamp(room / (rail.size() * PITCH), SMALLEST, 1);
        int shown = rail.size();
        if (rail.size() * PITCH * scale > room + 1) {
            shown = (int) ((room - CHIP) / (PITCH * scale));
        }
        double x = LEFT + 12 * scale;
        boolean first = true;
        boolean divided = rail.getFirst().thisRound();
        for (Ticket ticket : rail.subList(0, shown)) {
            if (divided && !ticket.thisRound()) {
                divided = false;
                layout.add(Sprites.of("divider", "divider", x - PITCH * scale / 2 + DIVIDER / 2 - 2, House.RAIL, Layer.FRONT)
                        .about(new Subject.OfStation("divider")));
                x += DIVIDER;
            }
            boolean next = first && !ticket.cancelled() && ticket.thisRound();
            first &= ticket.cancelled();
            hang(ticket, x, scale, next);
            x += PITCH * scale;
        }
        layout.more("rail", rail.size() - shown, x - PITCH * scale / 2 + CHIP / 2, 62);
    }

    private void hang(Ticket ticket, double x, double scale, boolean next) {
        Dish dish = ticket.task() == null ? null : layout.state().dishes().get(ticket.task());
        String key = dish == null ? "note:" + ticket.handle() : "ticket:t" + dish.task();
        if (next) {
            layout.add(Sprites.of("glow", "glow", x, House.RAIL + 44 * scale, Layer.WALL).scaledTo(scale));
        }
        SpritePose sprite = dish == null
                ? Sprites.of(key, "note", x, House.RAIL, Layer.FRONT)
                        .withLabel("name", ticket.callback().substring(ticket.callback().lastIndexOf('.') + 1))
                        .about(new Subject.OfHandle(ticket.handle()))
                : Sprites.of(key, "ticket", x, House.RAIL, Layer.FRONT)
                        .coloured(dish.look().colour(), dish.look().pictureName())
                        .withLabel("name", layout.name(dish))
                        .about(Layout.subject(dish));
        layout.add(sprite.scaledTo(scale).turnedTo(next ? 4 : 0).withOpacity(ticket.cancelled() ? 0.5 : 1));
        if (dish != null && !ticket.cancelled()) {
            layout.marks(dish, x + 26 * scale, House.RAIL + 62 * scale);
        }
    }
}
