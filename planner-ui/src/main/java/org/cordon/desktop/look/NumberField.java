package org.cordon.desktop.look;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A field for one number with its unit inside; what is no number in its range is edged, and never taken. */
public final class NumberField {
    private final double least;
    private final double most;
    private final boolean whole;
    private final TextField field;
    private final StackPane root;

    /**
     * A field.
     *
     * @param id of the field
     * @param name for screen readers
     * @param text to begin with
     * @param unit inside at the right, may be empty
     * @param least smallest number taken
     * @param most largest number taken
     * @param whole whether only whole numbers are taken
     * @param px width
     */
    public NumberField(
            String id, String name, String text, String unit, double least, double most, boolean whole, double px) {
        this.least = least;
        this.most = most;
        this.whole = whole;
        field = Parts.width(new TextField(text), px);
        field.setId(id);
        field.setAccessibleText(unit.isEmpty() ? name : name + ", " + unit);
        Label words = Parts.text(unit, "s12", "t3");
        words.setMouseTransparent(true);
        StackPane.setAlignment(words, Pos.CENTER_RIGHT);
        StackPane.setMargin(words, new javafx.geometry.Insets(0, 9, 0, 0));
        root = Parts.width(new StackPane(field, words), px);
        field.textProperty().addListener((property, before, now) -> mark());
        mark();
    }

    /** A field without its name. */
    public StackPane root() {
        return root;
    }

    /** The field under its name. */
    public VBox named(String name) {
        return Parts.column(4, Parts.text(name, "s115", "t2"), root);
    }

    /** Calls back whenever the text changes. */
    public void onChange(Runnable changed) {
        field.textProperty().addListener((property, before, now) -> changed.run());
    }

    /** Calls back on Enter. */
    public void onEnter(Runnable entered) {
        field.setOnAction(event -> entered.run());
    }

    /** Gives it the focus. */
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** The number; empty when the text is none in the range. Both decimal marks are read. */
    public OptionalDouble value() {
        return parse(field.getText(), least, most, whole);
    }

    static OptionalDouble parse(String text, double least, double most, boolean whole) {
        String plain = text.strip().replace(',', '.');
        if (!plain.matches(whole ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1,9})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return value >= least && value <= most ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private void mark() {
        field.getStyleClass().remove("wrong");
        if (value().isEmpty()) {
            field.getStyleClass().add("wrong");
        }
    }
}
