package app.wheelhouse.rhythm.gate.store;

import static app.wheelhouse.store.gen.Tables.APPROVAL;
import static app.wheelhouse.store.gen.Tables.CRITERION;
import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.EVIDENCE;
import static app.wheelhouse.store.gen.Tables.GATE;
import static app.wheelhouse.store.gen.Tables.INCIDENT;
import static app.wheelhouse.store.gen.Tables.RELEASE_POLICY;
import static app.wheelhouse.store.gen.Tables.STAGE;
import static app.wheelhouse.store.gen.Tables.VERDICT;
import static app.wheelhouse.store.gen.Tables.WAIVER;

import app.wheelhouse.rhythm.gate.Approval;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.rhythm.gate.FrozenVerdict;
import app.wheelhouse.rhythm.gate.Incident;
import app.wheelhouse.rhythm.gate.Judgement;
import app.wheelhouse.rhythm.gate.Stage;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is done to gates, releases and stages, each as one step that can be taken back. */
public final class GateEdits {
    private final Store store;

    public GateEdits(Store store) {
        this.store = store;
    }

    /** Adds a gate behind the others and gives its id. */
    public UUID addGate(String title, @Nullable UUID row, @Nullable String lastPosition) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add gate").set(GATE.TITLE, id, title).set(GATE.POSITION, id,
                Position.between(lastPosition, null));
        if (row != null) {
            edit.set(GATE.MATRIX_ROW, id, row);
        }
        store.apply(edit);
        return id;
    }

    /** Adds a criterion behind the others of its gate and gives its id. */
    public UUID addCriterion(UUID gate, String title, CriterionKind kind, @Nullable String lastPosition) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add criterion").set(CRITERION.GATE, id, gate).set(CRITERION.TITLE, id, title)
                .set(CRITERION.KIND, id, kind.word())
                .set(CRITERION.POSITION, id, Position.between(lastPosition, null));
        if (kind.isCondition()) {
            edit.set(CRITERION.MEASURE, id, kind == CriterionKind.SLO ? Criterion.Measure.BUDGET.word() : null)
                    .set(CRITERION.COMPARISON, id, Criterion.AT_LEAST).set(CRITERION.DAYS, id, Criterion.USUAL_DAYS);
        }
        store.apply(edit);
        return id;
    }

    /** Sets fields of a criterion. */
    public void set(UUID criterion, String what, Map<String, ? extends @Nullable Object> fields) {
        Edit edit = new Edit("Change " + what + " of criterion");
        fields.forEach((field, value) -> edit.put("criterion", criterion, field, value));
        store.apply(edit);
    }

    /** Puts a criterion between two others. */
    public void move(UUID criterion, @Nullable String before, @Nullable String after) {
        store.apply(new Edit("Move criterion").set(CRITERION.POSITION, criterion, Position.between(before, after)));
    }

    /** Deletes a gate with its criteria; what was frozen of it stays in the log. */
    public void deleteGate(UUID gate, List<UUID> criteria) {
        Edit edit = new Edit("Delete gate").delete("gate", gate);
        criteria.forEach(each -> edit.delete("criterion", each));
        store.apply(edit);
    }

    private static UUID id(String type, UUID criterion, @Nullable UUID release) {
        return release == null ? Ids.of(type, criterion) : Ids.of(type, criterion, release);
    }

    /** Answers a point of a checklist; null takes the answer back. */
    public void answer(UUID criterion, @Nullable UUID release, @Nullable Boolean met, @Nullable UUID person) {
        UUID id = id("evidence", criterion, release);
        store.apply(about(new Edit("Answer criterion"), id, criterion, release).set(EVIDENCE.MET, id, met)
                .set(EVIDENCE.PERSON, id, person).set(EVIDENCE.SAID_AT, id, store.clock().instant()));
    }

    /** Writes down what shows that a point of a checklist is met. */
    public void show(UUID criterion, @Nullable UUID release, String evidence) {
        UUID id = id("evidence", criterion, release);
        store.apply(about(new Edit("Change evidence"), id, criterion, release)
                .set(EVIDENCE.TEXT, id, evidence.isBlank() ? null : evidence.strip())
                .set(EVIDENCE.SAID_AT, id, store.clock().instant()));
    }

    private static Edit about(Edit edit, UUID evidence, UUID criterion, @Nullable UUID release) {
        edit.set(EVIDENCE.CRITERION, evidence, criterion);
        if (release != null) {
            edit.set(EVIDENCE.RELEASE, evidence, release);
        }
        return edit;
    }

    /** Records somebody's yes or no. */
    public void approve(UUID criterion, @Nullable UUID release, UUID person, boolean yes) {
        UUID id = id("approval", criterion, release);
        Edit edit = new Edit(yes ? "Approve" : "Refuse approval").set(APPROVAL.CRITERION, id, criterion)
                .set(APPROVAL.PERSON, id, person)
                .set(APPROVAL.ANSWER, id, yes ? Approval.APPROVED : Approval.REFUSED)
                .set(APPROVAL.SAID_AT, id, store.clock().instant());
        if (release != null) {
            edit.set(APPROVAL.RELEASE, id, release);
        }
        store.apply(edit);
    }

    /** Takes an answer to a request for approval back. */
    public void forgetApproval(UUID criterion, @Nullable UUID release) {
        store.apply(new Edit("Forget approval").delete("approval", id("approval", criterion, release)));
    }

    /** Waives a criterion up to and including a day, and gives the id of the waiver. */
    public UUID waive(Criterion criterion, @Nullable UUID release, UUID decidedBy, String reason,
            LocalDate expiresOn) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Waive criterion").set(WAIVER.TITLE, id, "Without: " + criterion.title())
                .set(WAIVER.CRITERION, id, criterion.id()).set(WAIVER.DECIDED_BY, id, decidedBy)
                .set(WAIVER.REASON, id, reason.strip()).set(WAIVER.EXPIRES_ON, id, expiresOn)
                .set(WAIVER.SAID_AT, id, store.clock().instant());
        if (release != null) {
            edit.set(WAIVER.RELEASE, id, release);
        }
        store.apply(edit);
        return id;
    }

    /** Takes a waiver back. */
    public void unwaive(UUID waiver) {
        store.apply(new Edit("Take waiver back").delete("waiver", waiver));
    }

    /** Freezes what a gate answers now, on somebody's responsibility. */
    public FrozenVerdict freeze(Judgement judgement, @Nullable UUID person) {
        FrozenVerdict frozen = FrozenVerdict.of(store.ids().next(), judgement, person);
        UUID id = frozen.id();
        Edit edit = new Edit("Freeze verdict")
                .set(VERDICT.TITLE, id, judgement.title() + ": " + judgement.verdict().label())
                .set(VERDICT.GATE, id, judgement.gate().id()).set(VERDICT.OUTCOME, id, frozen.outcome().word())
                .set(VERDICT.INPUTS, id, frozen.inputs()).set(VERDICT.HASH, id, frozen.hash())
                .set(VERDICT.SAID_AT, id, frozen.at());
        if (judgement.releaseId() != null) {
            edit.set(VERDICT.RELEASE, id, judgement.releaseId());
        }
        if (person != null) {
            edit.set(VERDICT.PERSON, id, person);
        }
        store.apply(edit);
        return frozen;
    }

    /** Moves a site or an offer to another step, from today on; what was ticked for the last one is not ticked for the next. */
    public void move(Stage stage, Stage.Step step) {
        Edit edit = new Edit("Move to " + step.label()).set(STAGE.STEP, stage.id(), step.word())
                .set(STAGE.SINCE, stage.id(), LocalDate.now(store.clock()));
        stage.promotion().points().stream().filter(each -> each.ticked()).findFirst().ifPresent(
                _ -> edit.set(STAGE.PROMOTION, stage.id(), stage.promotion().cleared().text()));
        stage.demotion().points().stream().filter(each -> each.ticked()).findFirst().ifPresent(
                _ -> edit.set(STAGE.DEMOTION, stage.id(), stage.demotion().cleared().text()));
        store.apply(edit);
    }

    /** Writes a page about an incident from a template, ties the two, and gives the id of the page. */
    public UUID writePostmortem(Incident incident, String title, String text, @Nullable String lastPosition) {
        UUID page = store.ids().next();
        store.apply(new Edit("Write postmortem").set(DOCUMENT.TITLE, page, title)
                .set(DOCUMENT.KIND, page, "postmortem").set(DOCUMENT.TEXT, page, text)
                .set(DOCUMENT.AUDIENCE, page, "host")
                .set(DOCUMENT.POSITION, page, Position.between(lastPosition, null))
                .set(INCIDENT.POSTMORTEM, incident.id(), page));
        return page;
    }

    /** The position of the last page. */
    public @Nullable String lastPage() {
        return store.read(sql -> sql.select(DOCUMENT.POSITION).from(DOCUMENT).where(DOCUMENT.POSITION.isNotNull())
                .orderBy(DOCUMENT.POSITION.desc()).limit(1).fetchOne(DOCUMENT.POSITION));
    }

    /** Says how many releases are worked on and supported at once. */
    public void policy(int trainsAtMost, int supported) {
        UUID id = GateReader.POLICY;
        store.apply(new Edit("Change release policy").set(RELEASE_POLICY.TITLE, id, "Release policy")
                .set(RELEASE_POLICY.TRAINS_AT_MOST, id, trainsAtMost)
                .set(RELEASE_POLICY.RELEASES_SUPPORTED, id, supported));
    }

    /** Adds a release, a site, an incident or an entry of the red list behind the others and gives its id. */
    public UUID add(String type, String noun, Map<String, ? extends @Nullable Object> fields,
            @Nullable String lastPosition) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add " + noun);
        fields.forEach((field, value) -> {
            if (value != null) {
                edit.put(type, id, field, value);
            }
        });
        if (!type.equals("incident")) {
            edit.put(type, id, "position", Position.between(lastPosition, null));
        }
        store.apply(edit);
        return id;
    }

    /** Sets one field of a record. */
    public void set(String type, String noun, UUID id, String field, String name, @Nullable Object value) {
        store.apply(new Edit("Change " + name + " of " + noun).put(type, id, field, value));
    }

    /** Deletes a record. */
    public void delete(String type, String noun, UUID id) {
        store.apply(new Edit("Delete " + noun).delete(type, id));
    }
}
