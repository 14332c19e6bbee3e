package org.cordon.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Status;
import org.cordon.delineation.SurfaceDistances;
import org.cordon.difference.BeamDifference;
import org.cordon.difference.Change;
import org.cordon.difference.DoseComparison;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.RowDifference;
import org.cordon.difference.StructureDifference;
import org.cordon.gamma.DoseDifferenceStatistics;
import org.cordon.gamma.GammaStatistics;
import org.cordon.picture.DvhPairPicture;
import org.cordon.picture.StatusIcon;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.DifferenceText;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;

/** Writes what changed between two versions as one self-contained HTML file, with the histograms of both. */
public final class DifferenceHtml {
    private static final String NUMBER = "num";

    private final ReportContext context;

    /** A writer for one context. */
    public DifferenceHtml(ReportContext context) {
        this.context = context;
    }

    /** The whole page. */
    public String write(PlanDifference difference) {
        HtmlShell shell = new HtmlShell(context);
        Markup page =
                shell.open("Two versions of a plan: " + difference.verdict().name());
        shell.title("Two versions of a plan", "Spine SBRT, what changed from the first to the second", "");
        versions(shell, page, difference);
        difference
                .remarks()
                .forEach(remark -> page.element("p", context.words().paragraph(remark), "class", "caption"));
        rows(page, difference.rows());
        histogram(page, difference);
        difference.dose().ifPresent(dose -> dose(page, dose, difference.structures()));
        structures(page, difference.structures());
        beams(page, difference.beams());
        changes(page, "Prescription", difference.prescription());
        changes(page, "Labels", difference.labels());
        findings(page, difference);
        return shell.close();
    }

    private static void versions(HtmlShell shell, Markup page, PlanDifference difference) {
        shell.banner(Mark.of(difference.verdict()), difference.verdict().name(), "of the second version");
        version(shell, "First:", difference.first());
        version(shell, "Second:", difference.second());
        page.element(
                "li",
                difference.isSame()
                        ? "Beams, prescription, structures, dose and rows are the same."
                        : "What is the same is only counted below.");
        page.close().closeLine();
    }

    private static void version(HtmlShell shell, String which, ReviewResult result) {
        shell.reason(
                Mark.of(result.verdict()),
                which,
                result.verdict().name() + (result.whatIf() ? " (WHAT-IF)" : "") + ", "
                        + String.join(", ", result.plans()) + ", "
                        + result.protocol().title() + " "
                        + result.protocol().version() + ", dose up to "
                        + Numbers.withUnit(result.doseMaxGy(), "Gy"));
    }

    private static void heads(Markup page, String label, String... heads) {
        HtmlTable.open(page, label);
        page.open("table", "class", "rows").open("thead").open("tr");
        for (String head : heads) {
            boolean number = head.startsWith(">");
            page.element("th", number ? head.substring(1) : head, "scope", "col", "class", number ? NUMBER : "");
        }
        page.close().close().open("tbody");
    }

    private static void rows(Markup page, List<RowDifference> rows) {
        List<RowDifference> shown = rows.stream()
                .filter(row -> applies(row.first()) || applies(row.second()))
                .toList();
        long same = shown.stream()
                .filter(row -> row.turn() == RowDifference.Turn.SAME)
                .count();
        section(page, "Constraints", same, shown.size());
        if (same < shown.size()) {
            heads(page, "Constraints", "", "Structure", "Metric", ">Limit", ">First", ">Second");
            shown.stream().filter(row -> row.turn() != RowDifference.Turn.SAME).forEach(row -> row(page, row));
            page.close().close().close();
        }
        page.closeLine();
    }

    private static boolean applies(Optional<ConstraintRow> row) {
        return row.filter(each -> each.status() != Status.NOT_APPLICABLE).isPresent();
    }

    private static void row(Markup page, RowDifference row) {
        Mark mark = row.second().map(Mark::of).orElse(Mark.UNKNOWN);
        page.open("tr", "class", HtmlRows.className(mark));
        page.element("td", DifferenceText.word(row.turn()), "class", "status");
        page.open("td").element("bdi", row.structure()).close();
        page.element("td", MetricText.brief(row.rule().metric()), "class", "metric");
        page.element("td", DifferenceText.limit(row), "class", NUMBER);
        cell(page, row.first(), DifferenceText.first(row));
        cell(page, row.second(), DifferenceText.second(row));
        page.closeLine();
    }

    private static void cell(Markup page, Optional<ConstraintRow> row, String value) {
        page.open("td", "class", NUMBER + " value");
        row.ifPresent(each -> page.finished(StatusIcon.svg(Mark.of(each), 13)).text(" "));
        page.text(value).close();
    }

    private static void histogram(Markup page, PlanDifference difference) {
        Map<String, Markup> legend = DvhPairPicture.legend(difference.first(), difference.second());
        if (legend.isEmpty()) {
            return;
        }
        page.open("section", "class", "histogram").element("h2", "Dose-volume histograms");
        page.open("ul", "class", "legend");
        legend.forEach((label, sample) ->
                page.open("li").finished(sample).element("bdi", label).close());
        page.close().finished(DvhPairPicture.svg(difference.first(), difference.second()));
        page.element("p", "First version dashed, second solid; percent of the structure's volume.", "class", "caption");
        page.closeLine();
    }

    private void dose(Markup page, DoseComparison dose, List<StructureDifference> structures) {
        page.open("section").element("h2", "Dose, second less first");
        if (dose.isSame()) {
            page.element("p", "The same at every node.").closeLine();
            return;
        }
        page.element(
                "p",
                "Largest difference " + DifferenceText.largest(dose.all()) + ". Gamma "
                        + DifferenceText.criteria(
                                dose.gamma().criteria(), dose.gamma().normalisationGy())
                        + ": " + DifferenceText.passRate(dose.gammaStatistics()) + " of "
                        + dose.gammaStatistics().points() + " points pass.");
        heads(
                page,
                "Dose",
                "Where",
                ">Nodes",
                ">Mean Gy",
                ">SD Gy",
                ">Largest fall",
                ">Largest rise",
                ">Gamma \u2264 1");
        doseRow(page, "common grid", dose.all(), Optional.of(dose.gammaStatistics()));
        structures.forEach(structure ->
                structure.dose().ifPresent(inside -> doseRow(page, structure.name(), inside, structure.gamma())));
        page.close().close().close();
        page.element("p", "At the nodes of the first dose inside the structures of the second.", "class", "caption")
                .closeLine();
    }

    private static void doseRow(
            Markup page, String name, DoseDifferenceStatistics statistics, Optional<GammaStatistics> gamma) {
        page.open("tr").open("td").element("bdi", name).close();
        for (String cell : List.of(
                Integer.toString(statistics.nodes()),
                DifferenceText.signedGy(statistics.meanGy()),
                Numbers.fixed(statistics.standardDeviationGy(), 2),
                DifferenceText.signedGy(statistics.lowest().differenceGy()),
                DifferenceText.signedGy(statistics.highest().differenceGy()),
                gamma.map(DifferenceText::passRate).orElse(""))) {
            page.element("td", cell, "class", NUMBER);
        }
        page.closeLine();
    }

    private void structures(Markup page, List<StructureDifference> structures) {
        long same = structures.stream().filter(StructureDifference::isSame).count();
        section(page, "Structures", same, structures.size());
        if (same < structures.size()) {
            heads(
                    page,
                    "Structures",
                    "",
                    "Structure",
                    ">First cc",
                    ">Second cc",
                    ">Dice",
                    ">Mean mm",
                    ">95 % mm",
                    ">Maximum mm");
            structures.stream().filter(each -> !each.isSame()).forEach(each -> structure(page, each));
            page.close().close().close();
            page.element(
                    "p",
                    "Distances of surfaces: from the first to the second / from the second to the first.",
                    "class",
                    "caption");
        }
        page.closeLine();
    }

    private void structure(Markup page, StructureDifference structure) {
        page.open("tr").element("td", DifferenceText.word(structure), "class", "status");
        page.open("td").element("bdi", structure.name());
        structure.formerName().ifPresent(name -> page.element("small", "was " + name));
        if (!structure.changes().isEmpty()) {
            page.element("small", DifferenceText.joined(structure.changes()));
        }
        structure
                .reason()
                .ifPresent(reason ->
                        page.element("small", "not compared: " + context.words().sentence(reason)));
        page.close();
        Optional<SurfaceDistances> surfaces = structure.surfaces();
        page.element("td", number(structure.firstCc(), 2), "class", NUMBER)
                .element("td", number(structure.secondCc(), 2), "class", NUMBER)
                .element("td", number(structure.dice(), 3), "class", NUMBER)
                .element("td", both(surfaces, SurfaceDistances.Directed::meanMm), "class", NUMBER)
                .element("td", both(surfaces, SurfaceDistances.Directed::percentile95Mm), "class", NUMBER)
                .element("td", both(surfaces, SurfaceDistances.Directed::maxMm), "class", NUMBER);
        page.closeLine();
    }

    private static String both(
            Optional<SurfaceDistances> surfaces, java.util.function.ToDoubleFunction<SurfaceDistances.Directed> which) {
        return surfaces.map(each -> DifferenceText.mm(which.applyAsDouble(each.fromFirst())) + " / "
                        + DifferenceText.mm(which.applyAsDouble(each.fromSecond())))
                .orElse("");
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? Numbers.fixed(value.getAsDouble(), decimals) : "\u2013";
    }

    private static void beams(Markup page, List<BeamDifference> beams) {
        long same = beams.stream().filter(BeamDifference::isSame).count();
        section(page, "Beams", same, beams.size());
        beams.stream()
                .filter(beam -> !beam.isSame())
                .forEach(beam -> page.element("p", DifferenceText.beam(beam) + ": " + DifferenceText.changes(beam)));
        page.closeLine();
    }

    private static void changes(Markup page, String title, List<Change> changes) {
        page.open("section").element("h2", changes.isEmpty() ? title + ": the same" : title);
        changes.forEach(change -> page.element("p", DifferenceText.change(change)));
        page.closeLine();
    }

    private static void findings(Markup page, PlanDifference difference) {
        if (difference.findingsGone().isEmpty() && difference.findingsNew().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Findings");
        if (!difference.findingsGone().isEmpty()) {
            page.element("p", "Only in the first: " + String.join(", ", difference.findingsGone()));
        }
        if (!difference.findingsNew().isEmpty()) {
            page.element("p", "Only in the second: " + String.join(", ", difference.findingsNew()));
        }
        page.closeLine();
    }

    private static void section(Markup page, String title, long same, int all) {
        page.open("section").element("h2", title);
        page.element("p", same + " of " + all + " the same", "class", "caption");
    }
}
