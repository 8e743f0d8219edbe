package dev.asynckitchen.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The window's regions, from one of which to the next the keyboard goes by one key. */
final class Regions {
    private final List<Node> regions;

    /** In the order in which the keyboard goes through them. */
    Regions(Node... regions) {
        this.regions = new ArrayList<>(List.of(regions));
    }

    /** One more, after all others. */
    void add(Node region) {
        regions.add(region);
    }

    /** Goes to the next one that is there, or to the one before; after the last comes the first. */
    void go(Scene scene, boolean forward) {
        List<Node> there = regions.stream().filter(region -> region.getScene() != null && firstOf(region).isPresent()).toList();
        if (!there.isEmpty()) {
            int now = there.indexOf(of(scene.getFocusOwner()).orElse(null));
            Node next = there.get(Math.floorMod(forward ? now + 1 : Math.max(now, 0) - 1, there.size()));
            firstOf(next).ifPresent(Node::requestFocus);
        }
    }

    /** The region in which a node is. */
    Optional<Node> of(@Nullable Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (regions.contains(up)) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    /** What of it takes the keyboard first. */
    static Optional<Node> firstOf(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> firstOf(child).stream()).findFirst()
                : Optional.empty();
    }
}
