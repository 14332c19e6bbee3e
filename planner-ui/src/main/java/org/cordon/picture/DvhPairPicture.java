package org.cordon.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.review.ReviewResult;
import org.cordon.review.StructureCurve;
import org.cordon.text.Markup;

/**
 * Cumulative histograms of two versions of a plan: each structure in one colour, the first version dashed and thin, the
 * second solid and thick.
 */
public final class DvhPairPicture {
    private static final String DASHES = "4 3";

    private final ReviewResult first;
    private final ReviewResult second;
    private final Markup svg = new Markup();
    private final PlotArea plot;

    private DvhPairPicture(ReviewResult first, ReviewResult second) {
        this.first = first;
        this.second = second;
        this.plot = new PlotArea(NiceAxis.upTo(Math.max(first.doseMaxGy(), second.doseMaxGy()), 8), svg);
    }

    /** The picture; empty markup when neither version has a curve. */
    public static Markup svg(ReviewResult first, ReviewResult second) {
        return styles(first, second).isEmpty() ? new Markup() : new DvhPairPicture(first, second).draw();
    }

    /** The label of every curve of either version with a sample of its colour, as a legend. */
    public static Map<String, Markup> legend(ReviewResult first, ReviewResult second) {
        Map<String, Markup> legend = new LinkedHashMap<>();
        styles(first, second)
                .forEach((label, style) ->
                        legend.put(label, new CurveStyle(style.colour(), "none", style.width()).sample()));
        return legend;
    }

    private static Map<String, CurveStyle> styles(ReviewResult first, ReviewResult second) {
        Map<String, CurveStyle> styles = new LinkedHashMap<>();
        List<StructureCurve> all = new ArrayList<>();
        Stream.of(second, first).forEach(version -> all.addAll(version.curves()));
        for (StructureCurve curve : all) {
            styles.putIfAbsent(curve.label(), CurveStyle.of(curve, styles.size()));
        }
        return styles;
    }

    private Markup draw() {
        Map<String, CurveStyle> styles = styles(first, second);
        svg.open(
                "svg",
                "class",
                "dvh",
                "viewBox",
                "0 0 " + Coordinates.point(PlotArea.WIDTH, PlotArea.HEIGHT),
                "role",
                "img",
                "aria-label",
                "Dose-volume histograms of " + styles.size() + " structures in two versions");
        plot.grid();
        first.curves().forEach(curve -> curve(curve, styles.get(curve.label()).colour(), DASHES, 1.2));
        second.curves().forEach(curve -> curve(curve, styles.get(curve.label()).colour(), "none", 2));
        return svg.closeLine();
    }

    private void curve(StructureCurve curve, String colour, String dashes, double width) {
        svg.empty(
                "path",
                "d",
                plot.path(curve),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                Coordinates.number(width),
                "stroke-dasharray",
                dashes,
                "stroke-linejoin",
                "round");
    }
}
