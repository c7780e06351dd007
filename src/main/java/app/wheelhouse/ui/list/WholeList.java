package app.wheelhouse.ui.list;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/** A list whose elements are all replaced at once, without a copy of any: quick at a hundred thousand. */
public final class WholeList<E> extends ObservableListBase<E> {
    private List<E> now = List.of();

    /** Shows other elements; the list given must not change any more. */
    public void replace(List<E> by) {
        List<E> before = now;
        now = by;
        if (!before.isEmpty() || !by.isEmpty()) {
            fireChange(new Whole<>(this, before));
        }
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

    /** As the elements themselves look for it: a table asks at each change. */
    @Override
    public int indexOf(Object element) {
        return now.indexOf(element);
    }

    /** All of it at once; the usual change would copy what was there one by one. */
    private static final class Whole<E> extends ListChangeListener.Change<E> {
        private final List<E> before;
        private boolean read;

        Whole(WholeList<E> list, List<E> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !read;
            read = true;
            return first;
        }

        @Override
        public void reset() {
            read = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<E> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
