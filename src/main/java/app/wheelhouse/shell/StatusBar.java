package app.wheelhouse.shell;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Standing;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The line at the foot of the window: saved or not, what runs in the background, which laptop, which workspace, which state. */
final class StatusBar extends HBox {
    private static final Duration WORTH_SHOWING = Duration.millis(500);
    private final Clock clock;
    private final Label saved = new Label();
    private final HBox work = new HBox();
    private final Label device = new Label();
    private final Label workspace = new Label();
    private final Label code = new Label();
    private final Timeline seconds;
    private final Map<Job, Node> shown = new HashMap<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable Workplace place;

    StatusBar(Clock clock, ObservableList<Job> jobs) {
        this.clock = clock;
        setId("status-bar");
        getStyleClass().addAll("status-bar", "rule-top", "gap-16");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        saved.setId("status-saved");
        device.setId("status-device");
        workspace.setId("status-workspace");
        code.setId("status-code");
        device.setMinWidth(0);
        workspace.setMinWidth(0);
        code.setTooltip(new Tooltip("Two laptops showing the same code hold the same workspace"));
        work.getStyleClass().add("gap-8");
        work.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(saved, work, space, workspace, device, code);
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        jobs.forEach(this::started);
        jobs.addListener((ListChangeListener<Job>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::started);
                change.getRemoved().forEach(this::ended);
            }
        });
    }

    /** Follows this workplace. */
    void show(Workplace workplace) {
        place = workplace;
        device.textProperty().bind(workplace.device());
        workspace.textProperty().bind(workplace.name());
        code.textProperty().bind(workplace.stateCode());
        following.unsubscribe();
        following = workplace.saved().subscribe(this::tick);
        tick();
    }

    /** Counts seconds only while somebody can see them. */
    void setCounting(boolean counting) {
        if (counting) {
            seconds.play();
        } else {
            seconds.stop();
        }
    }

    private void tick() {
        if (place == null) {
            return;
        }
        Saved state = place.saved().getValue();
        saved.setText(state.text(clock.instant()));
        boolean trouble = state.state() == Saved.State.UNSAVED;
        saved.setGraphic(trouble ? Standing.OFF_TRACK.icon() : app.wheelhouse.ui.Icons.small("fth-check"));
        saved.getStyleClass().remove(Standing.OFF_TRACK.styleClass());
        if (trouble) {
            saved.getStyleClass().add(Standing.OFF_TRACK.styleClass());
        }
    }

    private void started(Job job) {
        PauseTransition wait = new PauseTransition(WORTH_SHOWING);
        wait.setOnFinished(_ -> {
            if (job.state().get() == Job.State.RUNNING) {
                Node strip = strip(job);
                shown.put(job, strip);
                work.getChildren().add(strip);
            }
        });
        wait.play();
    }

    private void ended(Job job) {
        Node strip = shown.remove(job);
        if (strip != null) {
            work.getChildren().remove(strip);
        }
    }

    private static Node strip(Job job) {
        Label title = new Label();
        title.textProperty().bind(job.step().map(step -> step.isEmpty() ? job.title() : job.title() + ": " + step));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progress());
        bar.getStyleClass().addAll("small", "status-progress");
        HBox strip = new HBox(title, bar, Buttons.icon(Command.of("cancel-job", "Cancel", job::cancel).icon("fth-x")));
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("gap-8");
        return strip;
    }
}
