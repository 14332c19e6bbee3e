package org.cordon.desktop.start;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.BrandMark;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.LoadState;
import org.cordon.desktop.session.Session;

/** Before a plan is open: drop it, open it, take the example or one of the recent ones. */
public final class StartView {
    private static final double WIDTH = 940;
    private static final double PICTURE_WIDTH = 270;
    private static final double PICTURE_HEIGHT = 120;

    private final Session session;
    private final Choosers choosers;
    private final RecentCard recent;
    private final StackPane root = new StackPane();
    private final VBox drop = new VBox(11);

    /**
     * Creates it.
     *
     * @param session opens what is chosen
     * @param choosers asks for folders and files
     * @param recent plans opened before
     */
    public StartView(Session session, Choosers choosers, RecentPlans recent) {
        this.session = session;
        this.choosers = choosers;
        this.recent = new RecentCard(recent, path -> session.open(List.of(path)));
        VBox column = Parts.column(22, title(), dropZone(), lower(), keys());
        column.setMaxSize(WIDTH, javafx.scene.layout.Region.USE_PREF_SIZE);
        column.setPadding(new Insets(24));
        StackPane centred = new StackPane(column);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getChildren().add(scroll);
        accept(root);
    }

    /** The screen. */
    public Node root() {
        recent.refresh();
        return root;
    }

    /** The card of the load that runs or failed. */
    public Node loadCards() {
        LoadState state = session.load().get();
        Node card = state instanceof LoadState.Failed failed
                ? new ProblemCard(session, failed, this::openFolder).root()
                : new LoadingCard(session, (LoadState.Running) state).root();
        StackPane place = new StackPane(card);
        place.setPadding(new Insets(24));
        return place;
    }

    /** Asks for a folder and opens it. */
    public void openFolder() {
        choosers.folder().ifPresent(path -> session.open(List.of(path)));
    }

    private void openFiles() {
        List<Path> files = choosers.files();
        if (!files.isEmpty()) {
            session.open(files);
        }
    }

    /** Takes what is dropped on a node. */
    public void accept(Node target) {
        target.setOnDragOver((DragEvent event) -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        target.setOnDragEntered(event -> {
            if (event.getDragboard().hasFiles() && !drop.getStyleClass().contains("over")) {
                drop.getStyleClass().add("over");
            }
        });
        target.setOnDragExited(event -> drop.getStyleClass().remove("over"));
        target.setOnDragDropped(event -> {
            List<Path> paths =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!paths.isEmpty());
            event.consume();
            if (!paths.isEmpty()) {
                session.open(paths);
            }
        });
    }

    private static Node title() {
        return Parts.row(
                16,
                BrandMark.of(52),
                Parts.column(
                        0,
                        Parts.text(Texts.get("start.title"), "s28", "semi"),
                        Parts.text(Texts.get("start.subtitle"), "s14", "t2")));
    }

    private Node dropZone() {
        HBox buttons = Parts.row(
                10,
                Parts.mainButton(Texts.get("start.openFolder"), "folder-open", this::openFolder),
                Parts.plainButton(Texts.get("start.openFiles"), "", this::openFiles));
        buttons.getChildren().get(0).setId("open-folder");
        buttons.setAlignment(Pos.CENTER);
        drop.getChildren()
                .setAll(
                        Icon.of("folder-open", 38, "i-accent"),
                        Parts.text(Texts.get("start.drop"), "s16", "semi"),
                        Parts.paragraph(Texts.get("start.drop.kinds"), "t2"),
                        buttons,
                        Parts.text(Texts.get("start.nodicom"), "s115", "t3"));
        drop.setAlignment(Pos.CENTER);
        drop.setPadding(new Insets(28, 16, 24, 16));
        drop.getStyleClass().add("drop-zone");
        ((javafx.scene.control.Label) drop.getChildren().get(2)).setAlignment(Pos.CENTER);
        return drop;
    }

    private Node lower() {
        VBox card = Parts.styled(new VBox(), "card");
        HBox head = Parts.row(8, Parts.text(Texts.get("start.example.head"), "s14", "semi"));
        Parts.height(Parts.styled(head, "card-head"), 40);
        VBox body = Parts.column(
                9,
                picture(),
                Parts.text(Texts.get("start.example.title"), "s14", "semi"),
                Parts.paragraph(Texts.get("start.example.text"), "t2"),
                example());
        body.setPadding(new Insets(14));
        card.getChildren().addAll(head, Parts.hairline(), body);
        Parts.width(card, PICTURE_WIDTH + 30);
        HBox.setHgrow(recent.root(), Priority.ALWAYS);
        HBox both = new HBox(18, card, recent.root());
        both.setAlignment(Pos.TOP_LEFT);
        both.setFillHeight(true);
        return both;
    }

    private Node example() {
        javafx.scene.control.Button open =
                Parts.plainButton(Texts.get("start.example.open"), "play", session::openExample);
        open.setId("open-example");
        open.setMaxWidth(Double.MAX_VALUE);
        return open;
    }

    private static Node picture() {
        ImageView view = new ImageView(new Image(
                java.util.Objects.requireNonNull(StartView.class.getResourceAsStream("example.png"), "example.png")));
        view.setFitWidth(PICTURE_WIDTH);
        view.setFitHeight(PICTURE_HEIGHT);
        view.setAccessibleText(Texts.get("start.example.title"));
        javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle(PICTURE_WIDTH, PICTURE_HEIGHT);
        clip.setArcWidth(12);
        clip.setArcHeight(12);
        view.setClip(clip);
        return view;
    }

    private static Node keys() {
        HBox row = Parts.row(
                20,
                key("Ctrl O", "start.key.open"),
                key("Ctrl E", "start.key.example"),
                key("Ctrl K", "start.key.find"),
                key("?", "start.key.help"));
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static Node key(String cap, String textKey) {
        return Parts.row(8, Parts.keyCap(cap), Parts.text(Texts.get(textKey), "s12", "t2"));
    }
}
