package org.cordon.desktop.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.cordon.desktop.look.NumberField;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Segments;
import org.cordon.desktop.look.Texts;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaNormalisation;

/** The criteria of gamma as a person sets them: dose, distance, normalisation, lowest dose. */
final class CriteriaFields {
    private static final double PX = 70;

    private final NumberField dosePercent = field("dose", "3", "%", 0.01, 100);
    private final NumberField distanceMm = field("distance", "2", "mm", 0.01, 50);
    private final NumberField cutoffPercent = field("cutoff", "10", "%", 0, 99);
    private final HBox root;
    private boolean local;

    /**
     * Creates them with those of TG-218.
     *
     * @param ask compares again
     */
    CriteriaFields(Runnable ask) {
        Stream.of(dosePercent, distanceMm, cutoffPercent).forEach(field -> field.onEnter(ask));
        root = Parts.row(
                10,
                Parts.text(Texts.get("compare.gamma"), "s12", "medium", "t2"),
                dosePercent.root(),
                distanceMm.root(),
                Segments.of(
                        "compare-normalisation",
                        List.of(Texts.get("compare.global"), Texts.get("compare.local")),
                        0,
                        number -> {
                            local = number == 1;
                            ask.run();
                        }),
                Parts.text(Texts.get("compare.above"), "s12", "t2"),
                cutoffPercent.root());
    }

    private static NumberField field(String id, String text, String unit, double least, double most) {
        return new NumberField(
                "compare-" + id, Texts.get("compare.criterion." + id), text, unit, least, most, false, PX);
    }

    Node root() {
        return root;
    }

    /** Gives the focus to the first of them. */
    void focus() {
        dosePercent.focus();
    }

    /** The criteria as typed; empty when a field is wrong. */
    Optional<GammaCriteria> criteria() {
        if (dosePercent.value().isEmpty()
                || distanceMm.value().isEmpty()
                || cutoffPercent.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GammaCriteria(
                dosePercent.value().getAsDouble(),
                distanceMm.value().getAsDouble(),
                cutoffPercent.value().getAsDouble(),
                local ? GammaNormalisation.LOCAL : GammaNormalisation.GLOBAL,
                OptionalDouble.empty(),
                GammaCriteria.tg218().maxGamma()));
    }
}
