package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.BudgetPolicy;
import app.wheelhouse.rhythm.gate.Incident;
import app.wheelhouse.rhythm.gate.Paper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as its list shows it, with what is still due. */
record IncidentRow(Incident incident, BudgetPolicy.Debt debt, @Nullable Paper postmortem) {
    UUID id() {
        return incident.id();
    }
}
