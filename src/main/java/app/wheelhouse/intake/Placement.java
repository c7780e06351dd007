package app.wheelhouse.intake;

import app.wheelhouse.store.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives the members of one list their places. New ones go behind their neighbour in the file; one that the file moved
 * moves, unless the user has moved it; all others stay where they are, whatever the user put between them.
 */
final class Placement {
    private Placement() {
    }

    /**
     * A member of the list in the file's order.
     *
     * @param before where the last import had put it; null for a new one
     * @param now    where it is; null for a new one
     */
    record Member(String path, @Nullable String before, @Nullable String now) {
        boolean isNew() {
            return now == null;
        }
    }

    /**
     * @param taken the places of all members of the list, also of those the file does not know
     * @return the places of those that must be placed, by their path
     */
    static Map<String, String> place(List<Member> members, Set<String> taken) {
        Set<String> steady = longestRise(members);
        TreeSet<String> places = new TreeSet<>(taken);
        Set<String> toPlace = new HashSet<>();
        for (Member member : members) {
            boolean moved = !member.isNew() && !steady.contains(member.path()) && member.before() != null
                    && member.before().equals(member.now());
            if (member.isNew() || moved) {
                toPlace.add(member.path());
            }
        }
        boolean fresh = members.stream().allMatch(Member::isNew);
        Map<String, String> placed = new HashMap<>();
        String low = fresh && !places.isEmpty() ? places.last() : "";
        for (Member member : members) {
            if (toPlace.contains(member.path())) {
                low = Position.between(low, places.higher(low));
                placed.put(member.path(), low);
                places.add(low);
            } else if (member.now() != null) {
                low = member.now();
            }
        }
        return placed;
    }

    /** The members whose order the file has kept: a longest run of rising places, by the last import. */
    private static Set<String> longestRise(List<Member> members) {
        List<Member> old = members.stream().filter(member -> member.before() != null && !member.isNew()).toList();
        int[] previous = new int[old.size()];
        List<Integer> ends = new ArrayList<>();
        Arrays.fill(previous, -1);
        for (int i = 0; i < old.size(); i++) {
            int length = lengthBelow(old, ends, String.valueOf(old.get(i).before()));
            previous[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        Set<String> steady = new HashSet<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = previous[i]) {
            steady.add(old.get(i).path());
        }
        return steady;
    }

    private static int lengthBelow(List<Member> old, List<Integer> ends, String place) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (String.valueOf(old.get(ends.get(middle)).before()).compareTo(place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
