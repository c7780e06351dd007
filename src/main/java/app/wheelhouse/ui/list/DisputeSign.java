package app.wheelhouse.ui.list;

import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Standing;
import java.util.Map;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says beside a record in a list that laptops said different things about it; pressing it leads to where that is settled.
 * Takes no room while there is nothing to say.
 */
public final class DisputeSign extends Button {
    private static final String MARK = "dispute-sign";
    private final InvalidationListener listener = _ -> tell();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(listener);
    private @Nullable Disputed disputed;
    private @Nullable UUID record;

    /** A sign that is about nothing yet. */
    public DisputeSign() {
        FontIcon icon = Icons.small("fth-git-merge");
        icon.getStyleClass().add(Standing.AT_RISK.styleClass());
        setGraphic(icon);
        getStyleClass().addAll("flat", "icon-only", MARK);
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setOnAction(_ -> {
            Disputed now = disputed;
            UUID about = record;
            if (now != null && about != null) {
                now.settle(about);
            }
        });
        sceneProperty().addListener((_, _, scene) -> watch(scene));
    }

    /** Says it of a record; of none, it is not seen. */
    public void show(@Nullable UUID now) {
        record = now;
        tell();
    }

    private void watch(@Nullable Scene scene) {
        Disputed before = disputed;
        if (before != null) {
            before.recordsProperty().removeListener(weak);
        }
        Disputed now = scene == null ? null : Disputed.in(scene);
        disputed = now;
        if (now != null) {
            now.recordsProperty().addListener(weak);
        }
        tell();
    }

    private void tell() {
        Map<UUID, String> open = disputed == null ? Map.of() : disputed.recordsProperty().get();
        String about = record == null ? null : open.get(record);
        setVisible(about != null);
        if (about != null) {
            String words = "Said differently elsewhere: " + about;
            setAccessibleText(words + ". Settle");
            setTooltip(new Tooltip(words + ". Both versions are kept until you choose."));
        } else {
            setTooltip(null);
        }
    }
}
