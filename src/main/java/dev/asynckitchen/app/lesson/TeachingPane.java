package dev.asynckitchen.app.lesson;

import dev.asynckitchen.app.parts.Icons;
import dev.asynckitchen.app.parts.LessonParagraph;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.words.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** What a lesson says above the program: the part where one is, the way on and back, and in the end what to try. */
public final class TeachingPane extends VBox {
    private static final Messages SAY = Messages.of("teaching");

    private final Session session;
    private final Teaching teaching;
    private final Label title = new Label();
    private final Label goal = new Label();
    private final Label where = new Label();
    private final VBox text = new VBox();
    private final Button back = Icons.button("lesson-back", Material2AL.ARROW_BACK, SAY.text("back.tip"), this::back);
    private final Button forward = new Button();
    private boolean certain; // Whether the solution was asked for once.

    public TeachingPane(Session session, Teaching teaching) {
        this.session = session;
        this.teaching = teaching;
        setId("teaching");
        getStyleClass().addAll("lesson", "teaching");
        title.getStyleClass().add("lesson-title");
        title.setWrapText(true);
        goal.getStyleClass().add("lesson-summary");
        goal.setWrapText(true);
        where.getStyleClass().add("lesson-where");
        text.getStyleClass().add("lesson-text");
        forward.setId("lesson-forward");
        forward.getStyleClass().add("accent");
        forward.setOnAction(_ -> teaching.forward());
        Icons.tip(forward, SAY.text("forward.tip"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var leave = Icons.button("lesson-leave", Material2AL.CLOSE, SAY.text("leave.tip"), teaching::leave);
        var head = new HBox(title, space, leave);
        head.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var way = new HBox(8, where, gap, back, forward);
        way.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, goal, text, way);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(teaching.lessonProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        teaching.lessonProperty().subscribe(_ -> show());
        teaching.placeProperty().subscribe(_ -> show());
        teaching.verdictProperty().subscribe(_ -> show());
    }

    private void back() {
        teaching.back();
    }

    private void show() {
        PlannedLesson lesson = teaching.lessonProperty().get();
        if (lesson == null || teaching.placeProperty().get() >= teaching.size()) {
            return;
        }
        LessonPlan plan = lesson.plan();
        title.setText(SAY.text("title", "order", String.valueOf(plan.order()), "title", plan.title()));
        goal.setText(plan.goal().replace("`", ""));
        int place = teaching.placeProperty().get();
        where.setText(SAY.text("where", "part", String.valueOf(place + 1), "parts", String.valueOf(teaching.size())));
        back.setDisable(place == 0);
        boolean last = place + 1 == teaching.size();
        forward.setText(SAY.text(last ? "next-lesson" : "forward"));
        text.getChildren().setAll(body(plan));
        setAccessibleText(SAY.text("told", "title", title.getText(), "where", where.getText()));
    }

    private List<Node> body(LessonPlan plan) {
        return switch (teaching.part()) {
            case Part.Seen(LessonPlan.Step step) when LessonPlan.BOTH.equals(step.program()) ->
                List.of(LessonParagraph.of(step.text()), sideBySide());
            case Part.Seen(LessonPlan.Step step) -> withLabel(plan, step.program(), LessonParagraph.of(step.text()));
            case Part.Asks(LessonPlan.Asked asked) -> withLabel(plan, asked.program(), LessonParagraph.of(SAY.text("ask", "ask", asked.ask())));
            case Part.Changes(LessonPlan.Change change) -> List.of(LessonParagraph.of(change.text()), outcome(change), links(plan, change));
        };
    }

    /** With the label of a program that is wrong on purpose. */
    private static List<Node> withLabel(LessonPlan plan, @Nullable String program, Node said) {
        String wrong = plan.program(program).wrong();
        if (wrong == null) {
            return List.of(said);
        }
        var label = new Label(wrong);
        label.getStyleClass().add("lesson-wrong");
        return List.of(label, said);
    }

    /** What became of the change; how to try it, before it was. */
    private Node outcome(LessonPlan.Change change) {
        ChangeVerdict verdict = teaching.verdictProperty().get();
        if (verdict == null) {
            return marked(SAY.text("try"), "lesson-try");
        }
        return verdict.well() ? marked(SAY.text("well", "well", change.well()), "lesson-well")
                : marked(SAY.text("not-yet", "missing", verdict.missing()), "lesson-not-yet");
    }

    private static Node marked(String said, String style) {
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private Node links(LessonPlan plan, LessonPlan.Change change) {
        var links = new FlowPane(10, 2);
        ChangeVerdict verdict = teaching.verdictProperty().get();
        if (change.solution() != null && (verdict == null || !verdict.well())) {
            var show = new Hyperlink(SAY.text("show-me"));
            show.setId("lesson-show-me");
            certain = false;
            show.setOnAction(_ -> {
                if (certain) {
                    teaching.showChange();
                } else {
                    certain = true;
                    show.setText(SAY.text("show-me.certain"));
                }
            });
            links.getChildren().add(show);
        }
        if (plan.beside() != null) {
            links.getChildren().add(sideBySide());
        }
        for (String id : plan.primer()) {
            Lessons.find(id).ifPresent(lesson -> links.getChildren().add(primer(lesson)));
        }
        return links;
    }

    private Node sideBySide() {
        var link = new Hyperlink(SAY.text("side-by-side"));
        link.setId("lesson-side-by-side");
        link.setOnAction(_ -> teaching.compare());
        return link;
    }

    private Node primer(Lesson lesson) {
        var link = new Hyperlink(SAY.text("primer", "title", lesson.title()));
        link.setOnAction(_ -> session.open(lesson));
        return link;
    }
}
