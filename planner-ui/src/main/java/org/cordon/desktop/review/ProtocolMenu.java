package org.cordon.desktop.review;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Session;
import org.cordon.review.ClinicFolder;
import org.cordon.review.Prescription;
import org.cordon.review.request.ReviewException;
import org.cordon.text.SafeText;

/**
 * The protocol in use, and the choice of another one: the open plan is judged again by it, the case file is left as it is.
 * Those that hold for the prescription come first.
 */
final class ProtocolMenu {
    private final Session session;
    private final MenuButton button = new MenuButton();

    ProtocolMenu(Session session) {
        this.session = session;
        button.setId("protocol-menu");
        button.getStyleClass().add("protocol");
        button.setMinWidth(0);
        button.setOnShowing(event -> fill());
        button.getItems().setAll(new MenuItem());
    }

    MenuButton root() {
        return button;
    }

    void show(String title, String origin) {
        button.setText(title);
        button.setAccessibleText(Texts.get("table.protocol.menu", title, origin));
    }

    /** A command a protocol. */
    List<Command> commands() {
        return protocols().stream()
                .map(each -> new Command(
                        name(each),
                        Texts.get(holds(each) ? "table.protocol.choose" : "table.protocol.not"),
                        () -> choose(each)))
                .toList();
    }

    private void fill() {
        List<Protocol> all = protocols();
        button.getItems().clear();
        all.stream().filter(this::holds).forEach(this::add);
        button.getItems().add(new SeparatorMenuItem());
        all.stream().filter(each -> !holds(each)).forEach(this::add);
    }

    private void add(Protocol protocol) {
        boolean inUse = real().filter(plan -> plan.result().protocol().id().equals(protocol.id()))
                .isPresent();
        MenuItem item = new MenuItem((inUse ? "\u2713 " : "")
                + name(protocol)
                + (holds(protocol) ? "" : "  \u2013  " + Texts.get("table.protocol.not")));
        item.setOnAction(event -> choose(protocol));
        button.getItems().add(item);
    }

    private void choose(Protocol protocol) {
        session.review(request -> request.withProtocol(Optional.of(protocol)));
    }

    private Optional<OpenPlan> real() {
        return session.real().get();
    }

    private boolean holds(Protocol protocol) {
        List<Prescription> all =
                real().map(plan -> plan.result().prescriptions()).orElse(List.of());
        return !all.isEmpty()
                && all.stream()
                        .allMatch(each -> protocol.fractions().contains(each.fractions())
                                && protocol.prescriptionGy().contains(each.doseGy()));
    }

    private List<Protocol> protocols() {
        try {
            ProtocolLibrary shipped = ProtocolLibrary.shipped();
            return real().map(plan -> ClinicFolder.of(plan.request())
                            .map(shipped::withFolder)
                            .orElse(shipped)
                            .protocols())
                    .orElse(List.of());
        } catch (ReviewException | ProtocolException | UncheckedIOException unread) {
            return List.of();
        }
    }

    private static String name(Protocol protocol) {
        return SafeText.oneLine(protocol.title() + " (" + protocol.id() + ")");
    }
}
