package dev.asynckitchen.stage;

import dev.asynckitchen.stage.chef.ChefSkeleton.Point;
import dev.asynckitchen.stage.chef.ChefSkeleton;
import dev.asynckitchen.stage.house.Goal;
import dev.asynckitchen.stage.house.House;
import dev.asynckitchen.stage.layout.Laid;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.stage.pose.ChefPose;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.score.Turn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes through the chef's hands in a turn: the ticket from the rail to the table, and the dish from there to where
 * it waits or is served. Times are parts of the turn's beat, 0 to 1.
 */
final class Carrying {
    private static final Point BOARD = new Point(House.BOARD_X, 350);

    private final Turn turn;
    private final @Nullable SpritePose ticket;
    private final List<SpritePose> onTicket;
    private final @Nullable SpritePose dish;
    private final @Nullable SpritePose target;
    private final boolean joins; // Others, as one of a batch.

    private Carrying(
            Turn turn, @Nullable SpritePose ticket, List<SpritePose> onTicket, @Nullable SpritePose dish, @Nullable SpritePose target, boolean joins) {
        this.turn = turn;
        this.ticket = ticket;
        this.onTicket = onTicket;
        this.dish = dish;
        this.target = target;
        this.joins = joins;
    }

    static Carrying of(
            Turn turn, Laid start, Laid middle, Laid end) {
        Integer task = turn.goal() == Goal.NONE ? null : turn.task();
        String dish = "dish:" + task;
        boolean carried = task != null;
        SpritePose joined = task != null ? end.joined(task) : null;
        List<SpritePose> onTicket = start.sprites().values().stream()
                .filter(s -> !s.key().equals(turn.ticket()) && whole(s.key()).equals(turn.ticket())).toList();
        return new Carrying(
                turn, start.get(turn.ticket()), onTicket, carried ? middle.get(dish) : null,
                joined != null ? joined : carried ? end.get(dish) : null, joined != null);
    }

    /** Whether this thing is moved here and nowhere else, at {@code t}. */
    boolean moves(String key, double t) {
        return t < Motion.WORK.end
                ? ticket != null && whole(key).equals(ticket.key())
                : dish != null && target != null && whole(key).equals(dish.key());
    }

    /** The thing that a sprite belongs to: a dish moves with its plate, tag and dial. */
    static String whole(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** The moment at or nearest to {@code t} at which he has the ticket in his hand: it comes to there, and leaves from there. */
    double inHand(double t) {
        return isNote() ? Math.clamp(t, Motion.NOTE_READ.start, Motion.NOTE_READ.end)
                : Math.clamp(t, Motion.TICKET_READ.start, Motion.TICKET_READ.end);
    }

    /** Puts what is carried where the chef has it; {@code withTicket} is how he stands at {@link #inHand}. */
    void place(
            Map<String, SpritePose> now, Map<String, SpritePose> middle, Map<String, SpritePose> end, ChefPose chef,
            ChefPose withTicket, double t) {
        if (t < Motion.WORK.end || isNote()) {
            ticket(now, withTicket, t);
        }
        if (t >= Motion.WORK.end && dish != null && target != null) {
            dish(now, middle, end, dish, target, chef, t);
        }
    }

    private boolean isNote() {
        return turn.work() == Turn.Work.READ;
    }

    /** A note is read, pocketed, and then gone; it is no longer the ticket that may hang on the rail again by then. */
    private void ticket(Map<String, SpritePose> now, ChefPose chef, double t) {
        SpritePose from = ticket;
        if (from == null || t >= (isNote() ? Motion.NOTE_POCKETED : Motion.TICKET_LAID_DOWN).end) {
            return;
        }
        Point hand = ChefSkeleton.rightHand(chef);
        // It is held by its lower half.
        var held = new Point(hand.x(), hand.y() - 46);
        double reached = (isNote() ? Motion.NOTE_TAKEN : Motion.TICKET_TAKEN).at(t);
        SpritePose moved = from.movedTo(Easing.mix(from.x(), held.x(), reached), Easing.mix(from.y(), held.y(), reached))
                .scaledTo(Easing.mix(from.scale(), 0.8, reached)).turnedTo(Easing.mix(from.rotation(), -6, reached));
        if (isNote()) {
            double pocketed = Motion.NOTE_POCKETED.at(t);
            moved = moved.movedTo(moved.x(), moved.y() + 30 * pocketed).scaledTo(moved.scale() * (1 - 0.6 * pocketed)).withOpacity(1 - pocketed);
        } else if (t > Motion.TICKET_LAID_DOWN.start) {
            double down = Motion.TICKET_LAID_DOWN.at(t);
            moved = moved.movedTo(Easing.mix(moved.x(), BOARD.x(), down), Easing.mix(moved.y(), BOARD.y(), down))
                    .scaledTo(0.8 - 0.4 * down).withOpacity(1 - Easing.window(down, 0.6, 1));
        }
        String read = t < Motion.WORK.end ? "" : "/read";
        now.put(from.key() + read, moved.withKey(from.key() + read).on(t <= 0 ? from.layer() : Layer.FRONT));
        for (SpritePose hanging : onTicket) {
            SpritePose mark = hanging.withKey(hanging.key() + read);
            now.put(mark.key(), mark.sprite().equals("glow")
                    ? mark.withOpacity(mark.opacity() * (1 - Easing.window(reached, 0, 0.4)))
                    : mark.movedTo(mark.x() + moved.x() - from.x(), mark.y() + moved.y() - from.y()).withOpacity(moved.opacity()));
        }
    }

    private void dish(
            Map<String, SpritePose> now, Map<String, SpritePose> middle, Map<String, SpritePose> end, SpritePose from,
            SpritePose to, ChefPose chef, double t) {
        Point hands = ChefSkeleton.betweenHands(chef);
        boolean served = turn.goal() == Goal.PASS && t > Motion.DISH_CARRIED.end;
        Point held = served ? ChefSkeleton.rightHand(chef) : hands;
        double lift = to.sprite().startsWith("dish-") || to.sprite().equals("burnt") ? -14 : 14;
        // What burns does so on its board, and he throws up his hands before he takes it away.
        boolean burns = turn.goal() == Goal.BURNT;
        boolean black = burns && t >= Motion.DISH_BURNS.start;
        // The burnt dish is drawn from where it stands, any other around its middle.
        Point start = new Point(from.x(), from.y() + (black ? 22 * from.scale() : 0));
        Motion pick = burns ? Motion.BURNT_PICKED : Motion.DISH_PICKED;
        double picked = pick.at(t);
        double put = Motion.DISH_PUT_DOWN.at(t);
        Point at = start.to(new Point(held.x(), held.y() + lift), picked).to(new Point(to.x(), to.y()), put);
        double arc = 26 * Math.sin(Math.PI * put) + 12 * Math.sin(Math.PI * picked);
        double scale = Easing.mix(Easing.mix(from.scale(), 0.85 * to.scale(), picked), to.scale(), put);
        SpritePose look = (burns ? !black : picked < 0.3) ? from : to;
        now.put(from.key(), look.withParts(black && put < 1 ? Map.of("smoke", Motion.DISH_BURNS.at(t)) : look.parts()).movedTo(at.x(), at.y() - arc).scaledTo(scale)
                .withOpacity(joins ? 1 - Easing.window(t, Motion.DISH_PUT_DOWN.end, 1) : look.opacity())
                .on(put >= 1 ? to.layer() : Layer.FRONT));
        double letGo = 1 - Easing.window(t, pick.start, pick.start + 0.04);
        double settled = Easing.window(t, Motion.DISH_PUT_DOWN.end - 0.02, Motion.DISH_PUT_DOWN.end + 0.06);
        middle.forEach((key, sprite) -> {
            if (!key.equals(from.key()) && whole(key).equals(from.key())) {
                now.put(key, sprite.withOpacity(letGo));
            }
        });
        end.forEach((key, sprite) -> {
            if (key.equals(from.key() + "/plate")) {
                SpritePose plate = sprite.movedTo(at.x() + sprite.x() - to.x(), at.y() - arc + sprite.y() - to.y())
                        .on(put >= 1 ? sprite.layer() : Layer.FRONT).withOpacity(picked);
                now.remove(key);
                putBefore(now, from.key(), key, plate);
            } else if (!key.equals(from.key()) && whole(key).equals(from.key()) && settled > 0) {
                now.put(key, sprite.withOpacity(sprite.opacity() * settled));
            }
        });
    }

    /** Puts the plate under its dish: what is drawn later lies on top. */
    private static void putBefore(Map<String, SpritePose> now, String dish, String key, SpritePose plate) {
        SpritePose lies = now.remove(dish);
        now.put(key, plate);
        if (lies != null) {
            now.put(dish, lies);
        }
    }
}
