package dev.asynckitchen.app;

import dev.asynckitchen.app.beside.ComparePane;
import dev.asynckitchen.app.desk.Desk;
import dev.asynckitchen.app.desk.PythonButton;
import dev.asynckitchen.app.desk.Drops;
import dev.asynckitchen.app.game.GameBar;
import dev.asynckitchen.app.game.GameKeys;
import dev.asynckitchen.app.game.LineChoice;
import dev.asynckitchen.app.game.Playing;
import dev.asynckitchen.app.game.Targets;
import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.keys.Claim;
import dev.asynckitchen.app.keys.DeskActions;
import dev.asynckitchen.app.keys.Keys;
import dev.asynckitchen.app.keys.LaneActions;
import dev.asynckitchen.app.keys.KeysCard;
import dev.asynckitchen.app.keys.LessonActions;
import dev.asynckitchen.app.keys.Panel;
import dev.asynckitchen.app.keys.ShowActions;
import dev.asynckitchen.app.keys.StopActions;
import dev.asynckitchen.app.kitchen.KitchenPane;
import dev.asynckitchen.app.lesson.Limelight;
import dev.asynckitchen.app.lesson.OwnLessons;
import dev.asynckitchen.app.lesson.Teaching;
import dev.asynckitchen.app.lesson.TeachingPane;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.panes.InsidePane;
import dev.asynckitchen.app.panes.ReportPane;
import dev.asynckitchen.app.panes.TimelinePane;
import dev.asynckitchen.app.parts.Banner;
import dev.asynckitchen.app.parts.FocusRing;
import dev.asynckitchen.app.parts.Later;
import dev.asynckitchen.app.parts.TaskBar;
import dev.asynckitchen.app.parts.Veil;
import dev.asynckitchen.app.program.LessonPane;
import dev.asynckitchen.app.program.ProgramPane;
import dev.asynckitchen.app.question.Asking;
import dev.asynckitchen.app.question.AskingPane;
import dev.asynckitchen.app.question.Thinking;
import dev.asynckitchen.app.recording.RecordCard;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Comparison;
import dev.asynckitchen.app.session.Preferences;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.app.typing.Editing;
import dev.asynckitchen.app.whatif.Trials;
import dev.asynckitchen.game.script.Level;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.words.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The one window's content: the program beside the kitchen, the timeline and the details below. */
final class MainWindow extends StackPane implements Actions {
    private static final Messages SAY = Messages.of("app");

    /** A window that is wider has room for two columns of keys. */
    private static final double WIDE = 1_120;

    private final Session session;
    private final Theatre theatre;
    private final Preferences preferences;
    private final Studio studio;
    private final ShowWays shows;
    private final LessonWays lessons;
    private final Keys keys;
    private final Toolbar toolbar;
    private final ProgramPane program;
    private final StopWays stops;
    private final Desk desk;
    private final KitchenPane kitchen;
    private final Asking asking;
    private final AskingPane asked;
    private final Teaching teaching;
    private final Details details;
    private final Folding folding;
    private final TimelinePane timeline;
    private final Later<ComparePane> compare;
    private final StackPane content;
    private final Regions regions;
    private final Veil cards = new Veil();
    private final Trials trials;
    private final Playing playing;
    private final GameKeys gameKeys;
    private Level level = Level.TICKET;

    /** @param another opens one more window */
    MainWindow(Session session, Studio studio, Runnable another) {
        this.session = session;
        theatre = session.theatre();
        preferences = session.preferences();
        this.studio = studio;
        getStyleClass().add("main-window");
        asking = new Asking(theatre, new Thinking(session.cooking(), session.notices(), preferences), session.notices(), preferences);
        teaching = new Teaching(session, asking);
        lessons = new LessonWays(session, teaching, cards);
        shows = new ShowWays(session, teaching, cards, this::leaveProgram, this::record);
        session.onLessons(new OwnLessons(session, teaching)::open);
        keys = new Keys(theatre, preferences, session.notices(), this);
        desk = new Desk(session, keys, cards, another);
        toolbar = new Toolbar(session, asking, teaching, keys, this, this::beTheLoop);
        var banner = new Banner(session.notices());
        program = new ProgramPane(session.editor(), theatre, preferences);
        stops = new StopWays(session, program, cards);
        VBox.setVgrow(program, Priority.ALWAYS);
        var column = new VBox();
        var lesson = new LessonPane(session.editor(), preferences, column.heightProperty());
        var taught = new TeachingPane(session, teaching);
        column.getChildren().addAll(lesson, taught, program);
        column.getStyleClass().add("left");
        kitchen = new KitchenPane(theatre, session.cooking(), preferences);
        trials = new Trials(session);
        kitchen.onWhatIf(this::whatIf);
        playing = new Playing(theatre, session.notices());
        gameKeys = new GameKeys(playing);
        kitchen.lay(new Targets(playing, kitchen.view(), theatre.player(), preferences));
        kitchen.lay(new Limelight(teaching, kitchen.view()));
        asked = new AskingPane(theatre, asking, kitchen);
        var gameBar = new GameBar(playing, theatre.player(), preferences);
        program.watch(session, teaching.lessonProperty());
        program.offer(() -> keys.items("comment", "find", "replace", "go-to-line", "run", "run-to", "stop"));
        program.watch(new LineChoice(playing, theatre.player()));
        timeline = new TimelinePane(theatre, preferences);
        details = new Details(theatre, preferences, stops.stopping(), () -> new InsidePane(theatre, preferences, program::show, session::run),
                () -> new ReportPane(theatre, preferences, program::show), new PythonButton(session, desk::pythons));
        folding = new Folding(column, asked, gameBar, timeline, details, preferences);
        content = new StackPane(folding.node());
        regions = new Regions(toolbar, banner, trials.bar(), lesson, taught, program, kitchen, gameBar, timeline, details);
        compare = new Later<>(() -> new ComparePane(theatre, preferences), regions::add);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(
                new VBox(toolbar, banner, new TaskBar(session.openingProperty(), Material2AL.FOLDER_OPEN, preferences),
                        new TaskBar(studio.taskProperty(), Material2AL.FIBER_MANUAL_RECORD, preferences), trials.bar(), content), shows.large(), cards, new FocusRing());
        theatre.comparisonProperty().subscribe(this::compared);
        desk.itself().outlivedBinding().subscribe(outlived -> pseudoClassStateChanged(PseudoClass.getPseudoClass("outlived"), outlived));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Drops.on(this, session);
    }

    /** Two kitchens stand in place of all else; what was there stays as it is. */
    private void compared(@Nullable Comparison comparison) {
        Node wanted = comparison == null ? folding.node() : compare.get();
        if (content.getChildren().getFirst() != wanted) {
            content.getChildren().setAll(wanted);
            if (comparison == null) {
                kitchen.requestFocus();
            } else {
                compare.get().enter();
            }
        }
    }

    // Keys

    private void pressed(KeyEvent event) {
        if (cards.isVisible()) {
            if (event.getCode() == KeyCode.F1 || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cards.hide();
            }
            return;
        }
        if (shows.pressed(event)) {
            event.consume();
            return;
        }
        boolean alone = theatre.comparison() == null; // Two kitchens ask nothing, and there is no game in them.
        if (alone && gameKeys.pressed(event)) {
            return;
        }
        Set<Claim> claims = Claim.of(event.getTarget());
        (claims.contains(Claim.TYPE) || !alone ? Optional.<Runnable>empty() : asked.action(event)).or(() -> keys.action(event, claims)).ifPresent(action -> {
            event.consume();
            action.run();
        });
    }

    @Override
    public ShowActions shows() {
        return shows;
    }

    @Override
    public void enterProgram() {
        theatre.endComparison();
        if (folding.isFolded(Panel.PROGRAM)) {
            folding.fold(Panel.PROGRAM);
        }
        program.enter();
    }

    @Override
    public void inProgram(Consumer<Editing> doing) {
        enterProgram();
        doing.accept(program);
    }

    @Override
    public DeskActions desk() {
        return desk;
    }

    @Override
    public LaneActions lanes() {
        return timeline.actions();
    }

    @Override
    public StopActions stops() {
        return stops;
    }

    @Override
    public void leaveProgram() {
        theatre.endComparison();
        if (!program.closeBar()) {
            kitchen.unpin();
            theatre.unselect();
            kitchen.requestFocus();
        }
    }

    @Override
    public void nextRegion(boolean forward) {
        regions.go(getScene(), forward);
    }

    @Override
    public void showDetail(int index) {
        theatre.endComparison();
        if (folding.isFolded(Panel.DETAILS)) {
            folding.fold(Panel.DETAILS);
        }
        details.show(index);
    }

    @Override
    public void tellNext(boolean right) {
        theatre.endComparison();
        kitchen.pinNext(right);
    }

    @Override
    public void fold(Panel panel) {
        theatre.endComparison();
        Node owner = getScene().getFocusOwner();
        folding.fold(panel);
        folding.node().applyCss();
        folding.node().layout(); // The panels stand in the new places now, and can have the keyboard again.
        if (owner != null && owner.getScene() == getScene()) {
            owner.requestFocus();
        } else {
            leaveProgram();
        }
    }

    @Override
    public void grow(Panel panel, int steps) {
        folding.grow(panel, steps);
    }

    /** Keeps where the dividers are for the next window. */
    void keepDividers() {
        folding.keep();
    }

    @Override
    public Panel panelBelow() {
        boolean inDetails = regions.of(getScene().getFocusOwner()).filter(region -> region == details).isPresent();
        return inDetails || folding.isFolded(Panel.TIMELINE) ? Panel.DETAILS : Panel.TIMELINE;
    }

    @Override
    public void ask() {
        asking.onProperty().set(!asking.onProperty().get());
        session.notices().tell(Notice.good(SAY.text(asking.onProperty().get() ? "ask.on" : "ask.off")));
    }

    @Override
    public void whatIf() {
        trials.offer(kitchen.held(), cards);
    }

    @Override
    public void showKeys() {
        cards.toggle(new KeysCard(keys, preferences.textSize().of(WIDE) < getWidth() ? 2 : 1));
    }

    @Override
    public void beTheLoop() {
        beTheLoop(level);
    }

    private void beTheLoop(Level wanted) {
        level = wanted;
        asking.onProperty().set(false); // Nobody is asked two things at once.
        playing.begin(wanted);
        leaveProgram();
    }

    // Lessons and files

    @Override
    public void showCompare() {
        toolbar.showCompare();
    }

    @Override
    public void compareWithFile() {
        Choosers.open(getScene().getWindow()).ifPresent(session.comparing()::with);
    }

    @Override
    public void compareFiles() {
        Choosers.open(getScene().getWindow()).ifPresent(left -> Choosers.open(getScene().getWindow())
                .ifPresent(right -> session.comparing().open(left.toString(), right.toString(), By.CLOCK)));
    }

    @Override
    public void showLessons() {
        toolbar.showLessons();
    }

    @Override
    public LessonActions lessons() {
        return lessons;
    }

    @Override
    public void open() {
        Choosers.open(getScene().getWindow()).ifPresent(session::open);
    }

    @Override
    public void save() {
        Path file = session.editor().document().file();
        if (file != null) {
            session.save(file, this::saveAs);
        } else {
            saveAs();
        }
    }

    @Override
    public void saveAs() {
        Choosers.save(getScene().getWindow(), session.editor().document().name()).ifPresent(place -> {
            if (place.trace()) {
                session.saveTrace(place.file());
            } else {
                session.save(place.file(), this::saveAs);
            }
        });
    }

    @Override
    public void run() {
        session.run();
    }

    @Override
    public void record() {
        if (!studio.isRecording() && theatre.performance().score().size() > 0) {
            cards.toggle(new RecordCard(theatre, preferences, this::record));
        }
    }

    private void record(int tick) {
        if (!studio.isRecording() && theatre.performance().score().size() > 0) {
            cards.toggle(new RecordCard(theatre, preferences, tick, this::record));
        }
    }

    private void record(Recording recording) {
        cards.hide();
        Choosers.record(getScene().getWindow(), session.editor().document().name()).ifPresent(file -> studio.record(recording, file));
    }

    @Override
    public void showUnsaved() {
        cards.toggle(new UnsavedCard(session, cards::hide));
    }
}
