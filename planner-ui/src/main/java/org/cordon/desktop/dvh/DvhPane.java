package org.cordon.desktop.dvh;

import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.LineLook;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.Remembered;
import org.cordon.desktop.session.Selection;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Reviewed;
import org.cordon.text.Numbers;
import org.cordon.text.RowText;

/** The histogram with its axes to choose, its legend, cursor, zoom and exports. */
public final class DvhPane {
    private static final double NEAR_PX = 9;

    private final Appearance appearance;
    private final Selection selection;
    private final Remembered remembered;
    private final DvhExport export;
    private final VBox root = Parts.styled(new VBox(), "card");
    private final Canvas canvas = new Canvas();
    private final Pane holder = new Pane(canvas);
    private final FlowPane legend = new FlowPane(12, 2);
    private final Label cursor = Parts.text("", "s115", "t2");
    private Optional<DvhModel> model = Optional.empty();
    private Optional<DvhCurveLine> hovered = Optional.empty();
    private double pressedX;
    private double pressedY;
    private boolean dragged;

    private final Runnable showValues;

    /**
     * Creates it.
     *
     * @param showValues shows the curves as a table, see {@link #values}
     */
    public DvhPane(Appearance appearance, Selection selection, Remembered remembered, Runnable showValues) {
        this.showValues = showValues;
        this.remembered = remembered;
        this.appearance = appearance;
        this.selection = selection;
        this.export = new DvhExport(this::picture);
        legend.setPadding(new Insets(0, 12, 2, 14));
        legend.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(holder, Priority.ALWAYS);
        VBox.setMargin(holder, new Insets(0, 4, 4, 8));
        holder.setMinSize(0, 0);
        canvas.widthProperty().bind(holder.widthProperty());
        canvas.heightProperty().bind(holder.heightProperty());
        Parts.picture(holder, "dvh-curves");
        canvas.widthProperty().addListener((property, before, now) -> draw());
        canvas.heightProperty().addListener((property, before, now) -> draw());
        root.getChildren().setAll(head(), legend, holder);
        root.setMinSize(0, 0);
        root.setId("dvh");
        selection.row().addListener((property, before, now) -> refresh());
        appearance.theme().addListener((property, before, now) -> refresh());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> left());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** The card. */
    public Region root() {
        return root;
    }

    /** The curves as a table, to read and to copy; empty while there is no review. */
    public Optional<Region> values(Runnable close) {
        return model.map(shown -> CurveValuesView.of(new CurveValues(shown), close));
    }

    /** Shows a review; axes and hidden curves stay as they were. */
    public void show(Reviewed reviewed, StructureLooks looks) {
        DvhModel next = new DvhModel(reviewed, looks);
        model.ifPresent(before -> next.hide(Set.copyOf(before.hidden())));
        next.axes(!chosen("dvh.kind.differential"), !chosen("dvh.volume.cc"), chosen("dvh.dose.percent"));
        model = Optional.of(next);
        hovered = Optional.empty();
        refresh();
    }

    private HBox head() {
        MenuButton kind = pick(chosen("dvh.kind.differential") ? "dvh.kind.differential" : "dvh.kind.cumulative");
        add(kind, "dvh.kind.cumulative", m -> m.axes(true, m.percent(), m.relativeDose()));
        add(kind, "dvh.kind.differential", m -> m.axes(false, m.percent(), m.relativeDose()));
        MenuButton volume = pick(chosen("dvh.volume.cc") ? "dvh.volume.cc" : "dvh.volume.percent");
        add(volume, "dvh.volume.percent", m -> m.axes(m.cumulative(), true, m.relativeDose()));
        add(volume, "dvh.volume.cc", m -> m.axes(m.cumulative(), false, m.relativeDose()));
        MenuButton dose = pick(chosen("dvh.dose.percent") ? "dvh.dose.percent" : "dvh.dose.gy");
        add(dose, "dvh.dose.gy", m -> m.axes(m.cumulative(), m.percent(), false));
        add(dose, "dvh.dose.percent", m -> m.axes(m.cumulative(), m.percent(), true));
        Button fit = Parts.iconButton("maximize-2", Texts.get("dvh.fit"), this::fit);
        Button values = Parts.iconButton("list-checks", Texts.get("dvh.values") + " (V)", showValues);
        values.setId("dvh-values-button");
        MenuButton save = pick("dvh.export");
        export.items(() -> model).forEach(save.getItems()::add);
        cursor.setMinWidth(0);
        HBox.setHgrow(cursor, Priority.ALWAYS);
        cursor.setMaxWidth(Double.MAX_VALUE);
        HBox box = Parts.row(
                8, Parts.text(Texts.get("dvh.title"), "s14", "semi"), cursor, kind, volume, dose, save, values, fit);
        box.setPadding(new Insets(0, 8, 0, 14));
        return Parts.height(box, 34);
    }

    private static MenuButton pick(String key) {
        MenuButton button = new MenuButton(Texts.get(key));
        button.getStyleClass().add("pick");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void add(MenuButton button, String key, java.util.function.Consumer<DvhModel> change) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setOnAction(event -> {
            button.setText(item.getText());
            model.ifPresent(change);
            remembered.put(key.substring(0, key.lastIndexOf('.')), key);
            refresh();
        });
        button.getItems().add(item);
    }

    /** Whether an axis was chosen, now or before: kept under the name of its menu. */
    private boolean chosen(String key) {
        return remembered.get(key.substring(0, key.lastIndexOf('.'))).equals(Optional.of(key));
    }

    private void fit() {
        model.ifPresent(each -> each.look(each.whole()));
        draw();
    }

    private void refresh() {
        legend.getChildren().clear();
        model.ifPresent(each ->
                each.curves().forEach(curve -> legend.getChildren().add(entry(each, curve))));
        holder.setAccessibleText(spoken());
        draw();
    }

    private Button entry(DvhModel shown, DvhCurveLine curve) {
        LineLook look = curve.look();
        Line sample = new Line(0, 0, 20, 0);
        sample.setStroke(appearance.palette().color(look.token()));
        boolean on = selection
                .row()
                .get()
                .flatMap(shown::curveOf)
                .filter(each -> each == curve)
                .isPresent();
        sample.setStrokeWidth(on ? 3.4 : 2);
        sample.setStrokeLineCap(javafx.scene.shape.StrokeLineCap.BUTT);
        sample.getStrokeDashArray()
                .setAll(look.dashes().stream().map(dash -> dash * 0.7).toList());
        boolean hidden = shown.isHidden(curve);
        Label name = Parts.text(curve.name(), "s115", on ? "semi" : hidden ? "t3" : "t2");
        sample.setOpacity(hidden ? 0.25 : 1);
        Button button = new Button(null, Parts.row(5, sample, name));
        button.getStyleClass().setAll("button", "legend-item");
        button.setAccessibleText(Texts.get(hidden ? "dvh.legend.show" : "dvh.legend.hide", curve.name()));
        Parts.tooltip(button, Texts.get(hidden ? "dvh.legend.show" : "dvh.legend.hide", curve.name()));
        button.setOnAction(event -> {
            shown.toggle(curve);
            refresh();
        });
        return button;
    }

    private String spoken() {
        Optional<ConstraintRow> row = selection.row().get();
        if (model.isEmpty() || row.isEmpty()) {
            return Texts.get("dvh.title");
        }
        RowText text = RowText.of(row.get(), model.get().result().protocol().doseToleranceGy());
        return Texts.get(
                "dvh.spoken",
                model.get().curves().size(),
                DvhModel.shortName(row.get().structure()) + " " + text.metric() + " " + text.value(),
                text.limit());
    }

    private DvhPainter painter(DvhModel shown) {
        return new DvhPainter(
                canvas.getGraphicsContext2D(), shown, appearance.palette(), canvas.getWidth(), canvas.getHeight());
    }

    private void draw() {
        if (canvas.getWidth() < 120 || canvas.getHeight() < 80) {
            return;
        }
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        model.ifPresent(shown -> painter(shown).draw(selection.row().get(), hovered));
    }

    private void moved(MouseEvent event) {
        model.ifPresent(shown -> {
            DvhPainter plot = painter(shown);
            double dose = Math.max(0, plot.doseGy(event.getX()));
            Optional<DvhCurveLine> near = nearest(shown, plot, event.getX(), event.getY());
            if (!near.equals(hovered)) {
                hovered = near;
                draw();
            }
            Optional<DvhCurveLine> told = near.or(() -> selection.row().get().flatMap(shown::curveOf));
            cursor.setText(told.map(curve -> readOut(curve, dose)).orElse(""));
        });
    }

    private static String readOut(DvhCurveLine curve, double dose) {
        double percent = curve.volume(dose, true);
        double cc = curve.volume(dose, false);
        return Texts.get(
                "dvh.cursor",
                curve.name(),
                Numbers.withUnit(dose, "Gy"),
                Numbers.withUnit(percent, "%"),
                Numbers.withUnit(cc, "cc"));
    }

    private static Optional<DvhCurveLine> nearest(DvhModel shown, DvhPainter plot, double x, double y) {
        if (!shown.cumulative()) {
            return Optional.empty();
        }
        DvhCurveLine best = null;
        double least = NEAR_PX;
        for (DvhCurveLine curve : shown.shown()) {
            for (int dx = -4; dx <= 4; dx += 2) {
                double dose = plot.doseGy(x + dx);
                double away = Math.abs(plot.y(curve.volume(dose, shown.percent())) - y) + Math.abs(dx) / 2.0;
                if (dose >= 0 && dose <= curve.maxGy() && away < least) {
                    least = away;
                    best = curve;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private void left() {
        hovered = Optional.empty();
        cursor.setText("");
        draw();
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
        dragged = false;
    }

    private void dragged(MouseEvent event) {
        model.ifPresent(shown -> {
            DvhPainter plot = painter(shown);
            double gy = plot.doseGy(pressedX) - plot.doseGy(event.getX());
            double volume = plot.volume(pressedY) - plot.volume(event.getY());
            shown.look(shown.view().moved(gy, volume, shown.whole()));
            pressedX = event.getX();
            pressedY = event.getY();
            dragged = true;
            draw();
        });
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            fit();
        } else if (!dragged) {
            model.ifPresent(shown -> nearest(shown, painter(shown), event.getX(), event.getY())
                    .flatMap(shown::worstRow)
                    .ifPresent(selection::select));
        }
    }

    private void scrolled(ScrollEvent event) {
        model.ifPresent(shown -> {
            DvhPainter plot = painter(shown);
            double factor = event.getDeltaY() > 0 ? 0.85 : 1 / 0.85;
            shown.look(
                    shown.view().zoomed(factor, plot.doseGy(event.getX()), plot.volume(event.getY()), shown.whole()));
            draw();
            event.consume();
        });
    }

    private javafx.scene.image.WritableImage picture() {
        return canvas.snapshot(null, null);
    }
}
