package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Demand;
import app.wheelhouse.backlog.Epic;
import app.wheelhouse.backlog.RollUp;

/** A column of the tree of epics, the ones first that are shown even where there is little room. */
enum EpicColumn {
    TITLE("Epic", 220, "", "title"), PRIORITY("P", 48, "Priority: P0, P1 …", "priority"), EFFORT("Effort PM", 80,
            RollUp.RULE, ""),
    PROGRESS("Shipped", 112, RollUp.RULE, ""), UNSCORED("Unscored", 80,
            "How many open requests have no score", ""),
    REACH("Reach", 88, RollUp.RULE, ""), ACCOUNTS("Accounts",
            80, Demand.RULE, ""),
    REVENUE("Revenue", 80,
            Demand.RULE, ""),
    RELEASE("Release", 88, "The release it is meant for",
            "release"),
    OWNER("Owner", 128, "", "owner"), SCORE("Score", 88, RollUp.RULE, "");

    final String head;
    final double width;
    final String hint;
    /** The field of the epic it edits, or empty. */
    final String field;

    EpicColumn(String head, double width, String hint, String field) {
        this.head = head;
        this.width = width;
        this.hint = hint;
        this.field = field;
    }

    boolean isNumber() {
        return switch (this) {
            case EFFORT, UNSCORED, REACH, ACCOUNTS, REVENUE, SCORE -> true;
            case TITLE, PRIORITY, PROGRESS, RELEASE, OWNER -> false;
        };
    }

    /** Whether it is typed into, which only epics allow. */
    boolean isTyped() {
        return this == TITLE || this == PRIORITY || this == RELEASE;
    }

    String text(EpicLine line) {
        return switch (line) {
            case EpicLine.Theme theme -> of(theme);
            case EpicLine.Request request -> of(request.row());
        };
    }

    private String of(EpicLine.Theme theme) {
        RollUp sum = theme.sum();
        Epic epic = theme.epic();
        return switch (this) {
            case TITLE -> theme.title();
            case PRIORITY -> epic == null ? "" : epic.priority();
            case EFFORT -> sum.effort() == 0 ? "" : Figures.number(sum.effort());
            case PROGRESS -> sum.progress().isEmpty() ? "" : Math.round(sum.progress().getAsDouble() * 100) + " %";
            case UNSCORED -> count(sum.unscored());
            case REACH -> sum.reach() == 0 ? "" : Figures.number(sum.reach());
            case ACCOUNTS -> count(sum.demand().accounts().size());
            case REVENUE -> Figures.money(sum.demand().revenue());
            case RELEASE -> epic == null ? "" : epic.release();
            case OWNER -> theme.owner();
            case SCORE -> Figures.score(sum.score());
        };
    }

    private String of(BoardRow row) {
        return switch (this) {
            case TITLE -> row.rfe().title();
            case PRIORITY, UNSCORED -> "";
            case EFFORT -> Figures.effort(row.rfe().inputs());
            case PROGRESS -> row.rfe().state().label();
            case REACH -> Figures.number(row.rfe().inputs().reach());
            case ACCOUNTS -> count(row.demand().accounts().size());
            case REVENUE -> Figures.money(row.demand().revenue());
            case RELEASE -> row.rfe().release();
            case OWNER -> row.owner();
            case SCORE -> row.score().isPresent() ? Figures.score(row.score()) : "unscored";
        };
    }

    private static String count(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
