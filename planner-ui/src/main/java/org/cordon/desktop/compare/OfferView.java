package org.cordon.desktop.compare;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.plan.RtPlan;
import org.cordon.text.SafeText;

/** What the open plan can be compared with: another folder, or another plan of its own files. */
final class OfferView {
    private OfferView() {}

    /**
     * The offer.
     *
     * @param choose asks for a folder
     * @param start compares with another plan of the files
     */
    static Node of(Optional<OpenPlan> open, Runnable choose, Consumer<OtherVersion> start) {
        Button folder = Parts.mainButton(Texts.get("compare.open"), "folder-open", choose);
        folder.setId("compare-open");
        FlowPane choices = new FlowPane(8, 8, folder);
        open.ifPresent(plan -> {
            for (RtPlan each : OtherVersion.inTheSet(plan)) {
                choices.getChildren()
                        .add(Parts.plainButton(
                                name(each), "git-compare", () -> start.accept(new OtherVersion.InTheSet(each))));
            }
        });
        VBox box = Parts.column(
                12,
                Parts.paragraph(Texts.get("compare.offer")),
                choices,
                Parts.paragraph(Texts.get("compare.case"), "t2"));
        box.setPadding(new Insets(16, 18, 18, 18));
        return box;
    }

    /** {@code Compare with T8_v1}. */
    static String name(RtPlan plan) {
        return Texts.get("compare.with", SafeText.oneLine(plan.label()));
    }
}
