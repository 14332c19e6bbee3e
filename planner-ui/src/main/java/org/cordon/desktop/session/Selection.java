package org.cordon.desktop.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cordon.geometry.Point3;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;
import org.cordon.text.RowGroup;

/** What is selected everywhere: one row, and one point in the patient. */
public final class Selection {
    private final ReadOnlyObjectWrapper<Optional<ConstraintRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Point3>> point = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The selected row. */
    public ReadOnlyObjectProperty<Optional<ConstraintRow>> row() {
        return row.getReadOnlyProperty();
    }

    /** The point under the cross-hair. */
    public ReadOnlyObjectProperty<Optional<Point3>> point() {
        return point.getReadOnlyProperty();
    }

    /** Selects a row; the cross-hair goes to its deciding voxel where it has one. */
    public void select(ConstraintRow selected) {
        selected.location().ifPresent(this::moveTo);
        row.set(Optional.of(selected));
    }

    /** Moves the cross-hair. */
    public void moveTo(Point3 position) {
        point.set(Optional.of(position));
    }

    /** Nothing is selected. */
    void clear() {
        row.set(Optional.empty());
        point.set(Optional.empty());
    }

    /** Selects the same structure and metric in another result, where it is there; else what is to be seen first. */
    void follow(ReviewResult result, boolean sameFrame) {
        if (!sameFrame) {
            point.set(Optional.empty());
        }
        Optional<ConstraintRow> before = row.get();
        Optional<ConstraintRow> same = before.flatMap(old -> result.rows().stream()
                .filter(each -> each.structure().equals(old.structure())
                        && each.rule().metric().equals(old.rule().metric()))
                .findFirst());
        if (same.isPresent()) {
            row.set(same);
        } else {
            row.set(Optional.empty());
            first(result).ifPresent(this::select);
        }
    }

    /** The first reason why it is no pass, worst first; on a pass the cord row with the smallest margin. */
    static Optional<ConstraintRow> first(ReviewResult result) {
        for (Mark mark : new Mark[] {Mark.FAIL, Mark.UNKNOWN, Mark.CAUTION}) {
            Optional<ConstraintRow> found = result.rows().stream()
                    .filter(each -> isJudged(each) && Mark.of(each) == mark)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return result.rows().stream()
                .filter(each -> RowGroup.of(each) == RowGroup.CORD
                        && each.marginPercent().isPresent())
                .min(java.util.Comparator.comparingDouble(
                        each -> each.marginPercent().getAsDouble()))
                .or(() -> result.rows().stream().findFirst());
    }

    private static boolean isJudged(ConstraintRow each) {
        return RowGroup.of(each) != RowGroup.OUTSIDE && RowGroup.of(each) != RowGroup.NOT_APPLICABLE;
    }
}
