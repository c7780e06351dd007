package app.wheelhouse.ui.list;

import java.util.List;
import javafx.collections.ObservableListBase;

/** A list whose elements are all replaced at once, without a copy of any: quick at a hundred thousand. */
public final class WholeList<E> extends ObservableListBase<E> {
    private List<E> now = List.of();

    /** Shows other elements; the list given must not change any more. */
    public void replace(List<E> by) {
        List<E> before = now;
        now = by;
        beginChange();
        nextReplace(0, by.size(), before);
        endChange();
    }

    /** The elements as they are now: a list that does not change. */
    public List<E> now() {
        return now;
    }

    @Override
    public E get(int index) {
        return now.get(index);
    }

    @Override
    public int size() {
        return now.size();
    }
}
