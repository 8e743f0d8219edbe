package dev.asynckitchen.app.kitchen;

import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.card.Members;
import dev.asynckitchen.stage.card.Telling;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.view.KitchenView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is pointed at in the kitchen, told on a card at the pointer; and what was clicked, on a card that stays. Both tell
 * what is so at the playhead, and follow it.
 */
final class Pointing {
    private final Theatre theatre;
    private final Preferences preferences;
    private final KitchenView view;
    private final KitchenCard passing = KitchenCard.passing();
    private final MemberList members;
    private final KitchenCard pinned;
    private Runnable whatIf = () -> { };
    private @Nullable Subject pointed;
    private @Nullable Subject held;
    private @Nullable MouseEvent last;

    Pointing(Theatre theatre, Preferences preferences, KitchenView view) {
        this.theatre = theatre;
        this.preferences = preferences;
        this.view = view;
        members = new MemberList(theatre, preferences);
        pinned = KitchenCard.pinned(this::unpin, this::ask, members);
        view.setOnMouseMoved(this::point);
        view.setOnMouseExited(_ -> hide());
        view.setOnMouseClicked(this::click);
        theatre.situationProperty().subscribe(_ -> refresh());
        preferences.wordingProperty().subscribe(_ -> refresh());
        preferences.themeProperty().subscribe(_ -> refresh());
        preferences.textSizeProperty().subscribe(_ -> refresh());
        theatre.standstillProperty().subscribe(_ -> {
            hide();
            unpin(); // A card would tell what is asked.
        });
        theatre.performanceProperty().subscribe(_ -> {
            hide();
            unpin(); // Numbers mean other things in another performance.
        });
    }

    /** What is asked for on the card that stays. */
    void onWhatIf(Runnable asked) {
        whatIf = asked;
    }

    private void ask() {
        whatIf.run();
    }

    /** What the card that stays tells of; null while there is none. */
    @Nullable Subject held() {
        return held;
    }

    /** The cards, to be laid over the view. */
    List<KitchenCard> cards() {
        return List.of(passing, pinned);
    }

    /** Puts the card away that stays; false if there is none. */
    boolean unpin() {
        boolean there = held != null;
        held = null;
        pinned.hide();
        return there;
    }

    /** Pins the card of what stands next to the right of what is pinned, or to the left; after the last one the first. */
    void pinNext(boolean right) {
        List<SpritePose> told = pose().sprites().stream()
                .filter(sprite -> sprite.subject() != null && sprite.opacity() > 0.3 && telling(sprite.subject()).isPresent())
                .sorted(Comparator.comparingDouble(SpritePose::x))
                .toList();
        List<Subject> subjects = told.stream().map(SpritePose::subject).filter(Objects::nonNull).distinct().toList();
        if (!subjects.isEmpty()) {
            int now = subjects.indexOf(held);
            Subject next = subjects.get(Math.floorMod(right ? now + 1 : Math.max(now, 0) - 1, subjects.size()));
            SpritePose sprite = told.stream().filter(one -> next.equals(one.subject())).findFirst().orElseThrow();
            pin(next, view.place(sprite.x(), sprite.y()));
            pinned.requestFocus(); // A screen reader reads it.
        }
    }

    private void pin(Subject subject, Point2D at) {
        hide();
        held = subject;
        select(subject);
        refresh();
        pinned.showAt(at);
    }

    /** What is clicked is looked at everywhere, if it is a task's. */
    private void select(Subject subject) {
        Situation situation = theatre.situation();
        Integer task = situation == null ? null : subject.task(situation.state());
        if (task != null) {
            theatre.select(task);
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            Optional<Subject> found = view.subjectAt(event.getX(), event.getY()).filter(subject -> telling(subject).isPresent());
            found.ifPresentOrElse(subject -> pin(subject, new Point2D(event.getX(), event.getY())), this::unpin);
        }
    }

    private void point(MouseEvent event) {
        last = event;
        Subject found = view.subjectAt(event.getX(), event.getY()).orElse(null);
        Telling telling = found == null || found.equals(held) ? null : telling(found).orElse(null);
        if (found == null || telling == null) {
            hide();
        } else if (!found.equals(pointed)) {
            hide();
            pointed = found;
            show(passing, telling);
            passing.showAt(new Point2D(event.getX(), event.getY()));
        }
    }

    /** The playhead has moved: another thing may be under the pointer, and what is told may have changed. */
    private void refresh() {
        if (pointed != null && last != null) {
            Optional<Telling> telling = view.subjectAt(last.getX(), last.getY())
                    .filter(subject -> subject.equals(pointed)).flatMap(this::telling);
            telling.ifPresentOrElse(now -> show(passing, now), this::hide);
        }
        if (held != null) {
            Subject subject = held;
            telling(subject).ifPresentOrElse(now -> {
                members.show(inside(subject));
                show(pinned, now);
            }, pinned::showGone);
        }
    }

    private void show(KitchenCard card, Telling telling) {
        card.show(telling, name(telling), preferences.wording(), preferences.theme(), preferences.textSize());
    }

    private String name(Telling telling) {
        return telling.dish() == null ? "" : theatre.performance().narrator().name(telling.dish());
    }

    private Optional<Telling> telling(Subject subject) {
        Situation situation = theatre.situation();
        Narrator narrator = theatre.performance().narrator();
        return situation == null || theatre.standstill() != null ? Optional.empty() : Telling.of(subject, situation.state(), narrator, pose());
    }

    /** Whom one sees who looks inside; empty for what stands by itself. */
    private List<Subject> inside(Subject subject) {
        Situation situation = theatre.situation();
        return situation == null ? List.of() : Members.of(subject, situation.state(), pose());
    }

    private Pose pose() {
        return theatre.pose();
    }

    private void hide() {
        pointed = null;
        passing.hide();
    }
}
