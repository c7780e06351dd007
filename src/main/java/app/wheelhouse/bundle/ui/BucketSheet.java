package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.exchange.BucketKeys;
import app.wheelhouse.bundle.exchange.ExchangePlace;
import app.wheelhouse.bundle.exchange.ExchangePlace.Bucket;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a bucket and the key to it, and tries them before they count. */
final class BucketSheet {
    private final Sync sync;
    private final Desk desk;
    private final TextField bucket = field("sync-bucket-name", "bucket, or s3://bucket/folder");
    private final TextField endpoint = field("sync-bucket-endpoint", "https://…, empty for AWS");
    private final TextField region = field("sync-bucket-region", "such as eu-central-1");
    private final TextField key = field("sync-bucket-key", "empty: this laptop's settings for AWS");
    private final PasswordField secret = new PasswordField();

    BucketSheet(Sync sync, Desk desk) {
        this.sync = sync;
        this.desk = desk;
        secret.setId("sync-bucket-secret");
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    /** Asks, beginning with the bucket that is used now, if it is one. */
    void show(Optional<ExchangePlace> now) {
        now.filter(Bucket.class::isInstance).map(Bucket.class::cast).ifPresent(known -> {
            bucket.setText(ExchangePlace.SCHEME + known.bucket()
                    + (known.prefix().isEmpty() ? "" : "/" + known.prefix().replaceAll("/$", "")));
            endpoint.setText(known.endpoint());
            region.setText(known.region());
        });
        show("");
    }

    private void show(String problem) {
        sync.keptWhere(place -> show(problem, place));
    }

    private void show(String problem, String keptWhere) {
        Label words = new Label(
                "Laptops that use the same bucket and folder exchange with each other. The key must be allowed to list, read, write and delete there. It is kept in %s, never in the workspace."
                        .formatted(keptWhere));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("gap-12", "bundle-export");
        row(grid, 0, "Bucket", bucket);
        row(grid, 1, "Server", endpoint);
        row(grid, 2, "Region", region);
        row(grid, 3, "Key", key);
        row(grid, 4, "Secret", secret);
        VBox content = new VBox(words, grid);
        content.getStyleClass().addAll("gap-12", "bundle-ask");
        content.setPrefWidth(520);
        if (!problem.isEmpty()) {
            Label trouble = Standing.OFF_TRACK
                    .sign(problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1) + ".");
            trouble.setId("sync-bucket-problem");
            trouble.setWrapText(true);
            content.getChildren().add(trouble);
        }
        desk.show(new Sheet("sync-bucket-sheet", "Use a bucket", content,
                List.of(Command.of("sync-bucket-cancel", "Cancel", () -> {
                }), Command.of("sync-bucket-use", "Try and use it", this::use)
                        .when(bucket.textProperty().isNotEmpty()))));
    }

    private static void row(GridPane grid, int row, String label, TextField field) {
        Label words = new Label(label);
        words.getStyleClass().add("muted");
        words.setMinWidth(72);
        words.setLabelFor(field);
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(row, words, field);
    }

    private void use() {
        String name = bucket.getText().strip();
        try {
            ExchangePlace place = ExchangePlace
                    .of(name.startsWith(ExchangePlace.SCHEME) ? name : ExchangePlace.SCHEME + name);
            if (place instanceof Bucket named) {
                Bucket whole = new Bucket(named.bucket(), named.prefix(),
                        endpoint.getText().isBlank() ? named.endpoint() : endpoint.getText(),
                        region.getText().isBlank() ? named.region() : region.getText());
                Optional<BucketKeys.Key> given = key.getText().isBlank() || secret.getText().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BucketKeys.Key(key.getText().strip(), secret.getText().strip()));
                sync.connect(whole, given, this::show);
            }
        } catch (IllegalArgumentException e) {
            show(String.valueOf(e.getMessage()));
        }
    }
}
