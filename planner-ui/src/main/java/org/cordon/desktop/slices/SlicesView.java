package org.cordon.desktop.slices;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.PlanImages;
import org.cordon.desktop.session.Remembered;
import org.cordon.desktop.session.Selection;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.geometry.Point3;
import org.cordon.picture.CtVolume;
import org.cordon.picture.Plane;
import org.cordon.picture.StructureBox;
import org.cordon.review.ConstraintRow;
import org.cordon.text.RowGroup;
import org.cordon.text.SafeText;

/** The three planes with their common cross-hair, window and layers. */
public final class SlicesView {
    private static final String WINDOW = "slices.window";

    private final Remembered remembered;
    private final Selection selection;
    private final PlanImages images;
    private final Map<Plane, SlicePane> panes = new EnumMap<>(Plane.class);
    private final ReadOnlyStringWrapper readOut = new ReadOnlyStringWrapper("");
    private Optional<SlicesModel> model = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Plane>> large = new ReadOnlyObjectWrapper<>(Optional.empty());
    private SliceCanvas.Layers layers = new SliceCanvas.Layers(GreyWindow.SPINE, true, true);

    /**
     * Creates it.
     *
     * @param session row, cross-hair and images
     * @param remembered keeps the window
     */
    public SlicesView(Session session, Remembered remembered) {
        this.selection = session.selection();
        this.images = session.images();
        this.remembered = remembered;
        remembered
                .get(WINDOW)
                .flatMap(GreyWindow::named)
                .ifPresent(window -> layers = new SliceCanvas.Layers(window, layers.isodoses(), layers.wash()));
        for (Plane plane : Plane.values()) {
            panes.put(plane, new SlicePane(plane, this));
        }
        images.volume().addListener((property, before, now) -> arrived(now));
        selection.row().addListener((property, before, now) -> redraw());
        selection.point().addListener((property, before, now) -> {
            tell(point());
            redraw();
        });
    }

    /** Shows a plan; zoom and centre stay in the same frame of reference. */
    public void show(OpenPlan plan, StructureLooks looks) {
        SlicesModel next = new SlicesModel(plan, looks);
        model.filter(before -> before.plan()
                        .reviewed()
                        .structures()
                        .frameOfReferenceUids()
                        .equals(plan.reviewed().structures().frameOfReferenceUids()))
                .ifPresent(next::follow);
        model = Optional.of(next);
        images.want(plan.images());
        arrived(images.volume().get());
    }

    private void arrived(Optional<CtVolume> volume) {
        model.ifPresent(each -> each.images(volume));
        tell(point());
        redraw();
    }

    /** The node of a plane. */
    public Region pane(Plane plane) {
        return panes.get(plane).root();
    }

    /** The plane that is enlarged, or to be. */
    public ReadOnlyObjectProperty<Optional<Plane>> large() {
        return large.getReadOnlyProperty();
    }

    /** What lies under the pointer, else under the cross-hair. */
    public ReadOnlyStringProperty readOut() {
        return readOut.getReadOnlyProperty();
    }

    /** Whether the images of the plan are there. */
    public boolean hasImages() {
        return model.flatMap(SlicesModel::images).isPresent();
    }

    Optional<SlicesModel> model() {
        return model;
    }

    SliceCanvas.Layers layers() {
        return layers;
    }

    Optional<ConstraintRow> row() {
        return selection.row().get();
    }

    Point3 point() {
        return selection
                .point()
                .get()
                .orElseGet(() -> model.map(SlicesModel::targetCentre).orElse(new Point3(0, 0, 0)));
    }

    void moveTo(Point3 point) {
        selection.moveTo(point);
    }

    void hover(Point3 point) {
        tell(point);
    }

    void unhover() {
        tell(point());
    }

    private void tell(Point3 point) {
        readOut.set(model.map(each -> PointReading.of(each, point)).orElse(""));
    }

    private void redraw() {
        panes.values().forEach(SlicePane::later);
    }

    void zoom(Plane plane, double factor) {
        model.ifPresent(each -> each.zoom(plane, factor));
        panes.get(plane).later();
    }

    void scroll(Plane plane, int slices) {
        model.ifPresent(each -> {
            Point3 at = point();
            double next = each.step(plane, plane.through(at), slices);
            moveTo(plane.point(plane.across(at), plane.along(at), next));
        });
    }

    void enlarge(Plane plane) {
        Optional<Plane> wanted = Optional.of(plane);
        large.set(large.get().equals(wanted) ? Optional.empty() : wanted);
        redraw();
    }

    /** The plane that keys go to: the one with the focus, else the axial one. */
    private Plane focused() {
        return panes.values().stream()
                .filter(pane -> pane.root().isFocused())
                .map(SlicePane::plane)
                .findFirst()
                .or(large::get)
                .orElse(Plane.AXIAL);
    }

    /** The keys of slices; whether the key was one of them. */
    public boolean handled(KeyEvent event) {
        int step = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case C -> contour(event.isShiftDown() ? -1 : 1);
            case J -> hottest();
            case T -> model.ifPresent(each -> moveTo(each.targetCentre()));
            case PAGE_UP -> scroll(focused(), step);
            case PAGE_DOWN -> scroll(focused(), -step);
            case PLUS, ADD, EQUALS -> zoom(focused(), 1.2);
            case MINUS, SUBTRACT -> zoom(focused(), 1 / 1.2);
            case DIGIT0, NUMPAD0 -> fit();
            case DIGIT1, NUMPAD1 -> enlarge(Plane.AXIAL);
            case DIGIT2, NUMPAD2 -> enlarge(Plane.SAGITTAL);
            case DIGIT3, NUMPAD3 -> enlarge(Plane.CORONAL);
            case B -> window(GreyWindow.BONE);
            case L -> window(GreyWindow.LUNG);
            case S -> window(GreyWindow.SOFT);
            case D -> layers(new SliceCanvas.Layers(layers.window(), layers.isodoses(), !layers.wash()));
            case I -> layers(new SliceCanvas.Layers(layers.window(), !layers.isodoses(), layers.wash()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void contour(int direction) {
        model.ifPresent(each -> each.subject(row())
                .ifPresent(structure -> SlicesModel.nextContour(structure, point().zMm(), direction)
                        .ifPresent(z -> moveTo(new Point3(point().xMm(), point().yMm(), z)))));
    }

    /** Every structure that is drawn, to go to its middle. */
    public List<Command> commands() {
        return model.stream()
                .flatMap(each -> each.structures().stream())
                .filter(structure -> !structure.isEmpty())
                .map(structure -> new Command(
                        SafeText.oneLine(structure.name()),
                        Texts.get("find.structure"),
                        () -> moveTo(StructureBox.middle(structure))))
                .toList();
    }

    private void fit() {
        model.ifPresent(SlicesModel::fit);
        redraw();
    }

    /** The same window again goes back to the usual one. */
    private void window(GreyWindow wanted) {
        GreyWindow next = layers.window() == wanted ? GreyWindow.SPINE : wanted;
        remembered.put(WINDOW, next.name());
        layers(new SliceCanvas.Layers(next, layers.isodoses(), layers.wash()));
    }

    private void layers(SliceCanvas.Layers wanted) {
        layers = wanted;
        redraw();
    }

    /** The hottest voxel of the cord: that of the cord row with the smallest margin. */
    public void hottest() {
        model.flatMap(each -> each.plan().result().rows().stream()
                        .filter(row -> RowGroup.bySubject(row.rule()) == RowGroup.CORD)
                        .filter(row -> row.location().isPresent())
                        .min(java.util.Comparator.comparingDouble(
                                row -> row.marginPercent().orElse(Double.MAX_VALUE))))
                .ifPresent(row -> moveTo(row.location().orElseThrow()));
    }
}
