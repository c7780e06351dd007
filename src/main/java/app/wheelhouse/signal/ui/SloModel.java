package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.BurnDown;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Origin;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDetail;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.ui.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the page of one objective shows: its history is looked up in the background, every few seconds while somebody looks. */
final class SloModel {
    /** Every so many beats. */
    private static final int ROUND = 40;
    /** A server is asked for the past of a period so often: of a short one sooner. */
    private static final Duration SOONEST = Duration.ofSeconds(30);
    private static final Duration LATEST = Duration.ofMinutes(5);
    private final SignalsModel model;
    private final UUID id;
    private final ReadOnlyObjectWrapper<SloDetail> detail = new ReadOnlyObjectWrapper<>(SloDetail.NONE);
    private @Nullable Past past;
    private @Nullable Job asking;
    private @Nullable Slo askedFor;
    private Instant askAgain = Instant.MIN;
    private boolean reading;
    private boolean again;
    private int beats;

    SloModel(SignalsModel model, UUID id) {
        this.model = model;
        this.id = id;
        model.nowProperty().addListener((_, old, now) -> {
            if (!old.book().equals(now.book())) {
                look();
            }
        });
    }

    UUID id() {
        return id;
    }

    Optional<Slo> slo() {
        return model.now().book().slo(id).map(SloDraft::slo);
    }

    ReadOnlyObjectProperty<SloDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    SloDetail detail() {
        return detail.get();
    }

    void beat() {
        model.beat();
        ask();
        boolean first = detail.get().burnDown().points().isEmpty() && model.now().standing(id).isPresent();
        if (++beats % ROUND == 0 || first) {
            look();
        }
    }

    void hurry() {
        slo().map(Slo::source).ifPresent(model.tools().watch()::hurry);
    }

    private void look() {
        Signals signals = model.tools().watch().signals().orElse(null);
        Slo known = slo().orElse(null);
        if (signals == null || known == null || reading) {
            again = reading;
            return;
        }
        reading = true;
        again = false;
        Past served = past;
        List<Outage> outages = model.now().book().outages().stream().filter(each -> id.equals(each.slo())).toList();
        model.background().submit("Reading an objective",
                () -> detail(signals, known, served, outages),
                found -> {
                    reading = false;
                    detail.set(found);
                    if (again) {
                        look();
                    }
                });
    }

    private SloDetail detail(Signals signals, Slo known, @Nullable Past served, List<Outage> outages) {
        BurnDown drawn = (served != null && served.isKnown() ? signals.burnDown(id, served) : signals.burnDown(id))
                .orElse(BurnDown.NONE);
        return new SloDetail(drawn, told(drawn, served), signals.alerts(id), outages,
                model.reader().gatesOn(known.title()));
    }

    private static String told(BurnDown drawn, @Nullable Past served) {
        if (drawn.points().isEmpty()) {
            return "";
        }
        String from = drawn.origin() == Origin.SERVER
                ? "Worked out by the server"
                : "From the samples kept on this laptop";
        String told = drawn.coverage() <= 0
                ? "Nothing of the period was measured on this laptop."
                : "%s: %s of the period measured.".formatted(from, Numbers.percent(drawn.coverage()));
        if (drawn.origin() == Origin.SERVER || served == null) {
            return told;
        }
        return told + (served.fault() == null
                ? " The server knows nothing of it."
                : " The server was asked for the rest. " + served.fault().sentence());
    }

    /** Asks the server for the whole period, when that was not done lately; what was drawn meanwhile stays. */
    private void ask() {
        Slo known = slo().orElse(null);
        Instant now = model.instant();
        if (known == null || asking != null || model.tools().watch().signals().isEmpty()
                || known.equals(askedFor) && now.isBefore(askAgain)) {
            return;
        }
        Span span = known.window().until(now);
        Duration step = BurnDown.step(span.length());
        askedFor = known;
        askAgain = now.plus(step.dividedBy(10).compareTo(SOONEST) < 0 ? SOONEST : LATEST);
        asking = model.background().submit("Asking the server for the past of an objective",
                () -> model.tools().watch().past(id, span, step), found -> {
                    asking = null;
                    past = found.orElse(null);
                    look();
                });
    }

    /** Waits for nothing any more. */
    void close() {
        if (asking != null) {
            asking.cancel();
            asking = null;
            askAgain = Instant.MIN;
        }
    }
}
