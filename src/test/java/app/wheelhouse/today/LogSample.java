package app.wheelhouse.today;

import static app.wheelhouse.ui.list.Programme.TODAY;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.store.DecisionStore;
import app.wheelhouse.decision.store.StageEdits;
import app.wheelhouse.store.Edit;
import app.wheelhouse.ui.list.Programme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pictures of the log need beyond the small programme: types with roles, options, stages, amendments, a past. */
final class LogSample {
    private LogSample() {
    }

    static UUID plan(Programme programme) {
        return find(programme, "Staged plan").id();
    }

    static UUID core(Programme programme) {
        return find(programme, "Core layers").id();
    }

    private static Decision find(Programme programme, String begins) {
        return new DecisionStore(programme.store()).decisions().stream()
                .filter(decision -> decision.title().startsWith(begins)).findFirst().orElseThrow();
    }

    private static UUID person(Programme programme, String name) {
        return new app.wheelhouse.decision.store.DecisionLists(programme.store()).people().entrySet().stream()
                .filter(each -> each.getValue().equals(name)).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    static void fill(Programme programme) {
        UUID matrix = programme.add("matrix", "title", "Recurring decisions", "framework", "rapid");
        UUID gate = row(programme, matrix, "Release gate", "a");
        UUID roadmap = row(programme, matrix, "Roadmap trade-off", "b");
        int at = 0;
        for (String[] cell : new String[][]{{"President", "D"}, {"Head of Product", "R"}, {"Head of Development", "AP"},
                {"Field Lead", "I"}}) {
            UUID column = programme.add("matrix_column", "matrix", matrix, "person", person(programme, cell[0]),
                    "position", "c" + at++);
            for (UUID row : List.of(gate, roadmap)) {
                programme.add("matrix_cell", "matrix", matrix, "matrix_row", row, "matrix_column", column, "letters",
                        cell[1], "scope", cell[1].startsWith("A") ? "run-books" : null);
            }
        }
        past(programme, gate, roadmap);
        programme.save();
        Edit edit = new Edit("Fill in");
        set(edit, plan(programme), "matrix_row", gate, "door", "one-way", "ready_on", TODAY.minusDays(4), "needed_by",
                TODAY.minusDays(1), "context",
                "Two of three pilots failed on operations, not on features. Every stage we enter is one we must staff for good.",
                "options",
                "Gates at each stage\n+ nobody has to argue for stopping\n+ partners see the same figures\n- first stage starts four weeks later\n"
                        + "Dates without gates\n+ simple to promise\n- the pilots again\n~ sales would like it\nDo nothing\n- the pilots again",
                "recommendation", "Gates at each stage, error budgets measured over 28 days.", "review_on",
                TODAY.plusDays(90), "risks", "The first gate fails and the partner walks.");
        set(edit, core(programme), "matrix_row", roadmap, "door", "two-way", "told_on", TODAY.minusDays(6), "outcome",
                "Core first: namespace, quotas, capacity, quality of service. Higher services wait for FY27.", "reason",
                "Every deal of the last two quarters asked for the core; none for the services.", "review_on",
                TODAY.minusDays(2), "reversal_trigger", "GPU idle above 10 % at two sites", "options",
                "Core first\nServices first\n", "context", "We cannot staff both.");
        programme.store().apply(edit).join();
        StageEdits edits = new StageEdits(programme.store());
        edits.amend(core(programme), "Capacity estimates ship with the core, not after it.", null);
        edits.link(plan(programme), "risk", risk(programme));
        programme.settle();
    }

    private static UUID risk(Programme programme) {
        return new app.wheelhouse.decision.store.DecisionLists(programme.store()).titles("risk").keySet().iterator()
                .next();
    }

    private static UUID row(Programme programme, UUID matrix, String title, String position) {
        return programme.add("matrix_row", "matrix", matrix, "title", title, "position", position);
    }

    private static void past(Programme programme, UUID gate, UUID roadmap) {
        String[] titles = {"Ship 5.5 with write leases in preview", "N and N–1 support policy",
                "Code freeze in week 40",
                "Retire the old authentication providers", "One telemetry pipeline", "Paging for two teams only",
                "Golden run on the freeze date", "Deal override for the Nordic bank",
                "Price the private offer by usage",
                "Single tenant for the first two sites"};
        for (int i = 0; i < titles.length; i++) {
            int raised = 300 - i * 28;
            int took = new int[]{3, 12, 30, 7, 21, 2, 45, 9, 16, 5}[i];
            programme.add("decision", "title", titles[i], "state", i == 7 ? "rejected" : "accepted", "raised_on",
                    TODAY.minusDays(raised), "ready_on", TODAY.minusDays(raised - took / 2), "decided_on",
                    TODAY.minusDays(raised - took), "told_on", TODAY.minusDays(raised - took - 1), "performed_on",
                    i < 8 ? TODAY.minusDays(raised - took - 14) : null, "door", i % 3 == 0 ? "one-way" : "two-way",
                    "matrix_row", i % 2 == 0 ? gate : roadmap);
        }
    }

    private static void set(Edit edit, UUID id, @Nullable Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            edit.put("decision", id, String.valueOf(fields[i]), fields[i + 1]);
        }
    }
}
