package org.cordon.desktop.report;

import com.google.common.base.Suppliers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Session;
import org.cordon.picture.CtVolume;
import org.cordon.report.Supplements;
import org.cordon.report.pdf.PagePicture;
import org.cordon.text.Wording;

/** The pages of the report as they will be printed, at the right what it can be saved as. */
public final class ReportScreen implements Screen {
    private static final double PAGE_WIDTH = 760;
    private static final double SIDE = 320;
    private static final double PAGE_STEP = 0.12;

    private final Session session;
    private final Wording words;
    private final ReportPrinter printer;
    private final VBox pages = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(pages);
    private final Label state = Parts.paragraph("", "s12", "t2");
    private final Label saved = Parts.paragraph("", "s12", "t2");
    private final CheckBox deIdentified = new CheckBox(Texts.get("report.deIdentify"));
    private final CheckBox schedules = new CheckBox(Texts.get("report.with.fractionation"));
    private final CheckBox displaced = new CheckBox(Texts.get("report.with.robustness"));
    private final Button pdf = Parts.mainButton(Texts.get("report.save.pdf"), "download", () -> save(ReportKind.PDF));
    private final Node side;
    private final VBox root = new VBox(12);
    private Function<ReportKind, Optional<Path>> target = this::asked;
    private Optional<ReportWish> shown = Optional.empty();
    private Supplier<ReportFiles> files = () -> {
        throw new IllegalStateException("no plan is open");
    };

    /** Creates it for whatever plan is open. */
    public ReportScreen(ScreenContext context) {
        session = context.session();
        words = context.words();
        printer = new ReportPrinter(context.ui());
        pages.setId("report-pages");
        pages.setAlignment(Pos.TOP_CENTER);
        pages.setPadding(new Insets(14));
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Texts.get("report.pages"));
        scroll.getStyleClass().add("report-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        pdf.setId("report-save-pdf");
        saved.setId("report-saved");
        deIdentified.setId("report-de-identify");
        schedules.setId("report-with-fractionation");
        displaced.setId("report-with-robustness");
        for (CheckBox box : List.of(deIdentified, schedules, displaced)) {
            box.setWrapText(true);
            box.selectedProperty().addListener((property, before, now) -> show());
        }
        side = side();
        HBox body = new HBox(12, Parts.styled(new VBox(scroll), "card"), side);
        HBox.setHgrow(body.getChildren().get(0), Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        root.setPadding(new Insets(14, 16, 14, 16));
        root.getChildren().setAll(title(), body);
        session.plan().addListener((property, before, now) -> show());
    }

    private static Node title() {
        HBox line = Parts.row(
                10,
                Parts.text(Texts.get("report.title"), "s20", "semi"),
                Parts.text(Texts.get("report.subtitle"), "t2"));
        line.setAlignment(Pos.CENTER_LEFT);
        return Parts.height(line, 34);
    }

    private Node side() {
        pdf.setMaxWidth(Double.MAX_VALUE);
        VBox card = Parts.column(10, Parts.text(Texts.get("report.save"), "s14", "semi"), pdf);
        for (ReportKind kind : List.of(ReportKind.HTML, ReportKind.JSON, ReportKind.CSV)) {
            Button button = Parts.plainButton(Texts.get("report.save." + kind.suffix()), "download", () -> save(kind));
            button.setMaxWidth(Double.MAX_VALUE);
            card.getChildren().add(button);
        }
        card.getChildren()
                .addAll(
                        Parts.hairline(),
                        schedules,
                        displaced,
                        Parts.paragraph(Texts.get("report.with.means"), "s12", "t3"),
                        Parts.hairline(),
                        deIdentified,
                        Parts.paragraph(Texts.get("report.deIdentify.means"), "s12", "t3"),
                        Parts.hairline(),
                        state,
                        saved);
        card.setPadding(new Insets(14));
        return Parts.width(Parts.styled(card, "card"), SIDE);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void entered() {
        show();
        pdf.requestFocus();
    }

    @Override
    public boolean handled(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> scroll.setVvalue(Math.min(1, scroll.getVvalue() + PAGE_STEP));
            case PAGE_UP -> scroll.setVvalue(Math.max(0, scroll.getVvalue() - PAGE_STEP));
            case HOME -> scroll.setVvalue(0);
            case END -> scroll.setVvalue(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Node> panes() {
        return List.of(scroll, side);
    }

    @Override
    public List<Command> commands() {
        String place = Texts.get("report.title");
        List<Command> all = new ArrayList<>();
        for (ReportKind kind : ReportKind.values()) {
            all.add(new Command(Texts.get("report.command." + kind.suffix()), place, () -> save(kind)));
        }
        all.add(new Command(Texts.get("report.deIdentify"), place, deIdentified::fire));
        return all;
    }

    /** Where a file goes, instead of asking in a dialog; empty keeps it from being written. */
    public void saveTo(Function<ReportKind, Optional<Path>> other) {
        target = other;
    }

    /** Only while it is on: pages of a plan that nobody looks at are not made. */
    private void show() {
        Optional<OpenPlan> plan = session.plan().get();
        Optional<ReportWish> wish = plan.map(this::wish);
        if (root.getScene() == null || wish.isEmpty() || wish.equals(shown)) {
            return;
        }
        shown = wish;
        files = made(wish.get());
        pages.getChildren().clear();
        scroll.setVvalue(0);
        saved.setText("");
        state.setText(Texts.get("report.making"));
        pdf.setText(Texts.get(plan.get().result().whatIf() ? "report.save.whatIf" : "report.save.pdf"));
        printer.preview(files, new ReportPrinter.Listener() {
            @Override
            public void page(PagePicture page, int number, int of) {
                pages.getChildren().add(sheet(page, number, of));
                state.setText(Texts.get(number == of ? "report.made" : "report.page", number, of));
            }

            @Override
            public void failed(Throwable failure) {
                shown = Optional.empty();
                state.setText(Texts.get("report.failed"));
            }
        });
    }

    private ReportWish wish(OpenPlan plan) {
        Set<Supplements.Kind> with = EnumSet.noneOf(Supplements.Kind.class);
        if (schedules.isSelected()) {
            with.add(Supplements.Kind.FRACTIONATION);
        }
        if (displaced.isSelected()) {
            with.add(Supplements.Kind.ROBUSTNESS);
        }
        return new ReportWish(plan, deIdentified.isSelected(), with);
    }

    /** Made once for pages and files, beside the screen, with the images that the slices have read. */
    private Supplier<ReportFiles> made(ReportWish wish) {
        session.images().want(wish.plan().images());
        Optional<CtVolume> known = session.images().volume().get();
        return Suppliers.memoize(() -> new ReportFiles(wish, known, session.workers(), words));
    }

    private static Node sheet(PagePicture page, int number, int of) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.argb(),
                        0,
                        page.width());
        ImageView view = new ImageView(image);
        view.setFitWidth(PAGE_WIDTH);
        view.setPreserveRatio(true);
        view.setAccessibleText(Texts.get("report.page", number, of));
        return view;
    }

    private void save(ReportKind kind) {
        session.plan()
                .get()
                .ifPresent(plan -> target.apply(kind)
                        .ifPresent(file -> printer.make(
                                files,
                                kind,
                                content -> write(file, content),
                                failure -> saved.setText(Texts.get("report.failed")))));
    }

    private Optional<Path> asked(ReportKind kind) {
        FileChooser chooser = new FileChooser();
        boolean whatIf =
                session.plan().get().map(plan -> plan.result().whatIf()).orElse(false);
        chooser.setInitialFileName(kind.fileName(whatIf));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        return Optional.ofNullable(file).map(File::toPath);
    }

    /** The old file or the new one, never a mixture. */
    private void write(Path file, byte[] content) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.write(temporary, content);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            saved.setText(Texts.get("report.saved", file.getFileName()));
        } catch (IOException notWritten) {
            saved.setText(Texts.get("report.notSaved"));
        }
    }
}
