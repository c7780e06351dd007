package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.source.Secret;
import app.wheelhouse.signal.source.Secrets;
import app.wheelhouse.signal.ui.SignalsModel.SourceRow;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Takes what is secret about a source into the keychain of this laptop, and says what of it is there; never what it is. */
final class SourceSecrets {
    private static final long MOST = 1 << 20;
    private final SignalsModel model;
    private final Secrets secrets;
    private final VBox root = new VBox();
    private @Nullable SourceRow shown;
    private List<Needed> needed = List.of();

    /** A secret a source needs: where it is kept, and what people call it. */
    private record Needed(UUID source, String what, String called) {
    }

    SourceSecrets(SignalsModel model) {
        this.model = model;
        secrets = model.tools().watch().secrets();
        root.setId("source-secrets");
        root.getStyleClass().addAll("gap-4", "indent");
        root.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return root;
    }

    void show(SourceRow row) {
        shown = row;
        List<Needed> now = needed(row.draft());
        if (!now.equals(needed) || root.getChildren().isEmpty()) {
            needed = now;
            look();
        }
    }

    private static List<Needed> needed(SourceDraft draft) {
        List<Needed> needed = new ArrayList<>();
        switch (Access.of(draft.fields().text("access")).orElse(Access.NONE)) {
            case NONE -> {
            }
            case BEARER -> needed.add(new Needed(draft.id(), Secrets.ACCESS, "Token"));
            case BASIC -> needed.add(new Needed(draft.id(), Secrets.ACCESS, "Password"));
            case CERTIFICATE -> {
                needed.add(new Needed(draft.id(), Secrets.CERTIFICATE, "Certificate"));
                needed.add(new Needed(draft.id(), Secrets.ACCESS, "Password"));
            }
        }
        SourceDefinition source = draft.source();
        if (source != null) {
            source.headers().forEach((name, value) -> {
                if (value.isBlank()) {
                    needed.add(new Needed(draft.id(), Secrets.header(name), name));
                }
            });
        }
        return needed;
    }

    /** Looks in the background which of them are here: a keychain may ask its owner first. */
    private void look() {
        List<Needed> wanted = needed;
        if (wanted.isEmpty()) {
            Label none = new Label("None needed");
            none.getStyleClass().add("muted");
            root.getChildren().setAll(none);
            return;
        }
        model.background().submit("Looking for secrets", () -> wanted.stream().map(this::isHere).toList(), here -> {
            if (wanted.equals(needed)) {
                root.getChildren().clear();
                for (int i = 0; i < wanted.size(); i++) {
                    root.getChildren().add(line(wanted.get(i), here.get(i)));
                }
            }
        });
    }

    private boolean isHere(Needed each) {
        try {
            return secrets.find(each.source(), each.what()).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Node line(Needed each, boolean here) {
        Label name = here
                ? app.wheelhouse.ui.Standing.ON_TRACK.sign(each.called() + " here")
                : app.wheelhouse.ui.Standing.AT_RISK.sign(each.called() + " missing");
        name.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane line = new FlowPane(name, Buttons.quiet(Command.of("source-secret-" + each.what().replace(':', '-'),
                here ? "Replace" : "Enter", () -> enter(each))));
        if (here) {
            line.getChildren().add(Buttons.icon(Command.of("source-forget-" + each.what().replace(':', '-'), "Forget",
                    () -> keep(each, null)).icon("fth-x")));
        }
        line.getStyleClass().add("gap-4");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Asks for the first secret that a source needs. */
    void enterFirst() {
        if (!needed.isEmpty()) {
            enter(needed.getFirst());
        }
    }

    private void enter(Needed each) {
        if (each.what().equals(Secrets.CERTIFICATE)) {
            chooseCertificate(each);
            return;
        }
        PasswordField field = new PasswordField();
        field.setId("secret");
        field.setAccessibleText(each.called());
        field.setPromptText(each.called());
        Label where = new Label("It is kept in " + secrets.place()
                + ", never in the workspace, and sent to this source alone.");
        where.setWrapText(true);
        where.getStyleClass().add("muted");
        VBox content = new VBox(field, where);
        content.getStyleClass().add("gap-12");
        String title = shown == null || shown.draft().title().isBlank() ? "this source" : shown.draft().title();
        model.desk().show(new Sheet("secret-sheet", each.called() + " of " + title, content,
                List.of(Command.of("secret-cancel", "Cancel", () -> {
                }), Command.of("secret-keep", "Keep on this laptop", () -> {
                    if (!field.getText().isBlank()) {
                        keep(each, field.getText().strip());
                    }
                }))));
    }

    private void chooseCertificate(Needed each) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Client certificate");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("PKCS #12", "*.p12", "*.pfx"),
                new FileChooser.ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.background().submit("Reading " + file.getName(), () -> {
                try {
                    return Files.size(file.toPath()) > MOST
                            ? ""
                            : Base64.getEncoder().encodeToString(Files.readAllBytes(file.toPath()));
                } catch (IOException e) {
                    return "";
                }
            }, text -> {
                if (text.isEmpty()) {
                    model.desk().say(Toast.trouble(file.getName() + " is no certificate that can be read."));
                } else {
                    keep(each, text);
                }
            });
        }
    }

    private void keep(Needed each, @Nullable String value) {
        model.background().submit("Keeping a secret", () -> kept(each, value), trouble -> {
            model.desk().say(trouble.isEmpty()
                    ? Toast.of(value == null
                            ? each.called() + " is forgotten."
                            : each.called() + " is in " + secrets.place() + ".")
                    : Toast.trouble(trouble));
            look();
            model.tools().watch().hurry(each.source());
        });
    }

    private String kept(Needed each, @Nullable String value) {
        try {
            if (value == null) {
                secrets.forget(each.source(), each.what());
            } else {
                secrets.keep(each.source(), each.what(), new Secret(value));
            }
            return "";
        } catch (IOException e) {
            return "It could not be kept: " + secrets.place() + " cannot be written.";
        }
    }

    /** Takes typed headers: the values of secret ones to the keychain, all else into the workspace. */
    void headers(String typed) {
        SourceRow row = shown;
        if (row == null) {
            return;
        }
        UUID id = row.id();
        Map<String, String> secret = new LinkedHashMap<>();
        String plain = typed.lines().map(line -> {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            if (!name.isEmpty() && SourceDraft.isSecret(name) && !value.isEmpty()) {
                secret.put(name, value);
                return name + ":";
            }
            return line;
        }).collect(Collectors.joining("\n"));
        model.edits().set("source", "headers of source", id, Map.of("headers", plain));
        secret.forEach((name, value) -> keep(new Needed(id, Secrets.header(name), name), value));
    }
}
