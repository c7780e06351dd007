package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.ui.list.Pick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The criteria of the selected gate as a checklist. Lines stay where they are while what they say changes. */
final class CriteriaPane extends VBox {
    private final GatesModel model;
    private final VBox lines = new VBox();
    private final Label head = new Label("Criteria");
    private final Pick<CriterionKind> add;
    private Map<UUID, CriterionLine> known = new LinkedHashMap<>();
    private @Nullable UUID wanted;

    CriteriaPane(GatesModel model) {
        this.model = model;
        setId("gate-criteria");
        getStyleClass().addAll("passage", "gap-8");
        head.getStyleClass().add("section-label");
        lines.getStyleClass().add("gate-lines");
        add = new Pick<>("New criterion", "Ask for something more …", () -> List.of(CriterionKind.values()),
                CriterionKind::label, null, this::add);
        add.setId("criterion-add");
        add.setMaxWidth(Region.USE_PREF_SIZE);
        add.show(null);
        getChildren().addAll(head, lines, add);
    }

    /** Offers the kinds of criteria there are. */
    void offer() {
        add.open();
    }

    private void add(@Nullable CriterionKind kind) {
        GateRow row = model.gate().orElse(null);
        if (kind != null && row != null) {
            List<String> positions = model.criteria().stream().map(each -> each.position()).toList();
            wanted = model.edits().addCriterion(row.id(), "New " + kind.label().toLowerCase(java.util.Locale.ROOT),
                    kind, positions.isEmpty() ? null : positions.getLast());
        }
        add.show(null);
    }

    void show(GateRow row) {
        head.setText(row.judgement().findings().isEmpty() ? "Criteria" : "Criteria   " + row.passing() + " pass");
        Map<UUID, CriterionLine> now = new LinkedHashMap<>();
        for (Finding finding : row.judgement().findings()) {
            CriterionLine line = known.getOrDefault(finding.id(), new CriterionLine(model, finding.id()));
            line.show(finding, row.judgement().decider());
            now.put(finding.id(), line);
        }
        known = now;
        List<Node> wantedLines = new ArrayList<>(now.values());
        if (!lines.getChildren().equals(wantedLines)) {
            lines.getChildren().setAll(wantedLines);
        }
        CriterionLine fresh = wanted == null ? null : now.get(wanted);
        if (fresh != null) {
            wanted = null;
            applyCss();
            fresh.edit();
        }
    }

    /** The criterion whose line has the focus, else the first that holds the gate up. */
    Optional<Finding> current() {
        return known.values().stream().filter(CriteriaPane::hasFocus).findFirst()
                .or(() -> known.values().stream().filter(each -> isOpen(each.finding())).findFirst())
                .map(CriterionLine::finding);
    }

    private static boolean isOpen(@Nullable Finding finding) {
        return finding != null && finding.verdict().isOpen();
    }

    private static boolean hasFocus(Node line) {
        for (Node at = line.getScene() == null ? null : line.getScene().getFocusOwner(); at != null; at = at
                .getParent()) {
            if (at.equals(line)) {
                return true;
            }
        }
        return false;
    }
}
