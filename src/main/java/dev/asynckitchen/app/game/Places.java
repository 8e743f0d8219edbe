package dev.asynckitchen.app.game;

import dev.asynckitchen.game.rule.Spot;
import dev.asynckitchen.game.script.LoopMove;
import dev.asynckitchen.game.script.Where;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.view.KitchenView;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;

/** Where in the picture a move is made, and where one sees that something is so; in design units (960×540). */
final class Places {
    private static final double TICKET = 84; // A ticket's height below the rail.
    private static final Rectangle2D WORKTOP = new Rectangle2D(430, 268, 168, 128);
    private static final double AWAY = 14;

    /** A pot's drawing, as wide as it is with its steam and handles; where its middle is, and half of its body. */
    private static final double POT_WIDTH = 160;
    private static final double POT_MIDDLE = 66;
    private static final double POT_HALF = 50;

    private final KitchenView view;
    private final KitchenState seen;

    Places(KitchenView view, KitchenState seen) {
        this.view = view;
        this.seen = seen;
    }

    /** Whether one sees by the place alone what is done there. */
    static boolean speaksForItself(LoopMove move) {
        return switch (move) {
            case LoopMove.PutAway(Where where) -> where != Where.SMOKE && where != Where.RAIL;
            case LoopMove.LetStringsGo _ -> false;
            default -> true;
        };
    }

    /** Where a move is made; empty where there is no one place. */
    Optional<Rectangle2D> of(LoopMove move) {
        return switch (move) {
            case LoopMove.TakeTicket(int handle) -> ticket(handle);
            case LoopMove.SetDivider(int behind) -> ticket(behind).map(ticket -> new Rectangle2D(ticket.getMaxX() - 9, 8, 22, 104));
            case LoopMove.TakeDue(var _, boolean inFront) -> Optional.of(inFront ? new Rectangle2D(22, 10, 30, TICKET + 18) : railEnd());
            case LoopMove.WindClock(double to) -> dialAt(to).or(() -> Optional.of(station(Station.CLOCK)));
            case LoopMove.PutAway(Where where) -> Optional.of(switch (where) {
                case STOVE -> station(Station.STOVE);
                case RAIL -> railEnd();
                case SHELF -> station(Station.SHELF);
                case PASS -> station(Station.PASS);
                case BIN -> station(Station.BIN);
                case SMOKE -> new Rectangle2D(598, 228, 104, 40);
            });
            case LoopMove.LetStringsGo(LoopMove.Hang where) -> Optional.of(switch (where) {
                case AT_ONCE -> WORKTOP;
                case THIS_ROUND -> new Rectangle2D(railEnd().getMinX(), 118, 96, 48);
                case NEXT_ROUND -> railEnd();
            });
            case LoopMove.Close _ -> Optional.of(station(Station.SIGN));
            case LoopMove.EndTurnAt _, LoopMove.SkipCrossedOut _ -> Optional.empty();
        };
    }

    /** Where something is to be seen; empty where that is not in the picture. */
    Optional<Rectangle2D> of(Spot spot) {
        return switch (spot) {
            case Spot.AtTicket(int handle) -> ticket(handle);
            case Spot.AtDial(int handle) -> seen.timers().stream().filter(timer -> timer.handle() == handle).findFirst().flatMap(this::dial);
            case Spot.AtDish(int task) -> view.extent("dish:" + task);
            case Spot.AtStation(Station station) -> Optional.of(station(station));
            case Spot.AtLine _ -> Optional.empty();
        };
    }

    private Optional<Rectangle2D> ticket(int handle) {
        return seen.rail().stream().filter(ticket -> ticket.handle() == handle).findFirst()
                .flatMap(ticket -> view.extent(key(ticket)));
    }

    private String key(Ticket ticket) {
        boolean dish = ticket.task() != null && seen.dishes().containsKey(ticket.task());
        return dish ? "ticket:t" + ticket.task() : "note:" + ticket.handle();
    }

    /** A pot with its dial and its name. */
    private Optional<Rectangle2D> dial(PendingTimer timer) {
        Integer sleeper = timer.sleeper();
        return sleeper == null ? Optional.empty() : view.extent("dish:" + sleeper).map(pot -> {
            double scale = pot.getWidth() / POT_WIDTH;
            double middle = pot.getMinX() + POT_MIDDLE * scale;
            return new Rectangle2D(middle - POT_HALF * scale, pot.getMinY() + 20 * scale, 2 * POT_HALF * scale, House.FLOOR - 24 - pot.getMinY() - 20 * scale);
        });
    }

    private Optional<Rectangle2D> dialAt(double when) {
        return seen.timers().stream().filter(timer -> timer.when() == when).findFirst().flatMap(this::dial);
    }

    /** Right of all that hangs. */
    private Rectangle2D railEnd() {
        OptionalDouble last = seen.rail().stream().flatMap(ticket -> view.extent(key(ticket)).stream()).mapToDouble(Rectangle2D::getMaxX).max();
        double left = Math.min(last.orElse(AWAY) + AWAY, 730);
        return new Rectangle2D(Math.max(left, 60), 10, 96, TICKET + 18);
    }

    private static Rectangle2D station(Station station) {
        return switch (station) {
            case RAIL -> new Rectangle2D(20, 8, 810, TICKET + 24);
            case STOVE -> new Rectangle2D(142, 296, 232, 158);
            case SHELF -> new Rectangle2D(612, 274, 124, 180);
            case PASS -> new Rectangle2D(740, 236, 136, 218);
            case BIN -> new Rectangle2D(878, 384, 64, 88);
            case CLOCK -> new Rectangle2D(House.CLOCK_X - 52, House.CLOCK_Y - 52, 104, 118);
            case SIGN -> new Rectangle2D(House.SIGN_X - 50, House.SIGN_Y - 24, 100, 60);
            case HATCH -> new Rectangle2D(38, 222, 84, 112);
            case DESK -> new Rectangle2D(24, 374, 112, 80);
            default -> WORKTOP;
        };
    }
}
