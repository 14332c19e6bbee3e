package org.cordon.desktop.slices;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.RoundCorners;
import org.cordon.desktop.look.Texts;
import org.cordon.geometry.Point3;
import org.cordon.picture.Plane;
import org.cordon.picture.SliceFrame;

/** One plane: click or drag moves the cross-hair, the wheel goes through slices, Ctrl and the wheel zoom. */
final class SlicePane {
    private static final double WHEEL_ZOOM = 1.15;

    private final Plane plane;
    private final SlicesView view;
    private final SliceCanvas slice = new SliceCanvas();
    private final Pane root = Parts.styled(new Pane(slice.canvas()), "viewer");
    private boolean pending;
    private double lastX;
    private double lastY;

    SlicePane(Plane plane, SlicesView view) {
        this.plane = plane;
        this.view = view;
        RoundCorners.over(root);
        root.setMinSize(0, 0);
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        root.setId("slice-" + plane.name().toLowerCase(java.util.Locale.ROOT));
        slice.canvas().widthProperty().bind(root.widthProperty());
        slice.canvas().heightProperty().bind(root.heightProperty());
        root.widthProperty().addListener((property, before, now) -> later());
        root.heightProperty().addListener((property, before, now) -> later());
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        root.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        root.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event).ifPresent(view::hover));
        root.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.unhover());
        root.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    Pane root() {
        return root;
    }

    Plane plane() {
        return plane;
    }

    /** Draws soon, once for any number of changes. */
    void later() {
        if (!pending) {
            pending = true;
            Platform.runLater(() -> {
                pending = false;
                draw();
            });
        }
    }

    /** Draws now. */
    void draw() {
        Optional<SliceFrame> frame = frame();
        if (frame.isEmpty() || frame.get().widthPx() < 8 || frame.get().heightPx() < 8) {
            return;
        }
        SlicesModel model = view.model().orElseThrow();
        slice.draw(model, frame.get(), view.layers(), view.row());
        new CordInset(model, slice).draw(frame.get(), view.layers(), view.row());
        new SliceLabels(slice, model, frame.get()).draw(view.layers(), view.row(), view.point());
        root.setAccessibleText(
                Texts.get("slice.spoken", Texts.get("slice." + plane.name()), PointReading.of(model, view.point())));
    }

    private Optional<SliceFrame> frame() {
        return view.model()
                .map(model -> model.frame(plane, view.point(), (int) root.getWidth(), (int) root.getHeight()));
    }

    private Optional<Point3> point(MouseEvent event) {
        return frame().map(frame ->
                plane.point(frame.acrossMm(event.getX()), frame.alongMm(event.getY()), frame.throughMm()));
    }

    private void pressed(MouseEvent event) {
        root.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            view.enlarge(plane);
        } else if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()) {
            point(event).ifPresent(view::moveTo);
        }
    }

    private void dragged(MouseEvent event) {
        boolean pans = event.getButton() != MouseButton.PRIMARY || event.isShiftDown();
        if (!pans) {
            point(event).ifPresent(view::moveTo);
            return;
        }
        frame().ifPresent(frame -> {
            double across = frame.acrossMm(lastX) - frame.acrossMm(event.getX());
            double along = frame.alongMm(lastY) - frame.alongMm(event.getY());
            view.model().orElseThrow().pan(plane, across, along);
            lastX = event.getX();
            lastY = event.getY();
            later();
        });
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        int direction = event.getDeltaY() > 0 ? 1 : -1;
        if (event.isControlDown()) {
            view.zoom(plane, direction > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM);
        } else {
            view.scroll(plane, direction * (event.isShiftDown() ? 5 : 1));
        }
        event.consume();
    }
}
