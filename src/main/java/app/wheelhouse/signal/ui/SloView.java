package app.wheelhouse.signal.ui;

import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.AlertSpan;
import app.wheelhouse.signal.BurnDown;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.Outlook;
import app.wheelhouse.signal.SignalsNow;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDetail;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.TileFaces;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Sign;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The page of one objective: how it stands and where that goes, its budget and its good share over time, alerts and incidents. */
public final class SloView implements View {
    private static final Duration BEAT = Duration.millis(250);
    private static final int MOST = 6;
    private final SignalsModel model;
    private final SloModel slo;
    private final SimpleStringProperty title = new SimpleStringProperty("Objective");
    private final Label name = new Label();
    private final Label made = new Label("DEMO");
    private final Label state = new Label();
    private final Label sentence = new Label();
    private final HBox figures = new HBox();
    private final TimeChart budget;
    private final TimeChart good;
    private final Label told = quiet("");
    private final WhatIfLine whatIf = new WhatIfLine();
    private final BurnRows burns = new BurnRows();
    private final VBox alerts = new VBox();
    private final VBox incidents = new VBox();
    private final VBox origin = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final StackPane root = new StackPane();
    private final EmptyState incomplete;
    private final Label flaw = new Label();
    private final Timeline clock = new Timeline();
    private final List<Command> commands;
    private final DateTimeFormatter moments;

    /** Shows the page of an objective. */
    public SloView(SignalsModel model, UUID id) {
        this.model = model;
        slo = new SloModel(model, id);
        moments = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(model.zone());
        budget = new TimeChart("budget-chart", "Budget left", model.zone(), Numbers::percent);
        good = new TimeChart("good-chart", "Good share", model.zone(), Numbers::sli);
        commands = List.of(
                Command.of("slo-what-if", "What an outage would cost", whatIf::toLength).in("Objective")
                        .icon("fth-zap").keys("W"),
                Command.of("slo-incident", "Open an incident", this::openIncident).in("Objective")
                        .icon("fth-life-buoy").keys("Shortcut+I"),
                Command.of("slo-audience", "For the room, or for the host only", this::turnAudience).in("Objective")
                        .icon("fth-eye"),
                Command.of("slo-ask", "Ask the source now", slo::hurry).in("Objective").icon("fth-refresh-cw")
                        .keys("Shortcut+R"));
        incomplete = new EmptyState("fth-edit-3", "This objective cannot be measured yet", "");
        incomplete.getChildren().add(flaw);
        flaw.setWrapText(true);
        flaw.getStyleClass().add("muted");
        lay();
        root.setId("slo-page");
        root.getChildren().addAll(scroll, incomplete);
        SignalsView.dress(root.getStylesheets());
        clock.getKeyFrames().add(new KeyFrame(BEAT, _ -> slo.beat()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.nowProperty().addListener((_, _, now) -> show(now));
        slo.detailProperty().addListener((_, _, _) -> show(model.now()));
        show(model.now());
    }

    private void lay() {
        name.getStyleClass().add("title");
        name.setWrapText(true);
        state.setId("slo-state");
        state.getStyleClass().addAll("sign", "heading");
        state.setMinWidth(Region.USE_PREF_SIZE);
        sentence.setId("slo-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("lead");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        made.getStyleClass().add("badge");
        made.setMinWidth(Region.USE_PREF_SIZE);
        made.managedProperty().bind(made.visibleProperty());
        HBox head = new HBox(name, made, space, state);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-16");
        figures.getStyleClass().addAll("gap-32", "slo-figures");
        HBox buttons = new HBox(Buttons.plain(commands.get(1)));
        buttons.setAlignment(Pos.CENTER_LEFT);
        told.setId("slo-charts-from");
        told.setMinHeight(Region.USE_PREF_SIZE);
        VBox left = new VBox(section("Budget left", budget), section("Good share", new VBox(8, good, told)),
                section("What if", whatIf));
        VBox right = new VBox(section("Burn rates", burns), section("Incidents", incidents), buttons,
                section("Alerts seen here", alerts), section("Where the figures come from", origin));
        left.getStyleClass().add("gap-24");
        right.getStyleClass().add("gap-24");
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(400);
        right.setPrefWidth(420);
        left.setMinWidth(320);
        left.setPrefWidth(600);
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("gap-48");
        content.getStyleClass().addAll("slo-page", "gap-24");
        content.getChildren().addAll(new VBox(8, head, sentence), figures, columns);
        alerts.getStyleClass().add("gap-4");
        incidents.getStyleClass().add("gap-4");
        origin.getStyleClass().add("gap-4");
        scroll.setFitToWidth(true);
    }

    private static VBox section(String head, Node node) {
        Label label = new Label(head);
        label.getStyleClass().add("section-label");
        VBox section = new VBox(label, node);
        section.getStyleClass().add("gap-8");
        return section;
    }

    private void show(SignalsNow now) {
        SloDraft draft = now.book().slo(slo.id()).orElse(null);
        title.set(draft == null ? "Objective" : draft.title());
        Slo known = draft == null ? null : draft.slo();
        SourceDefinition source = known == null ? null : now.book().source(known.source()).orElse(null);
        Standing standing = now.standing(slo.id()).orElse(null);
        boolean whole = known != null && source != null && standing != null;
        scroll.setVisible(whole);
        incomplete.setVisible(!whole && draft != null);
        flaw.setText(draft == null ? "" : now.book().flaw(draft).orElse("Its source was not asked yet."));
        if (known != null && source != null && standing != null) {
            show(now, known, source, standing);
        }
    }

    private void show(SignalsNow now, Slo known, SourceDefinition source, Standing standing) {
        made.setVisible(source.isDemo());
        name.setText(known.service().isBlank() ? known.title() : known.service() + ": " + known.title());
        Sign sign = source.paused()
                ? new Sign("fth-pause-circle", app.wheelhouse.ui.Standing.UNKNOWN, "Paused")
                : SignalSigns.of(standing.state(), now.offline());
        if (!sign.word().equals(state.getText())) {
            for (var each : app.wheelhouse.ui.Standing.values()) {
                state.getStyleClass().remove(each.styleClass());
            }
            state.getStyleClass().add(sign.standing().styleClass());
            state.setGraphic(sign.graphic());
            state.setText(sign.word());
        }
        SloDetail detail = slo.detail();
        sentence.setText(now.offline()
                ? "Offline: the last values stay, measured " + now.newest().map(at -> TileFaces.ago(at, now.at()))
                        .orElse("never") + "."
                : closed(Outlook.sentence(known, standing, detail.gates(), model.zone())));
        figures.getChildren().setAll(figures(known, standing));
        budget.show(new TimeChart.Curve(points(detail.burnDown(), BurnDown.Point::remaining), 0, "spent"));
        good.show(new TimeChart.Curve(points(detail.burnDown(), BurnDown.Point::sli),
                known.target().ratio().doubleValue(), known.target().toString()));
        told.setText(detail.told());
        whatIf.show(standing);
        burns.show(known, standing);
        alerts.getChildren().setAll(lines(detail.alerts(), this::line, "No alert fired while this laptop measured."));
        incidents.getChildren().setAll(lines(detail.outages(), this::line, "No incident is known."));
        origin.getChildren().setAll(new TileFaces(now, model.zone()).origin(known, source, standing, true).stream()
                .map(text -> quiet(text)).toList());
    }

    private static String closed(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static List<TimeChart.Point> points(BurnDown burnDown, Function<BurnDown.Point, OptionalDouble> value) {
        return burnDown.points().stream()
                .map(each -> new TimeChart.Point(each.at(), value.apply(each).orElse(Double.NaN))).toList();
    }

    private static List<Node> figures(Slo known, Standing standing) {
        String left = Outlook.affordable(standing).map(Length::words).orElse("");
        return List.of(
                figure(SloList.said(standing.sli(), true), "good, target " + known.target()),
                figure(SloList.said(standing.remaining(), false),
                        left.isEmpty() ? "of the budget left" : "of the budget left: " + left),
                figure(standing.burnLastHour().isPresent()
                        ? Numbers.rate(standing.burnLastHour().getAsDouble())
                        : "",
                        "burn rate of the last hour"),
                figure(known.window().words(), "counted in " + known.budgeting().text().toLowerCase(Locale.ROOT)));
    }

    private static Node figure(String value, String words) {
        Label figure = new Label(value.isEmpty() ? "–" : value);
        figure.getStyleClass().addAll("figures", "strong", "slo-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(figure, quiet(words));
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }

    private static <T> List<Node> lines(List<T> all, Function<T, Node> line, String none) {
        return all.isEmpty() ? List.of(quiet(none)) : all.stream().limit(MOST).map(line).toList();
    }

    private Node line(AlertSpan span) {
        Instant ended = span.ended();
        Label label = new Label("%s: %s".formatted(span.pair().level().label(), span.pair().words()));
        label.setWrapText(true);
        return new VBox(label, quiet("since " + moments.format(span.began()) + (ended == null
                ? ", fires now"
                : ", for " + Length.words(java.time.Duration.between(span.began(), ended)))));
    }

    private Node line(Outage outage) {
        List<String> facts = new ArrayList<>();
        if (outage.began() != null) {
            facts.add(moments.format(outage.began()));
        }
        outage.timeToDetect().ifPresent(length -> facts.add("noticed after " + Length.words(length)));
        facts.add(outage.timeToRestore().map(length -> "restored after " + Length.words(length)).orElse("lasts"));
        if (outage.share() != null) {
            facts.add(Numbers.percent(outage.share() / 100) + " of four weeks' budget");
        }
        Hyperlink link = new Hyperlink(outage.title());
        link.setOnAction(_ -> model.go("incident", outage.id().toString()));
        return new VBox(link, quiet(String.join(" · ", facts)));
    }

    private void openIncident() {
        Slo known = slo.slo().orElse(null);
        if (known != null) {
            UUID made = model.edits().openIncident(known.title(), known.id(), model.instant(), model.instant());
            model.desk().say(app.wheelhouse.ui.Toast.of("The incident is open.", Command.of("to-incident", "Show it",
                    () -> model.go("incident", made.toString()))));
        }
    }

    private void turnAudience() {
        slo.slo().ifPresent(known -> {
            Audience other = known.audience() == Audience.ROOM ? Audience.HOST : Audience.ROOM;
            model.edits().set("slo", "SLO", known.id(), Map.of("audience", other.word()));
            model.desk().say(app.wheelhouse.ui.Toast.of(other == Audience.ROOM
                    ? "The room may see “%s” now.".formatted(known.title())
                    : "“%s” is for the host only now.".formatted(known.title())));
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        clock.play();
    }

    @Override
    public void closed() {
        clock.stop();
        slo.close();
        model.close();
    }
}
