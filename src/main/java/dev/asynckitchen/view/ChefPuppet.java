package dev.asynckitchen.view;

import dev.asynckitchen.stage.chef.ChefSkeleton;
import dev.asynckitchen.stage.pose.ChefPose;
import dev.asynckitchen.view.sprite.SpriteImages;
import dev.asynckitchen.view.sprite.SvgDrawing;
import dev.asynckitchen.view.style.Theme;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;

/**
 * The chef, moved by his joints. The same puppet serves for the forearms that lie before the table: then only they show.
 * Joints and lengths are those of {@link ChefSkeleton}.
 */
final class ChefPuppet {
    private static final double TOOL_Y = 43;

    private final Group root = new Group();
    private final SvgDrawing drawing = SpriteImages.drawing("chef");
    private final Theme theme;
    private final boolean armsOnly;
    private final Map<String, Node> spares = new HashMap<>();
    private final Limb left;
    private final Limb right;
    private String eyes = "";
    private String mouth = "";

    private final class Limb {
        final Group arm;
        final Group lower;
        final Group hand;
        final boolean mirrored;
        final Group toolBehind = new Group();
        String shape = "";
        @Nullable String tool;

        Limb(String side, boolean mirrored) {
            arm = part("arm-" + side);
            lower = part("arm-" + side + "-lower");
            hand = part("hand-" + side);
            this.mirrored = mirrored;
            lower.getChildren().addFirst(toolBehind);
            if (armsOnly) {
                arm.getChildren().removeIf(node -> node != lower);
            }
        }

        void pose(ChefPose.Arm pose, double shoulderX, double shoulderY) {
            set(arm, new Translate(shoulderX, shoulderY), new Rotate(pose.upper()));
            set(lower, new Translate(0, ChefSkeleton.UPPER_ARM), new Rotate(pose.lower()));
            set(hand, new Translate(0, ChefSkeleton.FOREARM), new Rotate(pose.hand()), new Scale(mirrored ? -1 : 1, 1));
            if (!shape.equals(pose.shape())) {
                shape = pose.shape();
                hand.getChildren().setAll(spare("hand-" + shape));
            }
            if (!Objects.equals(tool, pose.tool())) {
                tool = pose.tool();
                toolBehind.getChildren().clear();
                if (tool != null) {
                    toolBehind.getChildren().add(SpriteImages.drawing(tool).nodes(theme, -1, ""));
                }
            }
            set(toolBehind, new Translate(0, TOOL_Y), new Rotate(pose.toolTurn()));
        }
    }

    ChefPuppet(Theme theme, boolean armsOnly) {
        this.theme = theme;
        this.armsOnly = armsOnly;
        root.getChildren().add(drawing.nodes(theme, -1, ""));
        left = new Limb("left", false);
        right = new Limb("right", true);
        if (armsOnly) {
            for (String hidden : new String[] {"shadow", "legs", "body", "neckerchief", "head"}) {
                part(hidden).setVisible(false);
            }
            // The neck has no name of its own: of the upper body only the arms are kept.
            part("upper").getChildren().removeIf(node -> node != left.arm && node != right.arm);
        }
    }

    Node node() {
        return root;
    }

    void pose(ChefPose p) {
        set(root, new Translate(p.x(), p.y()), new Scale(ChefSkeleton.SIZE * p.facing(), ChefSkeleton.SIZE));
        set(part("upper"), new Translate(p.hipX(), p.hipY()), new Rotate(p.lean(), 0, ChefSkeleton.WAIST_Y));
        left.pose(p.left(), ChefSkeleton.SHOULDER_LEFT_X, ChefSkeleton.SHOULDER_LEFT_Y);
        right.pose(p.right(), ChefSkeleton.SHOULDER_RIGHT_X, ChefSkeleton.SHOULDER_RIGHT_Y);
        if (armsOnly) {
            root.setVisible(p.handsOnTable());
            return;
        }
        set(part("legs"), new Translate(p.hipX(), 0));
        leg("leg-left", -21, p.legLeft());
        leg("leg-right", 17, p.legRight());
        set(part("head"), new Translate(p.headX(), p.headY()), new Rotate(p.head(), 2, -144));
        set(part("toque"), new Rotate(p.toque(), 2, -208));
        set(part("toque-puff"), new Rotate(p.puff(), -12, -268), new Scale(1, p.squash(), -12, -268));
        set(part("eyes"), new Translate(p.lookX(), p.lookY()));
        if (!eyes.equals(p.eyes())) {
            eyes = p.eyes();
            part("eyes").getChildren().setAll(spare("eyes-" + eyes));
        }
        if (!mouth.equals(p.mouth())) {
            mouth = p.mouth();
            part("mouth").getChildren().setAll(spare("mouth-" + mouth));
        }
        left.arm.setViewOrder(p.left().behind() ? 1 : 0);
        right.arm.setViewOrder(p.right().behind() ? 1 : 0);
    }

    private void leg(String id, double x, ChefPose.Leg leg) {
        set(part(id), new Translate(x, ChefSkeleton.HIP_Y - leg.lift()), new Rotate(leg.rotation()));
    }

    private static void set(Node node, Transform... transforms) {
        node.getTransforms().setAll(Arrays.asList(transforms));
    }

    private final Map<String, Group> parts = new HashMap<>();

    private Group part(String id) {
        return parts.computeIfAbsent(id, wanted -> (Group) find(root, wanted));
    }

    /** A spare hand, pair of eyes or mouth: a fresh copy, so that both hands may have the same shape. */
    private Node spare(String id) {
        Node found = id.startsWith("hand-")
                ? find(drawing.nodes(theme, -1, ""), id)
                : spares.computeIfAbsent(id, wanted -> find(drawing.nodes(theme, -1, ""), wanted));
        found.setVisible(true);
        return found;
    }

    private static Node find(Node node, String id) {
        Node found = findIn(node, id);
        if (found == null) {
            throw new IllegalStateException("The chef has no part " + id + ".");
        }
        return found;
    }

    private static @Nullable Node findIn(Node node, String id) {
        if (id.equals(node.getId())) {
            return node;
        }
        if (node instanceof Group group) {
            for (Node child : group.getChildren()) {
                Node found = findIn(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
