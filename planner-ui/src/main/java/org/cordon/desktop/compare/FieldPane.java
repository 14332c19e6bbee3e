package org.cordon.desktop.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.LineLook;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.RoundCorners;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Theme;
import org.cordon.geometry.Point3;
import org.cordon.picture.ContourSlice;
import org.cordon.picture.CtPainter;
import org.cordon.picture.CtVolume;
import org.cordon.picture.Plane;
import org.cordon.picture.SliceFrame;
import org.cordon.structure.Structure;
import org.cordon.text.RowText;

/** An axial slice with a number as colours over the images, and its scale. A click moves the cross-hair, the wheel the slice. */
final class FieldPane {
    private static final double CENTRE_HU = 140;
    private static final double WIDTH_HU = 600;
    private static final double SHOWN_MM = 130;
    private static final double BAR = 12;
    private static final Palette COLOURS = Palette.of(Theme.DARK);

    private final CompareView view;
    private final String title;
    private final Canvas canvas = new Canvas();
    private final Pane root = Parts.styled(new Pane(canvas), "viewer");
    private boolean pending;
    private Optional<Content> content = Optional.empty();

    /**
     * What is shown.
     *
     * @param field the number
     * @param scale its colours
     * @param ticks where the scale has words
     * @param words of a number
     */
    record Content(NodeField field, FieldScale scale, List<Double> ticks, DoubleFunction<String> words) {}

    FieldPane(CompareView view, String id, String title) {
        this.view = view;
        this.title = title;
        RoundCorners.over(root);
        root.setMinSize(0, 0);
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        root.setId(id);
        canvas.widthProperty().bind(root.widthProperty());
        canvas.heightProperty().bind(root.heightProperty());
        canvas.widthProperty().addListener((property, before, now) -> later());
        canvas.heightProperty().addListener((property, before, now) -> later());
        root.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            root.requestFocus();
            view.moveTo(point(event));
        });
        root.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> view.moveTo(point(event)));
        root.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.hover(point(event)));
        root.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                view.scroll(event.getDeltaY() > 0 ? 1 : -1);
                event.consume();
            }
        });
    }

    Pane root() {
        return root;
    }

    void show(Content shown) {
        content = Optional.of(shown);
        later();
    }

    /** Draws soon, once for any number of changes. */
    void later() {
        if (!pending) {
            pending = true;
            Platform.runLater(() -> {
                pending = false;
                content.ifPresent(this::draw);
            });
        }
    }

    private SliceFrame frame() {
        int width = (int) canvas.getWidth();
        int height = (int) canvas.getHeight();
        Point3 middle = view.middle();
        return new SliceFrame(
                Plane.AXIAL,
                view.point().zMm(),
                middle.xMm(),
                middle.yMm(),
                Math.max(1, height / SHOWN_MM),
                width,
                height);
    }

    private Point3 point(MouseEvent event) {
        SliceFrame frame = frame();
        return Plane.AXIAL.point(frame.acrossMm(event.getX()), frame.alongMm(event.getY()), frame.throughMm());
    }

    private void draw(Content shown) {
        SliceFrame frame = frame();
        if (frame.widthPx() < 40 || frame.heightPx() < 40) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.drawImage(painted(shown, frame), 0, 0);
        for (Structure structure : view.outlined()) {
            outline(g, structure, frame);
        }
        cross(g, frame);
        words(g, shown, frame);
        root.setAccessibleText(Texts.get(
                "compare.spoken",
                title,
                RowText.signed(frame.throughMm()),
                number(shown, view.point()).orElse(Texts.get("compare.nothing"))));
    }

    static Optional<String> number(Content shown, Point3 point) {
        OptionalDouble value = shown.field().at(point);
        return value.isPresent() ? Optional.of(shown.words().apply(value.getAsDouble())) : Optional.empty();
    }

    private WritableImage painted(Content shown, SliceFrame frame) {
        int[] pixels = new int[frame.widthPx() * frame.heightPx()];
        Optional<CtVolume> images = view.images();
        if (images.isPresent()) {
            CtPainter.paint(images.get(), frame, CENTRE_HU, WIDTH_HU, pixels);
        } else {
            CtPainter.clear(pixels);
        }
        int plane = shown.field().plane(frame.throughMm());
        for (int y = 0; plane >= 0 && y < frame.heightPx(); y++) {
            double along = frame.alongMm(y + 0.5);
            for (int x = 0; x < frame.widthPx(); x++) {
                OptionalDouble value = shown.field().inPlane(plane, frame.acrossMm(x + 0.5), along);
                if (value.isPresent()) {
                    int at = y * frame.widthPx() + x;
                    pixels[at] = FieldScale.over(pixels[at], shown.scale().argb(value.getAsDouble()));
                }
            }
        }
        WritableImage image = new WritableImage(frame.widthPx(), frame.heightPx());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        frame.widthPx(),
                        frame.heightPx(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        frame.widthPx());
        return image;
    }

    private void outline(GraphicsContext g, Structure structure, SliceFrame frame) {
        LineLook look = view.look(structure);
        for (double[] chain : ContourSlice.of(structure, Plane.AXIAL, frame.throughMm())) {
            for (int pass = 0; pass < 2; pass++) {
                g.setStroke(pass == 0 ? Color.color(0, 0, 0, 0.6) : COLOURS.color(look.token()));
                g.setLineWidth(pass == 0 ? 3.6 : 1.8);
                if (pass == 1) {
                    g.setLineDashes(look.dashArray());
                }
                g.beginPath();
                for (int i = 0; i < chain.length; i += 2) {
                    double px = frame.x(chain[i]);
                    double py = frame.y(chain[i + 1]);
                    if (i == 0) {
                        g.moveTo(px, py);
                    } else {
                        g.lineTo(px, py);
                    }
                }
                g.stroke();
            }
        }
        g.setLineDashes();
    }

    private void cross(GraphicsContext g, SliceFrame frame) {
        double x = frame.x(view.point().xMm());
        double y = frame.y(view.point().yMm());
        g.setStroke(Color.BLACK);
        g.setLineWidth(3.4);
        g.strokeOval(x - 6, y - 6, 12, 12);
        g.setStroke(Color.WHITE);
        g.setLineWidth(1.6);
        g.strokeOval(x - 6, y - 6, 12, 12);
    }

    private void words(GraphicsContext g, Content shown, SliceFrame frame) {
        g.setFill(Color.color(0, 0, 0, Palette.PLATE));
        g.fillRoundRect(4, 6, 188, 36, 6, 6);
        text(g, title, 10, 20, 12.5, TextAlignment.LEFT);
        text(g, "z " + RowText.signed(frame.throughMm()) + " mm", 10, 36, 11.5, TextAlignment.LEFT);
        double mm = 20 * frame.pixelsPerMm();
        double foot = frame.heightPx() - 14;
        g.setFill(Color.WHITE);
        g.fillRect(12, foot, mm, 3);
        text(g, "20 mm", 12 + mm / 2, foot - 5, 11, TextAlignment.CENTER);
        double top = 50;
        double tall = frame.heightPx() - 90.0;
        double left = frame.widthPx() - BAR - 10;
        g.setFill(Color.color(0, 0, 0, Palette.PLATE));
        g.fillRoundRect(left - 46, top - 12, BAR + 52, tall + 24, 6, 6);
        for (int i = 0; i < tall; i++) {
            double value =
                    shown.scale().most() - (shown.scale().most() - shown.scale().least()) * i / tall;
            int argb = shown.scale().argb(value);
            g.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, Math.max(0.15, (argb >>> 24) / 255.0)));
            g.fillRect(left, top + i, BAR, 1.5);
        }
        for (double tick : shown.ticks()) {
            double share = (shown.scale().most() - tick)
                    / (shown.scale().most() - shown.scale().least());
            text(g, shown.words().apply(tick), left - 6, top + share * tall + 4, 11, TextAlignment.RIGHT);
        }
    }

    private static void text(
            GraphicsContext g, String words, double x, double y, double size, TextAlignment alignment) {
        g.setFont(Fonts.regular(size));
        g.setTextAlign(alignment);
        g.setFill(Color.WHITE);
        g.fillText(words, x, y);
    }
}
