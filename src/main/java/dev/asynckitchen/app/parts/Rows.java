package dev.asynckitchen.app.parts;

import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/**
 * The numbers of a list's rows, from 0: a list of any length that costs nothing to fill, whose cells find out for themselves what stands
 * in their rows.
 */
public final class Rows extends ObservableListBase<Integer> {
    private int size;

    @Override
    public Integer get(int row) {
        return row;
    }

    @Override
    public int size() {
        return size;
    }

    /** From now on there are so many. */
    public void setSize(int rows) {
        int before = size;
        if (rows == before) {
            return;
        }
        beginChange();
        size = rows;
        if (rows > before) {
            nextAdd(before, rows);
        } else {
            nextRemove(rows, IntStream.range(rows, before).boxed().toList());
        }
        endChange();
    }
}
