package org.cordon.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.ColdVolume;
import org.cordon.dvh.DvhMetric.DoseAtVolume;
import org.cordon.dvh.DvhMetric.DoseStatistic;
import org.cordon.dvh.DvhMetric.DoseToColdVolume;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.DvhMetric.StructureVolume;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.VolumeUnit;

/**
 * Reads and prints metrics in the notation of AAPM TG-263 (Mayo), extended by biology and by indices of the plan: what is
 * asked, and in brackets the unit of the answer.
 *
 * <pre>{@code
 * metric    := query "[" unit "]"
 *            | dose "[" ( "EQD2" | "BED" ) "(" number ")" "]"   answer in Gy, number is α/β in Gy
 *            | index "(" name { "," name } ")"
 * query     := dose                                          answer in Gy, cGy or %
 *            | ( "V" | "CV" ) number ( "Gy" | "cGy" | "%" )  answer in cc or %
 *            | "Volume"                                      answer in cc
 * dose      := ( "D" | "DC" ) number ( "cc" | "%" )
 *            | ( "Min" | "Max" | "Mean" | "Median" ) [ "Dose" ]
 * index     := "paddickCi" | "rtogCi" | "paddickGi" | ...    every label of PlanIndex
 * number    := digits [ "." digits ]
 * name      := any characters but "(", ")", ",", "@", ":", "[", "]" and control characters
 * }</pre>
 *
 * <p>Blanks between tokens are ignored, units and words read in any case, the decimal sign is a point. Dose in percent
 * is of the prescription, volume in percent of the structure. {@code print} is canonical: {@code print(parse(t))} is the
 * one spelling of a metric and {@code parse(print(m))} equals {@code m}.
 */
public final class MetricSyntax {
    private static final String QUERIES = "D, V, DC, CV, Min, Max, Mean, Median or Volume";
    private static final String DOSE_UNITS = "Gy, cGy or %";
    private static final String DOSE_ANSWERS = "Gy, cGy, %, EQD2 or BED";
    private static final String VOLUME_UNITS = "cc or %";
    private static final String NAME_STOPS = "(),@:[]";
    private static final int MAX_NAME = 64;

    private MetricSyntax() {}

    /**
     * Reads a metric of any kind.
     *
     * @param text e.g. {@code D0.03cc[Gy]}, {@code Max[EQD2(2)]} or {@code paddickCi(PTV)}
     * @throws MetricSyntaxException with the column of the first character that does not fit and what is allowed there
     */
    public static Metric parse(String text) {
        SyntaxCursor cursor = new SyntaxCursor(text);
        Metric metric = parse(cursor);
        cursor.requireEnd();
        return metric;
    }

    /**
     * Reads a metric of the histogram of physical dose; the other kinds are refused.
     *
     * @param text e.g. {@code D0.03cc[Gy]}
     * @throws MetricSyntaxException as for {@link #parse}
     */
    public static DvhMetric parseDoseVolume(String text) {
        SyntaxCursor cursor = new SyntaxCursor(text);
        DvhMetric metric = new Reading(cursor, false).doseVolume();
        cursor.requireEnd();
        return metric;
    }

    static Metric parse(SyntaxCursor cursor) {
        Optional<PlanIndex> index = PlanIndex.of(SyntaxCursor.lower(cursor.identifierAhead()));
        return index.isPresent() ? planIndex(cursor, index.get()) : new Reading(cursor, true).metric();
    }

    private static Metric planIndex(SyntaxCursor cursor, PlanIndex index) {
        cursor.take(index.label());
        cursor.require("(", "( and the target");
        List<String> names = new ArrayList<>();
        names.add(cursor.name(NAME_STOPS, MAX_NAME, "a structure name", ") or ,"));
        while (names.size() < index.structures()) {
            cursor.require(",", ", and another structure");
            names.add(cursor.name(NAME_STOPS, MAX_NAME, "a structure name", ") or ,"));
        }
        cursor.require(")", ")");
        return new Metric.Plan(index, names);
    }

    /** Prints a metric in its one canonical spelling, e.g. {@code Max[EQD2(2)]}. */
    public static String print(Metric metric) {
        if (metric instanceof Metric.Biological biological) {
            return query(biological.query()) + "[" + biological.scale().label() + "("
                    + SyntaxCursor.print(biological.alphaBetaGy()) + ")]";
        }
        if (metric instanceof Metric.Plan plan) {
            return plan.index().label() + "(" + String.join(", ", plan.structures()) + ")";
        }
        return print(((Metric.DoseVolume) metric).query());
    }

    /** Prints a metric of a histogram in its one canonical spelling, e.g. {@code V10Gy[%]}. */
    public static String print(DvhMetric metric) {
        return query(metric) + "[" + metric.unitSymbol() + "]";
    }

    private static String query(DvhMetric metric) {
        if (metric instanceof DoseAtVolume dose) {
            return "D" + SyntaxCursor.print(dose.volume()) + dose.volumeUnit().symbol();
        }
        if (metric instanceof DoseToColdVolume dose) {
            return "DC" + SyntaxCursor.print(dose.volume()) + dose.volumeUnit().symbol();
        }
        if (metric instanceof VolumeAtDose volume) {
            return "V" + SyntaxCursor.print(volume.dose()) + volume.doseUnit().symbol();
        }
        if (metric instanceof ColdVolume volume) {
            return "CV" + SyntaxCursor.print(volume.dose()) + volume.doseUnit().symbol();
        }
        if (metric instanceof DoseStatistic statistic) {
            return statistic.statistic().label();
        }
        return "Volume";
    }

    /** Reads one query with its answer. */
    private static final class Reading {
        private final SyntaxCursor cursor;
        private final boolean biology;
        private Optional<BiologicalScale> scale = Optional.empty();
        private double alphaBetaGy;

        Reading(SyntaxCursor cursor, boolean biology) {
            this.cursor = cursor;
            this.biology = biology;
        }

        Metric metric() {
            DvhMetric query = doseVolume();
            return scale.isPresent() ? new Metric.Biological(query, scale.get(), alphaBetaGy) : Metric.of(query);
        }

        DvhMetric doseVolume() {
            int start = cursor.mark();
            String word = SyntaxCursor.lower(cursor.word());
            return switch (word) {
                case "d" -> {
                    double volume = cursor.positive("a volume");
                    VolumeUnit unit = volumeUnit(volume);
                    yield new DoseAtVolume(volume, unit, doseAnswer());
                }
                case "dc" -> {
                    double volume = cursor.positive("a volume");
                    VolumeUnit unit = volumeUnit(volume);
                    yield new DoseToColdVolume(volume, unit, doseAnswer());
                }
                case "v" -> {
                    double dose = cursor.number("a dose");
                    DoseUnit unit = doseUnit(DOSE_UNITS);
                    yield new VolumeAtDose(dose, unit, volumeAnswer());
                }
                case "cv" -> {
                    double dose = cursor.positive("a dose");
                    DoseUnit unit = doseUnit(DOSE_UNITS);
                    yield new ColdVolume(dose, unit, volumeAnswer());
                }
                case "min", "mindose" -> new DoseStatistic(Statistic.MIN, doseAnswer());
                case "max", "maxdose" -> new DoseStatistic(Statistic.MAX, doseAnswer());
                case "mean", "meandose" -> new DoseStatistic(Statistic.MEAN, doseAnswer());
                case "median", "mediandose" -> new DoseStatistic(Statistic.MEDIAN, doseAnswer());
                case "volume" -> {
                    open();
                    cursor.require("cc", "cc");
                    close();
                    yield new StructureVolume();
                }
                default ->
                    throw SyntaxCursor.expectedAt(
                            start, biology ? QUERIES + ", or an index such as paddickCi" : QUERIES);
            };
        }

        private VolumeUnit volumeUnit(double volume) {
            int mark = cursor.mark();
            if (cursor.take("cc")) {
                return VolumeUnit.CC;
            }
            if (cursor.take("%")) {
                if (volume > 100) {
                    throw SyntaxCursor.expectedAt(mark, "cc, or at most 100 %");
                }
                return VolumeUnit.PERCENT;
            }
            throw cursor.expected(VOLUME_UNITS);
        }

        private DoseUnit doseUnit(String expected) {
            if (cursor.take("Gy")) {
                return DoseUnit.GY;
            }
            if (cursor.take("cGy")) {
                return DoseUnit.CGY;
            }
            if (cursor.take("%")) {
                return DoseUnit.PERCENT;
            }
            throw cursor.expected(expected);
        }

        private DoseUnit doseAnswer() {
            open();
            DoseUnit unit = biology && biological() ? DoseUnit.GY : doseUnit(biology ? DOSE_ANSWERS : DOSE_UNITS);
            close();
            return unit;
        }

        private boolean biological() {
            for (BiologicalScale each : BiologicalScale.values()) {
                if (cursor.take(each.label())) {
                    cursor.require("(", "( and α/β in Gy");
                    scale = Optional.of(each);
                    alphaBetaGy = cursor.positive("α/β in Gy");
                    cursor.require(")", ")");
                    return true;
                }
            }
            return false;
        }

        private VolumeUnit volumeAnswer() {
            open();
            VolumeUnit unit = volumeUnit(0);
            close();
            return unit;
        }

        private void open() {
            cursor.require("[", "[ and the unit of the answer");
        }

        private void close() {
            cursor.require("]", "]");
        }
    }
}
