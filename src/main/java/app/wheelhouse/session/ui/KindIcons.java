package app.wheelhouse.session.ui;

import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.ui.Standing;

/** The icon of each kind of topic, and how each state stands. */
final class KindIcons {
    private KindIcons() {
    }

    static String of(TopicKind kind) {
        return switch (kind) {
            case POINT_TO_LAND -> "fth-target";
            case DISCUSSION -> "fth-message-circle";
            case DECISION_WANTED -> "fth-git-branch";
            case RECEIPT -> "fth-file-text";
            case REMINDER -> "fth-bell";
            case RISK -> "fth-alert-triangle";
        };
    }

    /** The heading over a run of topics of one kind. */
    static String heading(TopicKind kind) {
        return switch (kind) {
            case POINT_TO_LAND -> "Points to land";
            case DISCUSSION -> "Discuss";
            case DECISION_WANTED -> "Decisions wanted";
            case RECEIPT -> "Receipts";
            case REMINDER -> "Reminders";
            case RISK -> "Risks";
        };
    }

    static Standing standing(TopicState state) {
        return switch (state) {
            case LANDED, DONE -> Standing.ON_TRACK;
            case PARTLY -> Standing.AT_RISK;
            case NOT_LANDED -> Standing.OFF_TRACK;
            case OPEN, PARKED, CUT -> Standing.PLAIN;
        };
    }
}
