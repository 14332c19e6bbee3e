package org.cordon.desktop.look;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Small parts that screens are built of. */
public final class Parts {
    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private Parts() {}

    /** A text that is never cut; classes give size, weight and colour. */
    public static Label text(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A text that breaks into lines and takes the width there is. */
    public static Label paragraph(String text, String... styleClasses) {
        Label label = text(text, styleClasses);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A text that is cut where there is no room, and shown whole beside the pointer. */
    public static Label squeezed(String text, String... styleClasses) {
        Label label = text(text, styleClasses);
        label.setMinWidth(0);
        tooltip(label, text);
        return label;
    }

    /** A picture that takes the focus: whoever cannot see it hears what it says. */
    public static <N extends Node> N picture(N node, String id) {
        node.setId(id);
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        node.getStyleClass().add("focusable");
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> node.requestFocus());
        return node;
    }

    /** Beside each other, centred. */
    public static HBox row(double gap, Node... nodes) {
        HBox box = new HBox(gap, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Below each other. */
    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** Takes the free width. */
    public static Region grow() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Takes the free height. */
    public static Region growDown() {
        Region region = new Region();
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Exactly this wide. */
    public static <R extends Region> R width(R region, double px) {
        region.setMinWidth(px);
        region.setPrefWidth(px);
        region.setMaxWidth(px);
        return region;
    }

    /** Exactly this high. */
    public static <R extends Region> R height(R region, double px) {
        region.setMinHeight(px);
        region.setPrefHeight(px);
        region.setMaxHeight(px);
        return region;
    }

    /** Adds style classes. */
    public static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /** A line between parts. */
    public static Region hairline() {
        return height(styled(new Region(), "hairline"), 1);
    }

    /** An upright line between parts. */
    public static Region divider(double px) {
        return width(height(styled(new Region(), "hairline"), px), 1);
    }

    /** The one main button of a screen. */
    public static Button mainButton(String text, String icon, Runnable action) {
        return button(text, icon, "i-on-accent", action, "main-button");
    }

    /** A plain button. */
    public static Button plainButton(String text, String icon, Runnable action) {
        return button(text, icon, "i-text2", action, "plain-button");
    }

    /** A button of an icon alone, with its name for screen readers and as tooltip. */
    public static Button iconButton(String icon, String name, Runnable action) {
        Button button = new Button(null, Icon.of(icon, 18, "i-text2"));
        button.getStyleClass().setAll("button", "icon-button");
        button.setAccessibleText(name);
        button.setOnAction(event -> action.run());
        tooltip(button, name);
        return button;
    }

    private static Button button(String text, String icon, String colour, Runnable action, String look) {
        Button button = new Button(text, icon.isEmpty() ? null : Icon.of(icon, 15, colour));
        button.getStyleClass().setAll("button", look);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** One of several that exclude each other. */
    public static ToggleButton segment(String text, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().setAll("toggle-button", "segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        return button;
    }

    /** A cap of a key. */
    public static Label keyCap(String key) {
        return text(key, "key-cap");
    }

    /** Shows more after the pointer rests. */
    public static void tooltip(Node node, String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(node, tooltip);
    }
}
