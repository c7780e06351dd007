package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.BurnDown;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDetail;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.store.Signals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the page of one objective shows: its history is looked up in the background, every few seconds while somebody looks. */
final class SloModel {
    /** Every so many beats. */
    private static final int ROUND = 40;
    private final SignalsModel model;
    private final UUID id;
    private final ReadOnlyObjectWrapper<SloDetail> detail = new ReadOnlyObjectWrapper<>(SloDetail.NONE);
    private boolean reading;
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
            return;
        }
        reading = true;
        List<Outage> outages = model.now().book().outages().stream().filter(each -> id.equals(each.slo())).toList();
        model.background().submit("Reading an objective",
                () -> new SloDetail(signals.burnDown(id).orElse(new BurnDown(List.of())), signals.alerts(id), outages,
                        model.reader().gatesOn(known.title())),
                found -> {
                    reading = false;
                    detail.set(found);
                });
    }
}
