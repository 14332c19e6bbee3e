package org.cordon.dvh;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.GridGeometry;
import org.cordon.dvh.DvhData.Inside;
import org.cordon.geometry.Point3;
import org.cordon.structure.Body;

/** The dose-volume histogram of one body in one dose grid. Immutable and thread-safe. */
public final class Dvh {
    /** A body counts as wholly inside the grid when no more than this share of it lies outside: rounding only. */
    private static final double ROUNDING = 1e-9;

    private final Body body;
    private final GridGeometry grid;
    private final double volumeCc;
    private final double insideCc;
    private final Optional<Inside> inside;
    private final Optional<Scaled> scaled;

    /** What a scaled histogram was made of. */
    private record Scaled(Dvh original, double factor) {}

    Dvh(Body body, GridGeometry grid, double volumeCc, DvhData data) {
        this.body = body;
        this.grid = grid;
        this.volumeCc = volumeCc;
        this.insideCc = volumeCc - data.insideCc() <= ROUNDING * volumeCc ? volumeCc : data.insideCc();
        this.inside = data.inside();
        this.scaled = Optional.empty();
    }

    private Dvh(Dvh original, double factor) {
        this.body = original.body;
        this.grid = original.grid;
        this.volumeCc = original.volumeCc;
        this.insideCc = original.insideCc;
        this.inside = original.inside;
        this.scaled = Optional.of(new Scaled(original, factor));
    }

    /**
     * The histogram of the same body in the same dose times a factor: exact, nothing is computed anew, because volumes,
     * extremes and intervals are linear in dose.
     *
     * @param factor finite and positive
     */
    public Dvh times(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor must be finite and > 0, was " + factor);
        }
        Dvh original = scaled.map(Scaled::original).orElse(this);
        double total = factor();
        return new Dvh(original, total * factor);
    }

    private double factor() {
        return scaled.map(Scaled::factor).orElse(1.0);
    }

    /** The body it was computed for: structure, z convention, clip. */
    public Body body() {
        return body;
    }

    /** The nodes of the dose it was computed in. */
    public GridGeometry grid() {
        return grid;
    }

    /** The volume of the body in cc, the part outside the dose grid included; 0 for a structure of a single plane. */
    public double volumeCc() {
        return volumeCc;
    }

    /** The part of the volume inside the box of the outermost dose nodes, 0 to 1. */
    public double insideDoseGridFraction() {
        return volumeCc > 0 ? Math.min(1, insideCc / volumeCc) : 0;
    }

    /** The highest dose of the part inside the grid, its surface included; empty when nothing is inside. */
    public OptionalDouble maxGy() {
        return inside.map(in -> OptionalDouble.of(in.max().doseGy() * factor())).orElse(OptionalDouble.empty());
    }

    /** The lowest dose of the part inside the grid, its surface included; empty when nothing is inside. */
    public OptionalDouble minGy() {
        return inside.map(in -> OptionalDouble.of(in.min().doseGy() * factor())).orElse(OptionalDouble.empty());
    }

    /** The mean dose of the part inside the grid; empty when nothing is inside. */
    public OptionalDouble meanGy() {
        return inside.map(in -> OptionalDouble.of(in.meanGy() * factor())).orElse(OptionalDouble.empty());
    }

    /** Where the highest dose lies. */
    public Optional<Point3> maxLocation() {
        return inside.map(in -> location(in.max()));
    }

    /** Where the lowest dose lies. */
    public Optional<Point3> minLocation() {
        return inside.map(in -> location(in.min()));
    }

    private Point3 location(Extreme extreme) {
        return new Point3(
                grid.originMm().xMm() + extreme.x() * grid.spacingXMm(),
                grid.originMm().yMm() + extreme.y() * grid.spacingYMm(),
                grid.originMm().zMm() + extreme.z() * grid.spacingZMm());
    }

    /** The number of cells the curve was gathered from. */
    public long cellCount() {
        return inside.map(Inside::cells).orElse(0L);
    }

    /** The volume in cc inside the grid that receives at least a dose. */
    public double volumeAtLeastCc(double doseGy) {
        return inside.map(in -> atLeastCc(in, doseGy / factor())).orElse(0.0);
    }

    /** Gathering rounds in another order than the volume: the curve starts at exactly the volume inside. */
    private double atLeastCc(Inside in, double doseGy) {
        return in.curve().atLeastCc(doseGy) / in.curve().totalCc() * insideCc;
    }

    /**
     * The cumulative curve for plots and files: equally spaced doses from 0 to just above the highest, ascending.
     *
     * @param points number of points, at least 2
     */
    public DvhCurve curve(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("a curve needs at least 2 points, was " + points);
        }
        double[] dose = new double[points];
        double[] volume = new double[points];
        double end = maxGy().orElse(0);
        for (int i = 0; i < points; i++) {
            dose[i] = end * i / (points - 1);
            volume[i] = volumeAtLeastCc(dose[i]);
        }
        return new DvhCurve(dose, volume);
    }

    /**
     * A metric with its numerical interval, for a body wholly inside the grid.
     *
     * @param metric what is wanted
     * @param prescriptionGy of the target the metric refers to; needed where dose is in percent
     * @return not evaluable with {@code OUTSIDE_DOSE_GRID} when a part lies outside,
     *     {@code STRUCTURE_SMALLER_THAN_METRIC_VOLUME} (arg {@code maxGy}) for Dcc beyond the volume, {@code
     *     NO_PRESCRIPTION} when percent is asked without one, {@code SINGLE_PLANE_STRUCTURE} when it has no thickness
     */
    public Measurement measure(DvhMetric metric, OptionalDouble prescriptionGy) {
        if (scaled.isPresent()) {
            ScaledMetric asked = new ScaledMetric(metric, prescriptionGy, factor());
            return asked.result(scaled.get().original().measure(asked.metric(), asked.prescriptionGy()));
        }
        return new MetricEvaluation(this, inside, insideCc, prescriptionGy, OptionalDouble.empty()).measure(metric);
    }

    /**
     * A metric with the part outside the grid counted as if it received one dose everywhere.
     *
     * @param metric what is wanted
     * @param prescriptionGy as in {@link #measure}
     * @param outsideDoseGy dose of the outside part, 0 or above every limit
     */
    public Measurement measureWithOutsideAt(DvhMetric metric, OptionalDouble prescriptionGy, double outsideDoseGy) {
        if (!(outsideDoseGy >= 0) || Double.isInfinite(outsideDoseGy)) {
            throw new IllegalArgumentException("outsideDoseGy must be finite and >= 0, was " + outsideDoseGy);
        }
        if (scaled.isPresent()) {
            ScaledMetric asked = new ScaledMetric(metric, prescriptionGy, factor());
            return asked.result(scaled.get()
                    .original()
                    .measureWithOutsideAt(asked.metric(), asked.prescriptionGy(), outsideDoseGy / factor()));
        }
        return new MetricEvaluation(this, inside, insideCc, prescriptionGy, OptionalDouble.of(outsideDoseGy))
                .measure(metric);
    }
}
