package org.cordon.constraint;

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
 * Reads and prints metrics in the notation of AAPM TG-263 (Mayo): what is asked, and in brackets the unit of the answer.
 *
 * <pre>{@code
 * metric    := query "[" unit "]"
 * query     := ( "D" | "DC" ) number ( "cc" | "%" )          answer in Gy, cGy or %
 *            | ( "V" | "CV" ) number ( "Gy" | "cGy" | "%" )  answer in cc or %
 *            | ( "Min" | "Max" | "Mean" | "Median" ) [ "Dose" ]
 *            | "Volume"                                      answer in cc
 * number    := digits [ "." digits ]
 * }</pre>
 *
 * <p>Blanks between tokens are ignored, units and words read in any case, the decimal sign is a point. Dose in percent
 * is of the prescription, volume in percent of the structure. {@code print} is canonical: {@code print(parse(t))} is the
 * one spelling of a metric and {@code parse(print(m))} equals {@code m}.
 */
public final class MetricSyntax {
    private static final String QUERIES = "D, V, DC, CV, Min, Max, Mean, Median or Volume";
    private static final String DOSE_UNITS = "Gy, cGy or %";
    private static final String VOLUME_UNITS = "cc or %";

    private MetricSyntax() {}

    /**
     * Reads a metric.
     *
     * @param text e.g. {@code D0.03cc[Gy]}
     * @throws MetricSyntaxException with the column of the first character that does not fit and what is allowed there
     */
    public static DvhMetric parse(String text) {
        SyntaxCursor cursor = new SyntaxCursor(text);
        int start = cursor.mark();
        String word = SyntaxCursor.lower(cursor.word());
        DvhMetric metric = switch (word) {
            case "d" -> {
                double volume = volume(cursor);
                VolumeUnit unit = volumeUnit(cursor, volume);
                yield new DoseAtVolume(volume, unit, doseOutput(cursor));
            }
            case "dc" -> {
                double volume = volume(cursor);
                VolumeUnit unit = volumeUnit(cursor, volume);
                yield new DoseToColdVolume(volume, unit, doseOutput(cursor));
            }
            case "v" -> {
                double dose = cursor.number("a dose");
                DoseUnit unit = doseUnit(cursor);
                yield new VolumeAtDose(dose, unit, volumeOutput(cursor));
            }
            case "cv" -> {
                double dose = cursor.positive("a dose");
                DoseUnit unit = doseUnit(cursor);
                yield new ColdVolume(dose, unit, volumeOutput(cursor));
            }
            case "min", "mindose" -> new DoseStatistic(Statistic.MIN, doseOutput(cursor));
            case "max", "maxdose" -> new DoseStatistic(Statistic.MAX, doseOutput(cursor));
            case "mean", "meandose" -> new DoseStatistic(Statistic.MEAN, doseOutput(cursor));
            case "median", "mediandose" -> new DoseStatistic(Statistic.MEDIAN, doseOutput(cursor));
            case "volume" -> {
                open(cursor);
                cursor.require("cc", "cc");
                close(cursor);
                yield new StructureVolume();
            }
            default -> throw SyntaxCursor.expectedAt(start, QUERIES);
        };
        cursor.requireEnd();
        return metric;
    }

    /** Prints a metric in its one canonical spelling, e.g. {@code V10Gy[%]}. */
    public static String print(DvhMetric metric) {
        if (metric instanceof DoseAtVolume dose) {
            return "D" + SyntaxCursor.print(dose.volume()) + dose.volumeUnit().symbol() + output(metric);
        }
        if (metric instanceof DoseToColdVolume dose) {
            return "DC" + SyntaxCursor.print(dose.volume()) + dose.volumeUnit().symbol() + output(metric);
        }
        if (metric instanceof VolumeAtDose volume) {
            return "V" + SyntaxCursor.print(volume.dose()) + volume.doseUnit().symbol() + output(metric);
        }
        if (metric instanceof ColdVolume volume) {
            return "CV" + SyntaxCursor.print(volume.dose()) + volume.doseUnit().symbol() + output(metric);
        }
        if (metric instanceof DoseStatistic statistic) {
            return statistic.statistic().label() + output(metric);
        }
        return "Volume" + output(metric);
    }

    private static String output(DvhMetric metric) {
        return "[" + metric.unitSymbol() + "]";
    }

    private static double volume(SyntaxCursor cursor) {
        return cursor.positive("a volume");
    }

    private static VolumeUnit volumeUnit(SyntaxCursor cursor, double volume) {
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

    private static DoseUnit doseUnit(SyntaxCursor cursor) {
        if (cursor.take("Gy")) {
            return DoseUnit.GY;
        }
        if (cursor.take("cGy")) {
            return DoseUnit.CGY;
        }
        if (cursor.take("%")) {
            return DoseUnit.PERCENT;
        }
        throw cursor.expected(DOSE_UNITS);
    }

    private static DoseUnit doseOutput(SyntaxCursor cursor) {
        open(cursor);
        DoseUnit unit = doseUnit(cursor);
        close(cursor);
        return unit;
    }

    private static VolumeUnit volumeOutput(SyntaxCursor cursor) {
        open(cursor);
        VolumeUnit unit = volumeUnit(cursor, 0);
        close(cursor);
        return unit;
    }

    private static void open(SyntaxCursor cursor) {
        cursor.require("[", "[ and the unit of the answer");
    }

    private static void close(SyntaxCursor cursor) {
        cursor.require("]", "]");
    }
}
