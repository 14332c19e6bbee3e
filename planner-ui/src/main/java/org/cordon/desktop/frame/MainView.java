package org.cordon.desktop.frame;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.session.LoadState;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.start.StartView;
import org.cordon.review.ReviewResult;

/** The window's content: header, rail, the screen that is on, status bar; cards of a load above it. */
public final class MainView {
    /** Narrower than this, columns and words are dropped. */
    private static final double COMPACT_BELOW = 1400;

    private final Session session;
    private final Appearance appearance;
    private final StartView start;
    private final Map<Screen, Node> screens;
    private final BorderPane root = new BorderPane();
    private final StackPane content = new StackPane();
    private final VBox top = new VBox();
    private final StackPane layers = new StackPane(root);
    private final HeaderView header;
    private final RailView rail;
    private final StatusBarView status;
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(Screen.REVIEW);
    private final KeysCard keys = new KeysCard(layers);
    private boolean opening;

    /** Puts the window together. */
    public MainView(
            Session session, Appearance appearance, StartView start, Map<Screen, Node> screens, String version) {
        this.session = session;
        this.appearance = appearance;
        this.start = start;
        this.screens = screens;
        header = new HeaderView(appearance, keys::toggle);
        rail = new RailView(this::go, this::showStart);
        status = new StatusBarView(version);
        layers.getStyleClass().add("cordon");
        top.getChildren().add(header.root());
        root.setTop(top);
        root.setLeft(rail.root());
        root.setBottom(status.root());
        root.setCenter(content);
        layers.widthProperty().addListener((property, before, now) -> compact.set(now.doubleValue() < COMPACT_BELOW));
        compact.addListener((property, before, now) -> show());
        session.plan().addListener((property, before, now) -> {
            opening = false;
            show();
        });
        session.load().addListener((property, before, now) -> show());
        appearance.theme().addListener((property, before, now) -> paint());
        paint();
        show();
    }

    private void paint() {
        layers.setStyle(appearance.palette().rootStyle());
    }

    /** The node to put into a scene. */
    public Parent root() {
        return layers;
    }

    /** Whether the window is narrow. */
    public ReadOnlyBooleanProperty compact() {
        return compact.getReadOnlyProperty();
    }

    /** The screen that is on. */
    public ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    /** What lies under the cross-hair. */
    public StringProperty readOut() {
        return status.readOut();
    }

    /** The list of keys. */
    public KeysCard keys() {
        return keys;
    }

    /** Goes to a screen, where there is a plan. */
    public void go(Screen wanted) {
        opening = false;
        screen.set(wanted);
        show();
    }

    /** Shows the start screen over an open plan. */
    public void showStart() {
        opening = true;
        show();
    }

    /** Whether a screen is on, with a plan and nothing over it. */
    public boolean isOn(Screen wanted) {
        return screen.get() == wanted
                && !opening
                && session.plan().get().isPresent()
                && session.load().get() instanceof LoadState.Idle;
    }

    /** Takes away what lies over the open plan; whether there was anything. */
    public boolean back() {
        if (keys.hide()) {
            return true;
        }
        if (session.load().get() instanceof LoadState.Running) {
            session.cancel();
            return true;
        }
        if (session.load().get() instanceof LoadState.Failed) {
            session.dismiss();
            return true;
        }
        if (opening && session.plan().get().isPresent()) {
            opening = false;
            show();
            return true;
        }
        return false;
    }

    private void show() {
        Optional<OpenPlan> plan = session.plan().get();
        boolean loading = !(session.load().get() instanceof LoadState.Idle);
        boolean onStart = plan.isEmpty() || opening;
        if (plan.isPresent()) {
            ReviewResult result = plan.get().result();
            header.show(result, compact.get(), onStart || screen.get() != Screen.REVIEW);
        } else {
            header.showNothing();
        }
        rail.show(onStart ? null : screen.get(), plan.isPresent());
        status.show(plan.isPresent(), compact.get());
        Node shown = onStart ? start.root() : screens.get(screen.get());
        if (loading && onStart) {
            content.getChildren().setAll(start.loadCards());
        } else if (loading) {
            content.getChildren().setAll(shown, overlay());
        } else {
            content.getChildren().setAll(shown);
        }
    }

    private Node overlay() {
        StackPane card = new StackPane(start.loadCards());
        StackPane.setAlignment(card, Pos.CENTER);
        return Parts.styled(card, "overlay");
    }
}
