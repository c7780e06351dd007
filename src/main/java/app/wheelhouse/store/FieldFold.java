package app.wheelhouse.store;

import app.wheelhouse.store.TextMerge.Merged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The value a field shows for its set of heads: a pure function of the changes, whatever the order they came in.
 *
 * @param json  the value as JSON text
 * @param heads how many changes no other change has seen; more than one is a conflict to settle
 * @param clash whether something an author wrote is not in the shown value
 * @param shown the heads of which everything is in the shown value: who edits it has seen these and no others
 */
record FieldFold(String json, int heads, boolean clash, List<ChangeId> shown) {

    /**
     * Folds a field.
     *
     * @param heads  at least one change
     * @param all    every change of the field, asked for only when long texts must be merged
     */
    static FieldFold of(Collection<Change> heads, boolean longText, Supplier<Collection<Change>> all) {
        List<Change> sorted = heads.stream().sorted(Change.ORDER).toList();
        Change newest = sorted.getLast();
        List<ChangeId> ids = sorted.stream().map(Change::id).toList();
        if (sorted.stream().allMatch(head -> head.value().equals(newest.value()))) {
            return new FieldFold(newest.value(), sorted.size(), false, ids);
        }
        return longText
                ? merge(sorted, new Ancestry(all.get()))
                : new FieldFold(newest.value(), sorted.size(), true, ids);
    }

    /** The others are merged into the oldest one by one, each from what it has in common with those before it. */
    private static FieldFold merge(List<Change> sorted, Ancestry ancestry) {
        Change first = sorted.getFirst();
        String text = Values.toText(first.value());
        Set<ChangeId> seen = ancestry.upTo(first);
        List<ChangeId> shown = new ArrayList<>(List.of(first.id()));
        boolean clash = false;
        for (Change head : sorted.subList(1, sorted.size())) {
            Set<ChangeId> before = ancestry.upTo(head);
            List<Change> bases = ancestry.latest(before, seen);
            String newer = Values.toText(head.value());
            if (bases.isEmpty() && !text.equals(newer)) {
                clash = true;
                text = newer;
                seen = before;
                shown.clear();
            } else {
                Merged merged = TextMerge.merge(base(bases, ancestry), text, newer);
                text = merged.text();
                seen.addAll(before);
                if (merged.clash()) {
                    clash = true;
                    shown.clear();
                }
            }
            shown.add(head.id());
        }
        List<ChangeId> missing = new Authored(ancestry, sorted).missingIn(text);
        shown.removeAll(missing);
        if (shown.isEmpty()) {
            shown.add(sorted.getLast().id());
        }
        return new FieldFold(Values.toJson(text), sorted.size(), clash || !missing.isEmpty(), List.copyOf(shown));
    }

    /** What both sides started from: where that was itself two texts, it is what they showed together. */
    private static String base(List<Change> bases, Ancestry ancestry) {
        if (bases.isEmpty()) {
            return "";
        }
        return Values.toText(bases.size() == 1 ? bases.getFirst().value() : merge(bases, ancestry).json());
    }
}
