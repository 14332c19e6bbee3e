package org.cordon.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordon.desktop.look.LineLook;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.PlanCentre;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.geometry.Point3;
import org.cordon.picture.CtVolume;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;
import org.cordon.structure.Structure;
import org.cordon.text.RowGroup;

/** What both maps have in common: the slice, the cross-hair of all screens, the outlined structures. */
final class CompareView {
    private final Session session;
    private final Consumer<Point3> hovered;
    private Optional<OpenPlan> plan = Optional.empty();
    private StructureLooks looks;
    private Point3 middle = new Point3(0, 0, 0);
    private NodeField field;

    CompareView(Session session, Consumer<Point3> hovered) {
        this.session = session;
        this.hovered = hovered;
    }

    /** Shows a plan; the middle of the picture is its target. */
    void show(OpenPlan open, NodeField shown) {
        plan = Optional.of(open);
        looks = StructureLooks.of(open.reviewed());
        field = shown;
        middle = PlanCentre.of(open);
        session.images().want(open.images());
    }

    Point3 middle() {
        return middle;
    }

    Point3 point() {
        return session.selection().point().get().orElse(middle);
    }

    Optional<CtVolume> images() {
        return session.images().volume().get();
    }

    void moveTo(Point3 point) {
        session.selection().moveTo(point);
    }

    void hover(Point3 point) {
        hovered.accept(point);
    }

    /** The next plane of the images, else of the compared nodes. */
    void scroll(int planes) {
        Point3 at = point();
        double z;
        if (images().isPresent()) {
            CtVolume volume = images().get();
            z = volume.zMm(Math.max(0, Math.min(volume.size() - 1, volume.nearest(at.zMm()) + planes)));
        } else {
            z = at.zMm() + planes * field.geometry().spacingZMm();
        }
        moveTo(new Point3(at.xMm(), at.yMm(), z));
    }

    LineLook look(Structure structure) {
        return looks.of(structure.number(), looks.name(structure));
    }

    /** Targets and cord: more lines would hide the colours. */
    List<Structure> outlined() {
        if (plan.isEmpty()) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        plan.get().result().prescriptions().stream()
                .map(Prescription::roiNumber)
                .forEach(numbers::add);
        for (ConstraintRow row : plan.get().result().rows()) {
            if (RowGroup.bySubject(row.rule()) == RowGroup.CORD
                    && row.roiNumber().isPresent()) {
                numbers.add(row.roiNumber().getAsInt());
            }
        }
        return plan.get().reviewed().structures().structures().stream()
                .filter(structure -> numbers.contains(structure.number()))
                .toList();
    }
}
