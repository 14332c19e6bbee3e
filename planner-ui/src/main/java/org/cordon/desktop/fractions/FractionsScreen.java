package org.cordon.desktop.fractions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.cordon.desktop.frame.Command;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.look.Card;
import org.cordon.desktop.look.KeptFocus;
import org.cordon.desktop.look.Parts;
import org.cordon.desktop.look.StatusIcons;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.TypedCourses;
import org.cordon.desktop.session.WhatIf;
import org.cordon.desktop.session.WhatIfState;
import org.cordon.desktop.work.Computation;
import org.cordon.desktop.work.WorkState;
import org.cordon.desktop.work.WorkView;
import org.cordon.radiobiology.Schedule;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;

/** The open plan in other schedules and after earlier courses; computed anew whenever something is typed. */
public final class FractionsScreen implements Screen {
    private static final double GAP = 12;
    private static final double TITLE = 34;
    private static final double CALCULATOR = 420;

    private final ScreenContext context;
    private final Computation<FractionsResult> computation;
    private final FractionsStudy study;
    private final VBox content = new VBox(GAP);
    private final ScrollPane root = new ScrollPane(content);
    private final CoursesView courses;
    private final SchedulesView schedules;
    private final CalculatorView calculator = new CalculatorView();
    private final Node calculatorCard = calculator.card();
    private final List<Node> parts = new ArrayList<>();
    private Optional<OpenPlan> of = Optional.empty();
    private FractionsInput input = FractionsInput.empty();
    private Optional<FractionsResult> shown = Optional.empty();

    /** Creates it for whatever plan is open. */
    public FractionsScreen(ScreenContext context) {
        this.context = context;
        computation = new Computation<>(context.ui());
        study = new FractionsStudy(context.session().workers());
        courses = new CoursesView(context.words(), this::typed, this::tryOut);
        schedules = new SchedulesView(context.appearance(), context.words(), () -> input, this::change, this::tryOut);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(14, 16, 14, 16));
        context.appearance().theme().addListener((property, before, now) -> show());
        context.compact().addListener((property, before, now) -> show());
        context.session().plan().addListener((property, before, now) -> {
            computation.cancel();
            if (root.getScene() != null) {
                renew();
            }
        });
        context.session().whatIf().state().addListener((property, before, now) -> {
            if (root.getScene() != null) {
                show();
            }
        });
        computation.state().addListener((property, before, now) -> {
            computation.value().ifPresent(result -> shown = Optional.of(result));
            show();
        });
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void entered() {
        renew();
        KeptFocus.first(content, "schedules", "course-field");
    }

    /** A plan that was not computed here before is computed; own schedules stay with the files that they were typed for. */
    private void renew() {
        Optional<OpenPlan> plan = context.session().plan().get();
        if (!plan.equals(of)) {
            boolean sameFiles = of.map(OpenPlan::set).equals(plan.map(OpenPlan::set));
            of = plan;
            shown = Optional.empty();
            change(sameFiles ? input : FractionsInput.empty());
        }
    }

    @Override
    public boolean back() {
        return computation.state().get() instanceof WorkState.Running<?> && computation.cancel();
    }

    private TypedCourses typed() {
        return context.session().whatIf().state().get().map(WhatIfState::typed).orElse(TypedCourses.none());
    }

    /** A what-if of the whole window: no screen shows the one while another shows the other. */
    private boolean tryOut(TypedCourses typed) {
        boolean possible =
                context.session().real().get().filter(WhatIf::isPossible).isPresent();
        if (possible) {
            context.session().tryCourses(typed);
        }
        return possible;
    }

    @Override
    public List<Node> panes() {
        return parts;
    }

    @Override
    public List<Command> commands() {
        String place = Texts.get("rail.fractions");
        List<Command> all = new ArrayList<>();
        all.add(new Command(Texts.get("fractions.course.add"), place, courses::focus));
        all.add(new Command(Texts.get("fractions.own"), place, schedules::focus));
        all.add(new Command(Texts.get("fractions.calc"), place, calculator::focus));
        shown.ifPresent(result -> result.table().rows().stream()
                .filter(row -> !row.planned())
                .forEach(row -> all.add(new Command(
                        Texts.get("fractions.try", schedule(row.schedule())),
                        SchedulesView.word(result, row),
                        () -> tryOut(row.schedule())))));
        return all;
    }

    /** Another schedule as a what-if of the whole window. */
    private void tryOut(Schedule schedule) {
        context.session().tryPrescription(schedule.totalGy(), schedule.fractions());
    }

    private void change(FractionsInput wanted) {
        input = wanted;
        of.ifPresent(plan -> computation.start(progress -> study.of(plan, wanted, progress)));
    }

    /** {@code 30 Gy / 10}. */
    static String schedule(Schedule schedule) {
        return Numbers.shortest(Numbers.rounded(schedule.totalGy(), 2).doubleValue()) + Numbers.NO_BREAK_SPACE + "Gy / "
                + schedule.fractions();
    }

    /** Whoever types goes on typing: a field that is put in anew gets the focus and the caret back. */
    private void show() {
        Optional<TextField> typing = Optional.ofNullable(root.getScene())
                .map(scene -> scene.getFocusOwner() instanceof TextField field ? field : null);
        int caret = typing.map(TextField::getCaretPosition).orElse(0);
        fill();
        typing.filter(field -> field.getScene() == root.getScene()).ifPresent(field -> {
            field.requestFocus();
            field.positionCaret(caret);
        });
    }

    private void fill() {
        parts.clear();
        content.getChildren().setAll(title());
        if (shown.isEmpty() || computation.state().get() instanceof WorkState.Failed<?>) {
            Node again =
                    Parts.row(0, Parts.plainButton(Texts.get("fractions.again"), "rotate-ccw", () -> change(input)));
            VBox box = Parts.styled(new VBox(WorkView.of(computation, () -> padded(again))), "card");
            content.getChildren().addAll(box, part(courses.card(Optional.empty())));
            return;
        }
        FractionsResult result = shown.get();
        if (result.table().refusal().isPresent()) {
            content.getChildren()
                    .add(Parts.styled(
                            new VBox(padded(Parts.row(
                                    8,
                                    StatusIcons.of(Mark.UNKNOWN, 18),
                                    Parts.paragraph(context.words()
                                            .paragraph(result.table().refusal().get()))))),
                            "card"));
        }
        content.getChildren().add(upper(result));
        if (result.table().refusal().isEmpty()) {
            VBox table = part(schedules.card(result));
            VBox.setVgrow(table, Priority.ALWAYS);
            content.getChildren().add(table);
        }
        content.getChildren().add(lower(result));
    }

    private <N extends Node> N part(N card) {
        parts.add(card);
        return card;
    }

    private static Node padded(Node node) {
        VBox box = new VBox(node);
        box.setPadding(new Insets(14, 16, 14, 16));
        return box;
    }

    private HBox title() {
        HBox title = Parts.row(
                10,
                Parts.text(Texts.get("fractions.title"), "s20", "semi"),
                Parts.text(Texts.get("fractions.subtitle"), "t2"),
                Parts.grow());
        if (shown.isPresent() && computation.state().get() instanceof WorkState.Running<?>) {
            title.getChildren()
                    .addAll(
                            Parts.text(Texts.get("fractions.computing"), "t2"),
                            Parts.plainButton(Texts.get("load.cancel"), "", computation::cancel));
        }
        return Parts.height(title, TITLE);
    }

    private Node upper(FractionsResult result) {
        VBox earlier = part(courses.card(Optional.of(result)));
        HBox box = new HBox(GAP, earlier);
        if (result.again().isPresent()) {
            SumBars bars = new SumBars(
                    result.sums(), result.sumLimitGy(), context.appearance().palette());
            VBox sums = part(Card.of(
                    Texts.get("fractions.sums"),
                    result.sumLimitGy().isPresent()
                            ? Texts.get(
                                    "fractions.sums.note",
                                    Numbers.shortest(result.sumLimitGy().getAsDouble()))
                            : "",
                    bars.root()));
            VBox criteria = part(BudgetView.criteria(result.again().get(), context.words()));
            if (context.compact().get()) {
                share(box, earlier, 0.5);
                HBox.setHgrow(criteria, Priority.ALWAYS);
                box.getChildren().add(criteria);
                VBox both = new VBox(GAP, box, sums);
                both.setMinHeight(Region.USE_PREF_SIZE);
                return both;
            }
            share(box, earlier, 0.31);
            share(box, criteria, 0.29);
            HBox.setHgrow(sums, Priority.ALWAYS);
            box.getChildren().addAll(sums, criteria);
        } else {
            HBox.setHgrow(earlier, Priority.ALWAYS);
        }
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static void share(HBox box, Region part, double share) {
        part.prefWidthProperty().bind(box.widthProperty().subtract(2 * GAP).multiply(share));
        part.minWidthProperty().bind(part.prefWidthProperty());
    }

    private Node lower(FractionsResult result) {
        VBox budget = part(BudgetView.budget(result));
        HBox box = new HBox(GAP, budget);
        HBox.setHgrow(budget, Priority.ALWAYS);
        if (result.table().refusal().isEmpty()) {
            VBox highest = part(BudgetView.isotoxic(result));
            share(box, highest, 0.27);
            box.getChildren().add(highest);
        }
        Region card = part((Region) calculatorCard);
        Parts.width(card, CALCULATOR);
        box.getChildren().add(card);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }
}
