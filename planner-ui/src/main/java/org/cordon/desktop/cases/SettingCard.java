package org.cordon.desktop.cases;

import javafx.geometry.Insets;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.cordon.constraint.Setting;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.Texts;

/** The clinical setting; for a spine that was irradiated before the earlier courses are asked. */
final class SettingCard {
    private final CaseModel model;
    private final VBox root = Parts.styled(new VBox(), "card");
    private final VBox body = new VBox(10);
    private final VBox earlier;

    SettingCard(CaseModel model) {
        this.model = model;
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(8);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        ToggleGroup group = new ToggleGroup();
        int place = 0;
        for (Setting setting : Setting.values()) {
            grid.add(card(setting, group), place % 2, place / 2);
            place++;
        }
        Segments.listen(group, toggle -> {
            model.say(draft -> draft.withSetting((Setting) toggle.getUserData()));
            show();
        });
        earlier = earlier();
        body.getChildren().setAll(grid);
        body.setPadding(new Insets(10, 14, 12, 14));
        root.getChildren().setAll(CaseParts.head(Texts.get("case.setting")), Parts.hairline(), body);
        show();
    }

    VBox root() {
        return root;
    }

    private VBox card(Setting setting, ToggleGroup group) {
        RadioButton button = new RadioButton(Texts.get("setting." + setting.label()));
        button.setToggleGroup(group);
        button.setId("setting-" + setting.label());
        button.setSelected(model.draft().get().setting() == setting);
        button.setUserData(setting);
        VBox card = Parts.column(2, button, Parts.paragraph(Texts.get("case.setting." + setting.label()), "s12", "t2"));
        card.getStyleClass().add("radio-card");
        card.setPadding(new Insets(8, 10, 8, 10));
        card.setOnMouseClicked(event -> button.fire());
        button.selectedProperty().addListener((property, before, now) -> chosen(card, now));
        chosen(card, button.isSelected());
        return card;
    }

    private static void chosen(VBox card, boolean isChosen) {
        card.getStyleClass().remove("chosen");
        if (isChosen) {
            card.getStyleClass().add("chosen");
        }
    }

    private VBox earlier() {
        TextArea courses = new TextArea(model.draft().get().earlier());
        courses.setId("earlier-courses");
        courses.setPrefRowCount(3);
        courses.setPromptText("30/10, 2025-03-01, cord 100%");
        courses.setAccessibleText(Texts.get("case.earlier"));
        courses.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(courses, event));
        courses.textProperty().addListener((property, before, now) -> model.say(draft -> draft.withEarlier(now)));
        TextField day = new TextField(model.draft().get().newCourse());
        day.setPromptText("2026-11-20");
        day.setAccessibleText(Texts.get("case.newCourse"));
        day.textProperty().addListener((property, before, now) -> model.say(draft -> draft.withNewCourse(now)));
        return Parts.column(
                6,
                Parts.text(Texts.get("case.earlier"), "s12", "medium"),
                courses,
                Parts.paragraph(Texts.get("case.earlier.how"), "s12", "t2"),
                Parts.row(8, Parts.text(Texts.get("case.newCourse"), "s12", "medium"), Parts.width(day, 110)));
    }

    /** Tab goes to the next control, as it does everywhere else. */
    private static void leave(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            area.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }

    /** Earlier courses that are stated stay in sight whatever the setting says: they count. */
    private void show() {
        boolean asked = model.draft().get().setting() == Setting.REIRRADIATED
                || !model.draft().get().courses().isEmpty();
        body.getChildren().remove(earlier);
        if (asked) {
            body.getChildren().add(earlier);
        }
    }
}
