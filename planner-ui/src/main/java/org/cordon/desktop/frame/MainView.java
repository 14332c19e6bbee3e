package org.cordon.desktop.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.LoadState;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Remembered;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.start.StartView;
import org.cordon.review.ReviewResult;
import org.cordon.text.Wording;

/** The window's content: header, rail, the screen that is on, status bar; cards of a load above it. */
public final class MainView {
    /** Narrower than this, columns and words are dropped. */
    private static final double COMPACT_BELOW = 1400;
    /** The screen that the button of the header goes to. */
    private static final String REPORT = "report";

    private final Session session;
    private final Appearance appearance;
    private final StartView start;
    private final Map<String, ScreenEntry> entries = new LinkedHashMap<>();
    private final Map<String, Screen> screens = new HashMap<>();
    private final ScreenContext context;
    private final BorderPane root = new BorderPane();
    private final StackPane content = new StackPane();
    private final VBox top = new VBox();
    private final StackPane layers = new StackPane(root);
    private final ScaledRoot scaled = new ScaledRoot(layers);
    private final HeaderView header;
    private final RailView rail;
    private final StatusBarView status;
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper();
    private String current;
    private final KeysCard keys = new KeysCard(layers);
    private final CommandFinder finder = new CommandFinder(layers, this::commands);
    private final WhatIfBar whatIf;
    private boolean opening;

    /**
     * Puts the window together.
     *
     * @param screens in the order of the rail; the first one shows a plan that was opened
     */
    public MainView(
            Session session,
            Appearance appearance,
            StartView start,
            List<ScreenEntry> screens,
            Wording words,
            Executor ui,
            Remembered remembered,
            String version) {
        this.session = session;
        this.appearance = appearance;
        this.start = start;
        screens.forEach(entry -> entries.put(entry.id(), entry));
        current = screens.get(0).id();
        context = new ScreenContext(
                session,
                appearance,
                compact.getReadOnlyProperty(),
                layers.widthProperty(),
                words,
                ui,
                this::go,
                remembered);
        header = new HeaderView(appearance, finder::show, keys::toggle, () -> go(REPORT));
        rail = new RailView(screens, this::go, this::showStart);
        status = new StatusBarView(version);
        whatIf = new WhatIfBar(session);
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
            header.tell(VerdictNews.between(before, now));
        });
        session.whatIf().state().addListener((property, before, now) -> {
            top.getChildren().remove(whatIf.root());
            now.ifPresent(state -> top.getChildren().add(whatIf.root()));
            whatIf.asItIs(onScreen().map(Screen::ofPlanAsItIs).orElse(false));
        });
        session.load().addListener((property, before, now) -> show());
        appearance.theme().addListener((property, before, now) -> paint());
        appearance.scale().addListener((property, before, now) -> scaled.scale(now.doubleValue()));
        scaled.scale(appearance.scale().get());
        paint();
        show();
    }

    private void paint() {
        layers.setStyle(appearance.palette().rootStyle());
    }

    /** The node to put into a scene. */
    public Parent root() {
        return scaled;
    }

    /** The screen with an id, made when it is first asked for. */
    public Screen screen(String id) {
        Screen known = screens.get(id);
        if (known == null) {
            known = entries.get(id).view().apply(context);
            screens.put(id, known);
        }
        return known;
    }

    /** The screen that is on; empty on the start screen and while a load runs or has failed. */
    public Optional<Screen> onScreen() {
        return isOpen() && session.load().get() instanceof LoadState.Idle
                ? Optional.of(screen(current))
                : Optional.empty();
    }

    private boolean isOpen() {
        return !opening && session.plan().get().isPresent();
    }

    /** Whether a node is a field of the what-if bar. */
    public boolean isWhatIfField(Object node) {
        return whatIf.isField(node);
    }

    /** Finds commands, rows and structures. */
    public CommandFinder finder() {
        return finder;
    }

    /** The parts of the window in reading order, for F6. */
    public List<Node> panes() {
        List<Node> panes = new ArrayList<>(List.of(rail.root()));
        panes.addAll(screenPanes());
        panes.add(top);
        return panes;
    }

    private List<Node> screenPanes() {
        return onScreen().map(Screen::panes).orElseGet(() -> List.of(content));
    }

    private List<Command> commands() {
        List<Command> all = new ArrayList<>();
        if (session.plan().get().isPresent()) {
            entries.values()
                    .forEach(entry -> all.add(
                            new Command(Texts.get(entry.textKey()), Texts.get("find.screen"), () -> go(entry.id()))));
            all.add(new Command(Texts.get("table.whatIf"), "W", session::toggleWhatIf));
        }
        all.add(new Command(Texts.get("start.openFolder"), "Ctrl O", start::openFolder));
        all.add(new Command(Texts.get("start.example.open"), "Ctrl E", session::openExample));
        all.add(new Command(Texts.get("find.theme"), "Ctrl T", appearance::toggle));
        all.add(new Command(Texts.get("find.larger"), "Ctrl +", appearance::larger));
        all.add(new Command(Texts.get("find.smaller"), "Ctrl \u2212", appearance::smaller));
        all.add(new Command(Texts.get("header.keys"), "?", keys::toggle));
        if (session.plan().get().isPresent()) {
            entries.keySet().forEach(id -> commandsOf(id, all));
        }
        return all;
    }

    /** The commands of a screen that was gone to before, each on its screen. */
    private void commandsOf(String id, List<Command> all) {
        Optional.ofNullable(screens.get(id))
                .ifPresent(screen -> screen.commands()
                        .forEach(each -> all.add(new Command(each.name(), each.detail(), () -> {
                            go(id);
                            each.action().run();
                        }))));
    }

    /** The list of keys. */
    public KeysCard keys() {
        return keys;
    }

    /** Goes to a screen, where there is a plan. */
    public void go(String id) {
        opening = false;
        if (!id.equals(current)) {
            header.tell(Optional.empty());
        }
        boolean onOldScreen = Panes.hold(screenPanes(), root.getScene());
        current = id;
        show();
        if (onOldScreen) {
            Panes.step(screenPanes(), null, 1);
        }
    }

    /** Goes to a screen by its place in the rail, from 1; whether there is one. */
    public boolean go(int place) {
        Optional<String> id = entries.keySet().stream().skip(place - 1L).findFirst();
        id.ifPresent(this::go);
        return id.isPresent();
    }

    /** Shows the start screen over an open plan. */
    public void showStart() {
        opening = true;
        show();
    }

    /** Takes away what lies over the open plan; whether there was anything. */
    public boolean back() {
        if (finder.hide() || keys.hide()) {
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
        return onScreen().map(Screen::back).orElse(false) || session.whatIf().end();
    }

    private void show() {
        Optional<ReviewResult> result = session.plan().get().map(OpenPlan::result);
        boolean pill = opening || !entries.get(current).showsVerdict();
        session.real()
                .get()
                .ifPresentOrElse(
                        real -> header.show(
                                real.result(),
                                result.orElse(real.result()),
                                pill,
                                isOpen() && !current.equals(REPORT),
                                compact.get()),
                        header::showNothing);
        rail.show(isOpen() ? Optional.of(current) : Optional.empty(), result);
        status.show(result.isPresent(), compact.get());
        boolean loading = !(session.load().get() instanceof LoadState.Idle);
        if (!isOpen()) {
            content.getChildren().setAll(loading ? start.loadCards() : start.root());
        } else if (loading) {
            content.getChildren().setAll(screen(current).root(), overlay());
        } else {
            enter(screen(current));
        }
    }

    private void enter(Screen shown) {
        boolean isNew = !content.getChildren().equals(List.of(shown.root()));
        content.getChildren().setAll(shown.root());
        whatIf.asItIs(shown.ofPlanAsItIs());
        status.readOut().bind(shown.readOut());
        if (isNew) {
            shown.entered();
        }
    }

    private Node overlay() {
        StackPane card = new StackPane(start.loadCards());
        StackPane.setAlignment(card, Pos.CENTER);
        return Parts.styled(card, "overlay");
    }
}
