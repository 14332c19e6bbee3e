package org.cordon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.cordon.desktop.compare.CompareScreen;
import org.cordon.desktop.look.Segments;
import org.cordon.example.ExamplePlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every control of every screen has a name that a screen reader can say, and is reached by Tab or F6. One window serves
 * all tests, in the order of names.
 */
@TestMethodOrder(MethodName.class)
class AccessibilityTest {
    /** More than any screen has controls. */
    private static final int STEPS = 400;

    @TempDir
    private static Path folder;

    private static DesktopRig rig;

    @BeforeAll
    static void open() {
        ExamplePlan.writeCompact(folder.resolve("plan"));
        ExamplePlan.writeCompact(folder.resolve("other"));
        rig = DesktopRig.open(List.of());
        rig.size(1600, 1000);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void a_a_control_without_a_name_is_found() {
        List<String> nameless = rig.on(() -> {
            Button button = new Button();
            button.setId("nameless");
            return nameless(List.of(button, new Button("named"), labelled()));
        });

        assertThat(nameless).containsExactly("Button#nameless");
    }

    private static Node labelled() {
        TextField field = new TextField("a value is no name");
        field.setAccessibleText("a name");
        return field;
    }

    @Test
    void a_an_arrow_chooses_as_a_click_does_and_something_is_always_chosen() {
        List<Integer> told = new ArrayList<>();
        rig.run(() -> {
            HBox segments = Segments.of("any", List.of("one", "two", "three"), 0, told::add);
            ToggleButton first = (ToggleButton) segments.getChildren().get(0);
            ToggleButton second = (ToggleButton) segments.getChildren().get(1);
            first.getToggleGroup().selectToggle(second);
            second.fire();
        });

        assertThat(told).containsExactly(1);
    }

    @Test
    void b_start() {
        holds("start");
    }

    @Test
    void c_review_with_an_explanation() {
        rig.run(() -> rig.window().session().open(List.of(folder.resolve("plan"))));
        rig.awaitPlan();
        holds("review");
        rig.run(() -> rig.node("#constraint-table", ListView.class).requestFocus());
        rig.robot().type(KeyCode.ENTER);
        rig.await("the explanation", () -> isThere("#explanation"));
        holds("explanation");
    }

    @Test
    void d_case_and_findings() {
        rig.run(() -> rig.window().go("case"));
        rig.await("the case", () -> isThere("#case-save"));
        holds("case");
        rig.run(() -> rig.window().go("findings"));
        holds("findings");
    }

    @Test
    void e_fractions_after_an_earlier_course() {
        rig.run(() -> rig.window().go("fractions"));
        rig.await("schedules", () -> isThere("#schedules"));
        holds("fractions");
        rig.run(() -> rig.node("#course-field", TextField.class).setText("30/10, 2025-03-01, cord 100%"));
        rig.run(() -> rig.node("#course-add", Button.class).fire());
        rig.await("criteria", () -> isThere("#criteria"));
        holds("fractions again");
        rig.run(() -> rig.window().session().toggleWhatIf());
    }

    @Test
    void f_compare() {
        rig.run(() -> rig.window().go("compare"));
        holds("compare, empty");
        rig.run(() -> ((CompareScreen) rig.window().screen("compare")).compareWith(List.of(folder.resolve("other"))));
        rig.await("rows", () -> isThere("#compare-rows"));
        holds("compare");
    }

    @Test
    void g_report() {
        rig.run(() -> rig.window().go("report"));
        holds("report");
    }

    private static boolean isThere(String query) {
        return rig.robot().lookup(query).tryQuery().isPresent();
    }

    private static void holds(String screen) {
        rig.picture();
        Scene scene = rig.stage().getScene();
        List<Node> controls = rig.on(() -> {
            List<Node> found = new ArrayList<>();
            collect(scene.getRoot(), found);
            return found;
        });
        assertThat(controls).as(screen).isNotEmpty();
        assertThat(rig.on(() -> nameless(controls)))
                .as("without a name on " + screen)
                .isEmpty();
        Set<Node> reached = rig.on(() -> reached(scene, controls.get(0)));
        assertThat(rig.on(() -> controls.stream()
                        .filter(each -> !isReached(each, reached))
                        .map(AccessibilityTest::told)
                        .toList()))
                .as("not reached by Tab or F6 on " + screen)
                .isEmpty();
    }

    /** What can take the focus, in sight and in use. */
    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollBar)) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** Of choices that exclude each other Tab comes to the chosen one; arrows go to the others. */
    private static boolean isReached(Node node, Set<Node> reached) {
        return reached.contains(node)
                || (node instanceof Toggle toggle
                        && toggle.getToggleGroup() != null
                        && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains));
    }

    private static List<String> nameless(List<Node> controls) {
        return controls.stream()
                .filter(each -> !isNamed(each))
                .map(AccessibilityTest::told)
                .toList();
    }

    private static boolean isNamed(Node node) {
        boolean own =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean text = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return own || text || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
    }

    private static String told(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "." + new TreeSet<>(node.getStyleClass()) : "#" + node.getId());
    }

    /** Everything that Tab comes to from the first control, and from where each F6 leads. */
    private static Set<Node> reached(Scene scene, Node first) {
        Set<Node> seen = new LinkedHashSet<>();
        first.requestFocus();
        press(scene, KeyCode.TAB, seen);
        for (int pane = 0; pane < 12; pane++) {
            press(scene, KeyCode.F6, seen);
        }
        return seen;
    }

    private static void press(Scene scene, KeyCode code, Set<Node> seen) {
        for (int step = 0; step < (code == KeyCode.TAB ? STEPS : 1); step++) {
            Node owner = scene.getFocusOwner();
            seen.add(owner);
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(
                    scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
            seen.add(scene.getFocusOwner());
        }
    }
}
