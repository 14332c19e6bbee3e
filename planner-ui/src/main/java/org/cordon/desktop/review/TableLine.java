package org.cordon.desktop.review;

import org.cordon.review.ConstraintRow;
import org.cordon.text.Mark;
import org.cordon.text.RowText;

/** One line of the constraint table. */
sealed interface TableLine {
    /**
     * The head of a group.
     *
     * @param title of the group
     * @param note what its rows have in common, may be empty
     */
    record Group(String title, String note) implements TableLine {}

    /**
     * A row.
     *
     * @param row what it shows
     * @param mark of its status
     * @param word of its status
     * @param structure short name
     * @param text its cells
     * @param reason in the place of the number, where there is none
     * @param spoken the row as one sentence
     */
    record Row(ConstraintRow row, Mark mark, String word, String structure, RowText text, String reason, String spoken)
            implements TableLine {}

    /**
     * Rows that are not shown, named.
     *
     * @param mark of their status
     * @param title how many of what
     * @param note which
     */
    record Folded(Mark mark, String title, String note) implements TableLine {}
}
