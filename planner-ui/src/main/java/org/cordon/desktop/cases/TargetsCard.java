package org.cordon.desktop.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.naming.StructureMatcher;
import org.cordon.structure.Structure;
import org.cordon.text.SafeText;

/** The targets with their prescriptions. What the plan states is shown and cannot be changed here. */
final class TargetsCard {
    private final CaseModel model;
    private final VBox root = Parts.styled(new VBox(), "card");
    private final GridPane grid = new GridPane();
    private final MenuButton add = new MenuButton(Texts.get("case.target.add"));

    TargetsCard(CaseModel model) {
        this.model = model;
        add.setId("add-target");
        root.getChildren().setAll(CaseParts.head(Texts.get("case.targets"), add), Parts.hairline(), grid);
        grid.setHgap(12);
        grid.setVgap(8);
        grid.setPadding(new Insets(8, 14, 12, 14));
        fill();
    }

    VBox root() {
        return root;
    }

    private void fill() {
        grid.getChildren().clear();
        String[] heads = {"case.target", "case.dose", "case.fractions", "case.prescribedTo", "case.source"};
        for (int i = 0; i < heads.length; i++) {
            grid.add(Parts.text(Texts.get(heads[i]), "s115", "medium", "t3"), i, 0);
        }
        List<TargetDraft> targets = model.draft().get().targets();
        for (int i = 0; i < targets.size(); i++) {
            addRow(targets.get(i), i);
        }
        if (targets.isEmpty()) {
            grid.add(Parts.text(Texts.get("case.target.none"), "st-caution"), 0, 1, heads.length, 1);
        }
        candidates();
    }

    private void addRow(TargetDraft target, int index) {
        int row = index + 1;
        Label name = Parts.text(SafeText.oneLine(target.roi()), "semi");
        grid.add(name, 0, row);
        grid.add(number(target.dose(), "Gy", target, index, TargetDraft::withDose), 1, row);
        grid.add(number(target.fractions(), "", target, index, TargetDraft::withFractions), 2, row);
        TextField to = field(target.prescribedTo(), 128, Texts.get("case.prescribedTo") + ", " + target.roi());
        to.setPromptText(Texts.get("case.prescribedTo.example"));
        to.textProperty()
                .addListener((property, before, now) ->
                        change(index, target.roiNumber(), now, TargetDraft::withPrescribedTo));
        grid.add(to, 3, row);
        String source = target.source().isEmpty() ? Texts.get("case.source.none") : target.source();
        Label known =
                Parts.text(SafeText.oneLine(source), "s12", target.source().isEmpty() ? "st-caution" : "t2");
        known.setMinWidth(0);
        Parts.tooltip(known, source + (target.byPlan() ? "\n" + Texts.get("case.source.fixed") : ""));
        grid.add(known, 4, row);
        if (!target.byPlan()) {
            grid.add(
                    Parts.iconButton("x", Texts.get("case.target.remove", target.roi()), () -> remove(target)), 5, row);
        }
    }

    private TextField number(
            String text,
            String unit,
            TargetDraft target,
            int index,
            BiFunction<TargetDraft, String, TargetDraft> with) {
        String what = Texts.get(unit.isEmpty() ? "case.fractions" : "case.dose");
        TextField field = field(text, 62, what + ", " + target.roi());
        field.setPromptText(unit);
        field.setDisable(target.byPlan());
        field.textProperty().addListener((property, before, now) -> {
            change(index, target.roiNumber(), now, with);
            boolean right = now.isBlank()
                    || model.draft().get().targets().stream()
                            .filter(each -> each.roiNumber() == target.roiNumber())
                            .allMatch(each -> unit.isEmpty() ? each.isFractions() : each.isDose());
            CaseParts.mark(field, right);
        });
        return field;
    }

    private static TextField field(String text, double width, String spoken) {
        TextField field = new TextField(text);
        field.setAccessibleText(spoken);
        return Parts.width(field, width);
    }

    private void change(int index, int roiNumber, String text, BiFunction<TargetDraft, String, TargetDraft> with) {
        model.say(draft -> {
            List<TargetDraft> targets = new ArrayList<>(draft.targets());
            if (index < targets.size() && targets.get(index).roiNumber() == roiNumber) {
                targets.set(index, with.apply(targets.get(index), text));
            }
            return draft.withTargets(targets);
        });
    }

    private void remove(TargetDraft target) {
        model.say(draft -> draft.withTargets(draft.targets().stream()
                .filter(each -> each.roiNumber() != target.roiNumber())
                .toList()));
        fill();
    }

    /** Structures that are no target yet; those whose name or type says target first. */
    private void candidates() {
        List<Integer> taken = model.draft().get().targets().stream()
                .map(TargetDraft::roiNumber)
                .toList();
        add.getItems().clear();
        model.structures().stream()
                .filter(Structure::isMeasurable)
                .filter(structure -> !taken.contains(structure.number()))
                .sorted(Comparator.comparing(structure ->
                        StructureMatcher.targetKind(structure.name()).isEmpty()))
                .forEach(structure -> {
                    MenuItem item = new MenuItem(SafeText.oneLine(structure.name()));
                    item.setMnemonicParsing(false);
                    item.setOnAction(event -> {
                        model.say(draft -> {
                            List<TargetDraft> targets = new ArrayList<>(draft.targets());
                            targets.add(model.unprescribed(structure));
                            return draft.withTargets(targets);
                        });
                        fill();
                    });
                    add.getItems().add(item);
                });
    }
}
