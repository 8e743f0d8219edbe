package dev.asynckitchen.app;

import dev.asynckitchen.app.kitchen.KitchenPane;
import dev.asynckitchen.app.panes.ConsolePane;
import dev.asynckitchen.app.panes.RailPane;
import dev.asynckitchen.app.panes.TasksPane;
import dev.asynckitchen.app.panes.TimelinePane;
import dev.asynckitchen.app.panes.WhyPane;
import dev.asynckitchen.app.parts.Banner;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.program.LessonPane;
import dev.asynckitchen.app.program.ProgramPane;
import dev.asynckitchen.app.recording.RecordCard;
import dev.asynckitchen.app.recording.RecordingBar;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.words.Phrases;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.FileChooser;

/** The one window's content: the program beside the kitchen, the timeline and the details below. */
final class MainWindow extends StackPane implements Actions {
    private static final String TRACES = "*.trace.jsonl";
    private static final String ZIPPED = "*.trace.jsonl.gz";

    private final Session session;
    private final Theatre theatre;
    private final Preferences preferences;
    private final Studio studio;
    private final ProgramPane program;
    private final Keys keys;
    private final SplitPane above = new SplitPane();
    private final SplitPane all = new SplitPane();
    private final Set<Panel> folded = EnumSet.noneOf(Panel.class);
    private final Node left;
    private final Node timeline;
    private final Node details;
    private final KitchenPane kitchen;
    private final Veil cards = new Veil();

    MainWindow(Session session, Studio studio) {
        this.session = session;
        theatre = session.theatre();
        preferences = session.preferences();
        this.studio = studio;
        getStyleClass().add("main-window");
        program = new ProgramPane(session.editor(), theatre, preferences);
        VBox.setVgrow(program, Priority.ALWAYS);
        var column = new VBox();
        column.getChildren().addAll(new LessonPane(session.editor(), column.heightProperty()), program);
        column.getStyleClass().add("left");
        left = column;
        kitchen = new KitchenPane(theatre, session.cooking(), preferences);
        timeline = new TimelinePane(theatre, preferences);
        details = details();
        keys = new Keys(theatre, preferences, session.notices(), this);
        all.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(all, Priority.ALWAYS);
        getChildren().addAll(new VBox(new Toolbar(session, this), new Banner(session.notices()), new RecordingBar(studio), all), cards);
        SplitPane.setResizableWithParent(timeline, false);
        SplitPane.setResizableWithParent(details, false);
        lay();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(this::dropped);
    }

    // Layout

    private Node details() {
        var tabs = new TabPane(
                new Tab("Console", new ConsolePane(theatre)),
                new Tab("Why this one?", new WhyPane(theatre, preferences)),
                new Tab("Rail & timers", new RailPane(theatre, preferences)),
                new Tab("Tasks", new TasksPane(theatre, preferences)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setFocusTraversable(false);
        tabs.setId("details");
        var status = new Label();
        status.setId("status");
        status.getStyleClass().add("status");
        theatre.situationProperty().subscribe(_ -> status.setText(status()));
        theatre.lengthProperty().subscribe(_ -> status.setText(status()));
        StackPane.setAlignment(status, Pos.TOP_RIGHT);
        return new StackPane(tabs, status);
    }

    private String status() {
        Situation situation = theatre.situation();
        if (situation == null) {
            return "";
        }
        int ticks = theatre.performance().steps().ticks();
        String of = theatre.performance().ended() ? String.valueOf(ticks) : ticks + "+";
        return (ticks == 0 ? "no event loop" : "tick " + situation.state().tick() + " of " + of)
                + "  ·  " + Phrases.clock(situation.state().time());
    }

    private void lay() {
        List<Node> beside = new ArrayList<>(List.of(kitchen));
        if (!folded.contains(Panel.PROGRAM)) {
            beside.addFirst(left);
        }
        above.getItems().setAll(beside);
        List<Node> stacked = new ArrayList<>(List.of(above));
        if (!folded.contains(Panel.TIMELINE)) {
            stacked.add(timeline);
        }
        if (!folded.contains(Panel.DETAILS)) {
            stacked.add(details);
        }
        all.getItems().setAll(stacked);
        above.setDividerPositions(0.375);
        if (stacked.size() == 3) {
            all.setDividerPositions(0.622, 0.79);
        } else {
            all.setDividerPositions(0.79);
        }
    }

    @Override
    public void fold(Panel panel) {
        if (!folded.remove(panel)) {
            folded.add(panel);
        }
        lay();
    }

    @Override
    public void leaveProgram() {
        kitchen.unpin();
        kitchen.requestFocus();
    }

    @Override
    public void tellNext(boolean right) {
        kitchen.pinNext(right);
    }

    // Keys and files

    private void pressed(KeyEvent event) {
        if (cards.isVisible()) {
            if (event.getCode() == KeyCode.F1 || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cards.hide();
            }
            return;
        }
        boolean typing = program.isTyping() || event.getTarget() instanceof TextInputControl;
        keys.action(event, typing).ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            session.open(files.getFirst().toPath());
            event.setDropCompleted(true);
        }
    }

    @Override
    public void open() {
        var chooser = new FileChooser();
        chooser.setTitle("Open a program or a trace");
        chooser.getExtensionFilters().addAll(
                new ExtensionFilter("Programs and traces", "*.py", "*.jsonl", "*.jsonl.gz"), new ExtensionFilter("All files", "*"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            session.open(file.toPath());
        }
    }

    @Override
    public void save() {
        Path file = session.editor().document().file();
        if (file != null) {
            session.save(file);
        } else {
            saveAs();
        }
    }

    @Override
    public void saveAs() {
        var chooser = new FileChooser();
        chooser.setTitle("Save the program or its trace");
        chooser.setInitialFileName(session.editor().document().name());
        var programs = new ExtensionFilter("Python program", "*.py");
        var traces = new ExtensionFilter("Trace", TRACES);
        var zipped = new ExtensionFilter("Trace, zipped", ZIPPED);
        chooser.getExtensionFilters().addAll(programs, traces, zipped);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
            Path path = file.toPath();
            if (chosen == traces || chosen == zipped || OpenFile.isTrace(path)) {
                String ending = chosen == zipped ? ".trace.jsonl.gz" : ".trace.jsonl";
                session.saveTrace(OpenFile.isTrace(path) ? path
                        : path.resolveSibling(path.getFileName().toString().replaceAll("\\.py$", "") + ending));
            } else {
                session.save(path.getFileName().toString().contains(".") ? path : path.resolveSibling(path.getFileName() + ".py"));
            }
        }
    }

    @Override
    public void run() {
        session.run();
    }

    @Override
    public void record() {
        if (!studio.isRecording() && theatre.performance().score().size() > 0) {
            cards.toggle(new RecordCard(theatre, preferences, studio, this::record));
        }
    }

    private void record(Recording recording) {
        cards.hide();
        var chooser = new FileChooser();
        chooser.setTitle("Record to");
        chooser.setInitialFileName(session.editor().document().name().replaceAll("\\.py$", "") + ".gif");
        chooser.getExtensionFilters().addAll(
                new ExtensionFilter("Animated GIF", "*.gif"), new ExtensionFilter("Animated PNG", "*.apng"),
                new ExtensionFilter("Video", "*.mp4", "*.webm"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            Path path = file.toPath();
            String name = path.getFileName().toString();
            studio.record(recording, name.contains(".") ? path : path.resolveSibling(name + ".gif"));
        }
    }

    @Override
    public void showKeys() {
        cards.toggle(new KeysCard(keys));
    }
}
