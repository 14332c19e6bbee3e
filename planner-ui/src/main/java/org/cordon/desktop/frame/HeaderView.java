package org.cordon.desktop.frame;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.BrandMark;
import org.cordon.desktop.look.Icon;
import org.cordon.desktop.look.Palette;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Theme;
import org.cordon.plan.PatientIdentity;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.text.IdentityText;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.SafeText;

/** Whose plan this is, on every screen, and what it is to deliver. */
final class HeaderView {
    private static final double HEIGHT = 56;
    private static final double RAIL = 68;
    private static final double LINE = 28;

    private final HBox root = Parts.row(20);
    private final Appearance appearance;
    private final Button search;
    private final Button theme;
    private final Button keys;
    private final Runnable report;
    private final Label news = Parts.squeezed("", "s12", "medium");

    /**
     * Creates it.
     *
     * @param find finds commands and rows
     * @param showKeys shows the list of keys
     * @param report goes to the report
     */
    HeaderView(Appearance appearance, Runnable find, Runnable showKeys, Runnable report) {
        this.appearance = appearance;
        this.report = report;
        news.setId("verdict-news");
        news.setAccessibleRole(AccessibleRole.TEXT);
        Parts.height(Parts.styled(root, "header"), HEIGHT);
        search = Parts.iconButton("search", Texts.get("header.find"), find);
        theme = Parts.iconButton("moon", Texts.get("header.theme.dark"), appearance::toggle);
        keys = Parts.iconButton("keyboard", Texts.get("header.keys"), showKeys);
        appearance.theme().addListener((property, before, now) -> showTheme());
        showTheme();
    }

    HBox root() {
        return root;
    }

    private void showTheme() {
        boolean dark = appearance.theme().get() == Theme.DARK;
        theme.setGraphic(Icon.of(dark ? "sun" : "moon", 18, "i-text2"));
        theme.setAccessibleText(Texts.get(dark ? "header.theme.light" : "header.theme.dark"));
    }

    private HBox brand() {
        HBox brand = Parts.width(Parts.row(0, BrandMark.of(26)), RAIL);
        brand.setAlignment(Pos.CENTER);
        return brand;
    }

    void showNothing() {
        root.getChildren()
                .setAll(
                        brand(),
                        Parts.text(Texts.get("app.name"), "s16", "semi"),
                        Parts.text(Texts.get("app.noPlan"), "t3"),
                        Parts.grow(),
                        Parts.row(6, search, theme, keys));
    }

    /**
     * Shows a plan.
     *
     * @param result of the plan as it is
     * @param shown what the screens show of it
     * @param pill whether the verdict stands here: on every screen but the one that has its banner
     * @param toReport whether the report can be gone to: on every screen but its own
     */
    void show(ReviewResult result, ReviewResult shown, boolean pill, boolean toReport, boolean compact) {
        root.setSpacing(compact ? 14 : 20);
        root.getChildren().setAll(brand());
        result.patient().ifPresent(patient -> {
            root.getChildren().add(patient(patient, compact));
            root.getChildren().add(Parts.divider(LINE));
        });
        String plans = result.plans().isEmpty() ? Texts.get("header.noPlan") : joined(result.plans());
        root.getChildren().add(field(Texts.get("header.plan"), plans, ""));
        root.getChildren().add(Parts.divider(LINE));
        root.getChildren().add(prescription(result.prescriptions()));
        root.getChildren().add(Parts.divider(LINE));
        String level = result.level().map(Object::toString).orElse(Texts.get("header.noLevel"));
        root.getChildren()
                .add(field(
                        Texts.get("header.level"),
                        level,
                        Texts.get("setting." + result.setting().label())));
        root.getChildren().add(Parts.grow());
        root.getChildren().add(news);
        if (pill) {
            root.getChildren().add(pill(shown));
        }
        if (toReport) {
            root.getChildren().add(reportButton(shown.whatIf(), !pill, compact));
        }
        root.getChildren().add(Parts.row(6, search, theme, keys));
    }

    /** Says what became of the verdict: written, and told to a screen reader. */
    void tell(Optional<VerdictNews> what) {
        news.setText(what.map(VerdictNews::text).orElse(""));
        news.getStyleClass().removeIf(each -> each.startsWith("st-"));
        what.ifPresent(each -> news.getStyleClass().add(Palette.styleClass(each.mark())));
        news.setAccessibleText(news.getText());
        news.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Button reportButton(boolean whatIf, boolean main, boolean compact) {
        String text = Texts.get(whatIf ? "header.report.whatIf" : compact ? "header.report.short" : "header.report");
        Button button =
                main ? Parts.mainButton(text, "file-text", report) : Parts.plainButton(text, "file-text", report);
        button.setId("header-report");
        Parts.tooltip(button, Texts.get("header.report.does"));
        return button;
    }

    private static Node patient(PatientIdentity patient, boolean compact) {
        String more = compact ? patient.id() : joined(List.of(patient.id(), IdentityText.born(patient)));
        return field(Texts.get("header.patient"), IdentityText.name(patient), more);
    }

    private static Node prescription(List<Prescription> prescriptions) {
        Optional<Prescription> first = prescriptions.stream().findFirst();
        String value = first.map(HeaderView::schedule).orElse(Texts.get("header.noPrescription"));
        String more = first.map(Prescription::target).orElse("");
        if (prescriptions.size() > 1) {
            more += ", " + Texts.get("header.more", prescriptions.size() - 1);
        }
        return field(Texts.get("header.prescription"), value, more);
    }

    private static String schedule(Prescription prescription) {
        return Numbers.shortest(prescription.doseGy()) + Numbers.NO_BREAK_SPACE + "Gy \u00d7 "
                + prescription.fractions();
    }

    private static Node pill(ReviewResult result) {
        Mark mark = Mark.of(result.verdict());
        String word = VerdictNews.word(result);
        HBox pill = Parts.row(8, StatusIcons.of(mark, 20), Parts.text(word, "s15", "semi", Palette.styleClass(mark)));
        return Parts.height(Parts.styled(pill, "pill", Palette.styleClass(mark)), 34);
    }

    private static Node field(String caption, String value, String more) {
        HBox line = Parts.row(6, Parts.text(SafeText.oneLine(value), "s14", "semi"));
        if (!more.isEmpty()) {
            line.getChildren().add(Parts.text(SafeText.oneLine(more), "t2"));
        }
        VBox field = Parts.column(0, Parts.text(caption, "s11", "t3"), line);
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }

    private static String joined(List<String> parts) {
        return String.join(
                "  \u00b7  ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
