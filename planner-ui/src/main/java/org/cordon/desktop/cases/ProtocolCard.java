package org.cordon.desktop.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.Texts;
import org.cordon.review.ReviewResult;
import org.cordon.text.OriginText;
import org.cordon.text.SafeText;

/** The protocol in use with its reason, and the choice of another one by name. */
final class ProtocolCard {
    private final VBox root = Parts.styled(new VBox(), "card");

    ProtocolCard(CaseModel model) {
        ReviewResult result = model.plan().result();
        ComboBox<Optional<Protocol>> choice = new ComboBox<>();
        choice.setId("protocol-choice");
        choice.setAccessibleText(Texts.get("case.protocol"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems().setAll(choices(model.clinicFolder()));
        choice.setConverter(new Titles());
        Optional<String> named = model.draft().get().protocol();
        choice.getItems().stream()
                .filter(each -> each.map(Protocol::id).equals(named))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.valueProperty()
                .addListener((property, before, now) -> model.say(draft -> draft.withProtocol(now.map(Protocol::id))));
        HBox inUse = Parts.row(
                8,
                Parts.text(SafeText.oneLine(result.protocol().title()), "semi"),
                Parts.text(result.protocol().status().name().toLowerCase(java.util.Locale.ROOT), "chip"),
                Parts.text(result.protocol().version(), "s12", "t3"));
        VBox body = Parts.column(
                8,
                inUse,
                Parts.paragraph(Texts.get("case.protocol.why", OriginText.protocol(result)), "s12", "t2"),
                choice);
        body.setPadding(new Insets(10, 14, 14, 14));
        root.getChildren().setAll(CaseParts.head(Texts.get("case.protocol")), Parts.hairline(), body);
    }

    VBox root() {
        return root;
    }

    private static List<Optional<Protocol>> choices(Optional<Path> clinicFolder) {
        ProtocolLibrary shipped = ProtocolLibrary.shipped();
        List<Optional<Protocol>> all = new ArrayList<>(List.of(Optional.empty()));
        clinicFolder.map(shipped::withFolder).orElse(shipped).protocols().forEach(each -> all.add(Optional.of(each)));
        return all;
    }

    private static final class Titles extends StringConverter<Optional<Protocol>> {
        @Override
        public String toString(Optional<Protocol> protocol) {
            return protocol == null || protocol.isEmpty()
                    ? Texts.get("case.protocol.only")
                    : SafeText.oneLine(
                            protocol.get().title() + " (" + protocol.get().id() + ")");
        }

        @Override
        public Optional<Protocol> fromString(String text) {
            throw new UnsupportedOperationException("the choice is not typed");
        }
    }
}
