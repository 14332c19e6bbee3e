package org.cordon.desktop.cases;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.frame.Panes;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.CaseSave;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.slices.SlicesView;
import org.cordon.naming.SiteName;
import org.cordon.naming.SiteNamesFile;
import org.cordon.picture.Plane;
import org.cordon.report.SiteNamesYaml;
import org.cordon.review.request.ReviewException;
import org.cordon.text.Wording;

/** What DICOM does not say of the open plan: stated here, saved into the case file, then the plan is judged again. */
public final class CaseScreen implements Screen {
    private static final double GAP = 12;
    private static final double LEFT = 630;

    private final Session session;
    private final Wording words;
    private final SlicesView slices;
    private final Label state = Parts.text("", "semi");
    private final Button save = Parts.mainButton(Texts.get("case.save"), "", this::save);
    private final HBox body = new HBox(GAP);
    private final VBox root = new VBox(GAP);
    private Optional<CaseModel> model = Optional.empty();
    private Optional<NamesCard> names = Optional.empty();
    private Optional<LevelCard> level = Optional.empty();

    /**
     * Creates it for whatever plan is open.
     *
     * @param slices of the plan: the sagittal one is shown beside the level while this screen is on
     */
    public CaseScreen(ScreenContext context, SlicesView slices) {
        this.slices = slices;
        session = context.session();
        words = context.words();
        save.setId("case-save");
        state.setMinWidth(0);
        HBox title = Parts.row(
                10,
                Parts.text(Texts.get("case.title"), "s20", "semi"),
                CaseParts.remark(Texts.get("case.subtitle")),
                Parts.grow(),
                state,
                save);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        root.setPadding(new Insets(14, 16, 14, 16));
        root.getChildren().setAll(Parts.height(title, 34), body);
        session.real().addListener((property, before, now) -> now.ifPresent(this::show));
        session.real().get().ifPresent(this::show);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean ofPlanAsItIs() {
        return true;
    }

    @Override
    public List<Node> panes() {
        return body.getChildren().size() > 1
                ? List.of(
                        body.getChildren().get(0),
                        body.getChildren().get(1),
                        root.getChildren().get(0))
                : List.of(root);
    }

    @Override
    public List<Command> commands() {
        return model.isEmpty()
                ? List.of()
                : List.of(
                        new Command(Texts.get("case.save"), Texts.get("rail.case"), save::fire),
                        new Command(
                                Texts.get("case.protocol"), Texts.get("rail.case"), () -> focus("#protocol-choice")),
                        new Command(Texts.get("case.level"), Texts.get("rail.case"), () -> focus(".level-button")),
                        new Command(Texts.get("case.names"), Texts.get("rail.case"), () -> focus(".names .combo-box")));
    }

    private void focus(String query) {
        Optional.ofNullable(root.lookup(query)).ifPresent(Node::requestFocus);
    }

    @Override
    public void entered() {
        takePicture();
        Panes.step(panes(), null, 1);
    }

    private void takePicture() {
        level.ifPresent(card -> card.picture(slices.pane(Plane.SAGITTAL)));
    }

    private void show(OpenPlan plan) {
        try {
            show(new CaseModel(plan));
        } catch (UncheckedIOException unreadable) {
            refuse(Texts.get("case.unreadable"));
        } catch (ReviewException invalid) {
            refuse(invalid.getMessage());
        }
    }

    private void refuse(String why) {
        model = Optional.empty();
        names = Optional.empty();
        level = Optional.empty();
        body.getChildren().setAll(Parts.paragraph(why, "st-fail"));
        save.setDisable(true);
        state.setText("");
    }

    private void show(CaseModel shown) {
        model = Optional.of(shown);
        NamesCard card = new NamesCard(shown, words);
        names = Optional.of(card);
        LevelCard levels = new LevelCard(shown);
        level = Optional.of(levels);
        VBox cards = new VBox(
                GAP,
                new TargetsCard(shown).root(),
                levels.root(),
                new SettingCard(shown).root(),
                new ProtocolCard(shown).root());
        ScrollPane left = new ScrollPane(cards);
        left.setFitToWidth(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setMinWidth(0);
        left.setPrefWidth(LEFT);
        left.setMaxWidth(LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(card.root(), Priority.ALWAYS);
        card.root().setMinWidth(0);
        body.getChildren().setAll(List.<Node>of(left, card.root()));
        if (root.getScene() != null) {
            takePicture();
        }
        shown.draft().addListener((property, before, now) -> tell(shown));
        tell(shown);
    }

    private void tell(CaseModel shown) {
        Optional<String> obstacle = shown.obstacle();
        int open = shown.undecided().size();
        String text = obstacle.orElseGet(() -> open > 0
                ? Texts.get(open == 1 ? "case.open.one" : "case.open.many", open)
                : shown.isChanged() ? Texts.get("case.changed") : Texts.get("case.saved"));
        state.setText(text);
        state.getStyleClass().removeAll("st-fail", "st-caution", "t2");
        state.getStyleClass().add(obstacle.isPresent() ? "st-fail" : open > 0 ? "st-caution" : "t2");
        save.setDisable(obstacle.isPresent() || !shown.isChanged());
    }

    private void save() {
        if (model.isEmpty() || names.isEmpty()) {
            return;
        }
        CaseModel shown = model.get();
        if (names.get().isNameless()) {
            state.setText(Texts.get("case.names.nameless"));
            return;
        }
        try {
            session.save(new CaseSave(shown.file(), shown.written(), siteNames(shown)));
        } catch (ReviewException notEditable) {
            state.setText(notEditable.getMessage() + ": " + notEditable.remedy());
            state.getStyleClass().add("st-fail");
        }
    }

    /** The clinic's names with those that were said here; those that may never match by themselves are left out. */
    private Optional<CaseSave.TextFile> siteNames(CaseModel shown) {
        Optional<String> by = names.flatMap(NamesCard::rememberedBy);
        if (by.isEmpty() || shown.clinicFolder().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<SiteName> learned = new ArrayList<>();
        shown.newNames()
                .forEach((structure, canonical) -> SiteNamesFile.confirmed(structure.name(), canonical, by.get(), today)
                        .ifPresent(learned::add));
        return learned.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseSave.TextFile(
                        shown.clinicFolder().get().resolve(SiteNamesFile.NAME),
                        SiteNamesYaml.write(shown.site(), learned, List.of(), words)
                                .text()));
    }
}
