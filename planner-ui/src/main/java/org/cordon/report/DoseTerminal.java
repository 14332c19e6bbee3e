package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.radiobiology.Schedule;
import org.cordon.text.Numbers;

/** Writes what the {@code dose} commands found for a terminal. */
public final class DoseTerminal {
    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one terminal. */
    public DoseTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** One schedule. */
    public String single(DoseJson.Single single) {
        TextTable table = new TextTable(List.of("Schedule", ">alpha/beta", ">BED", ">EQD2", "Model"), 4);
        table.add(cells(single.value(), "linear-quadratic"));
        single.range().forEach(end -> table.add(cells(end, "linear-quadratic, end of the published range")));
        single.linear()
                .ifPresent(linear -> table.add(cells(
                        linear,
                        "linear-quadratic-linear above "
                                + gy(single.transitionGy().orElseThrow()) + " per fraction: comparison only")));
        return page(table, tissue(single.tissue()));
    }

    /** The schedules that have an effect. */
    public String inverted(DoseJson.Inverted inverted) {
        TextTable table = new TextTable(List.of(">Fractions", ">Dose", ">Per fraction", "Effect"), 3);
        for (Schedule schedule : inverted.schedules()) {
            table.add(List.of(
                    Integer.toString(schedule.fractions()),
                    precise(schedule.totalGy()),
                    precise(schedule.perFractionGy()),
                    style.safe("BED " + gy(inverted.effect().valueGy()) + ", EQD2 "
                            + gy(inverted.effect().eqd2().valueGy()) + " at alpha/beta "
                            + shortest(inverted.effect().alphaBetaGy()))));
        }
        return page(table, tissue(inverted.tissue()));
    }

    /** Schedules side by side. */
    public String comparison(DoseJson.Comparison comparison) {
        TextTable table = new TextTable(
                List.of("Schedule", ">Per fraction", ">alpha/beta", ">BED", ">EQD2", ">Of the first", "Remark"), 6);
        Schedule first = comparison.schedules().get(0);
        for (Schedule schedule : comparison.schedules()) {
            for (double ratio : comparison.alphaBetaGy()) {
                Equivalent value = Equivalent.of(schedule, ratio);
                boolean head = ratio == comparison.alphaBetaGy().get(0);
                table.add(List.of(
                        head ? shown(schedule) : "",
                        head ? style.safe(gy(schedule.perFractionGy())) : "",
                        style.safe(shortest(ratio)),
                        style.safe(gy(value.bed().valueGy())),
                        style.safe(gy(value.eqd2().valueGy())),
                        style.safe(Numbers.fixed(DoseJson.percent(value, Equivalent.of(first, ratio)), 1)
                                + Numbers.NO_BREAK_SPACE + "%"),
                        head ? style.safe(equalAt(first, schedule)) : ""));
            }
        }
        return page(table, List.of());
    }

    private static String equalAt(Schedule first, Schedule schedule) {
        var ratio = Equivalent.equalAt(first, schedule);
        return ratio.isPresent()
                ? "as the first at alpha/beta " + Numbers.fixed(ratio.getAsDouble(), 2) + Numbers.NO_BREAK_SPACE + "Gy"
                : "";
    }

    private List<String> cells(Equivalent value, String model) {
        return List.of(
                shown(value.schedule()),
                style.safe(shortest(value.bed().alphaBetaGy())),
                style.safe(gy(value.bed().valueGy())),
                style.safe(gy(value.eqd2().valueGy())),
                style.safe(model));
    }

    private String shown(Schedule schedule) {
        return style.safe(shortest(schedule.totalGy()) + " in " + schedule.fractions());
    }

    private List<String> tissue(Optional<TissueAlphaBeta> tissue) {
        return tissue.map(named -> List.of(style.safe(named.name() + ": alpha/beta " + shortest(named.alphaBetaGy())
                        + (named.fromGy() < named.toGy()
                                ? ", published from " + shortest(named.fromGy()) + " to " + shortest(named.toGy())
                                : "")
                        + " [" + named.source().confidence().label() + "; "
                        + named.source().citation() + "]")))
                .orElse(List.of());
    }

    private String page(TextTable table, List<String> remarks) {
        int[] widths = table.widths(style.width());
        List<String> lines = new ArrayList<>(table.head(widths, style::faint));
        lines.addAll(table.lines(widths, style.width()));
        lines.add("");
        List<String> texts = new ArrayList<>(remarks);
        DoseJson.notes().forEach(note -> texts.add(style.safe(context.words().paragraph(note))));
        texts.forEach(text -> TextWidth.wrap(text, style.width()).forEach(line -> lines.add(style.faint(line))));
        return String.join("\n", lines) + "\n";
    }

    private String precise(double valueGy) {
        return style.safe(Numbers.fixed(valueGy, 4) + Numbers.NO_BREAK_SPACE + "Gy");
    }

    private static String gy(double valueGy) {
        return Numbers.fixed(valueGy, 2) + Numbers.NO_BREAK_SPACE + "Gy";
    }

    private static String shortest(double valueGy) {
        return Numbers.shortest(valueGy) + Numbers.NO_BREAK_SPACE + "Gy";
    }
}
