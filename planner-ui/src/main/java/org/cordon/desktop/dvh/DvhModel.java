package org.cordon.desktop.dvh;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.picture.LimitPoint;
import org.cordon.picture.NiceAxis;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.StructureCurve;
import org.cordon.text.SafeText;

/** What the histogram shows, and how: curves, axes, hidden structures, the part in sight. Holds no nodes. */
final class DvhModel {
    private static final int TICKS = 8;

    private final ReviewResult result;
    private final List<DvhCurveLine> curves = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean cumulative = true;
    private boolean percent = true;
    private boolean relativeDose;
    private PlotView view;

    DvhModel(Reviewed reviewed, StructureLooks looks) {
        result = reviewed.result();
        for (StructureCurve curve : result.curves()) {
            curves.add(
                    new DvhCurveLine(curve, nameOf(curve), looks.of(curve.info().number(), curve.label())));
        }
        view = whole();
    }

    /** {@code SpinalCord ±6 mm CTV} for {@code SpinalCord@target(CTV)±6mm}. */
    static String shortName(String label) {
        return SafeText.oneLine(label.replaceAll("@target\\(([^)]*)\\)(\u00b1\\d+)mm", " $2 mm $1"));
    }

    /** Both sides of a paired organ share their canonical name: they are told apart by that of the file. */
    private String nameOf(StructureCurve curve) {
        boolean shared = result.curves().stream()
                        .filter(other -> other.label().equals(curve.label()))
                        .count()
                > 1;
        return shortName(shared ? curve.info().name() : curve.label());
    }

    ReviewResult result() {
        return result;
    }

    List<DvhCurveLine> curves() {
        return curves;
    }

    List<DvhCurveLine> shown() {
        return curves.stream().filter(curve -> !hidden.contains(curve.label())).toList();
    }

    boolean isHidden(DvhCurveLine curve) {
        return hidden.contains(curve.label());
    }

    Set<String> hidden() {
        return hidden;
    }

    void hide(Set<String> labels) {
        hidden.clear();
        hidden.addAll(labels);
    }

    void toggle(DvhCurveLine curve) {
        if (!hidden.remove(curve.label())) {
            hidden.add(curve.label());
        }
    }

    boolean cumulative() {
        return cumulative;
    }

    boolean percent() {
        return percent;
    }

    boolean relativeDose() {
        return relativeDose;
    }

    void axes(boolean nowCumulative, boolean nowPercent, boolean nowRelativeDose) {
        cumulative = nowCumulative;
        percent = nowPercent;
        relativeDose = nowRelativeDose && prescriptionGy().isPresent();
        view = whole();
    }

    PlotView view() {
        return view;
    }

    void look(PlotView wanted) {
        view = wanted;
    }

    /** The dose that the relative axis is in percent of: the highest prescription. */
    Optional<Double> prescriptionGy() {
        return result.prescriptions().stream().map(Prescription::doseGy).max(Double::compare);
    }

    /** The end of the dose axis that holds every curve. */
    double wholeGy() {
        double highest = result.doseMaxGy();
        for (DvhCurveLine curve : curves) {
            highest = Math.max(highest, curve.maxGy());
        }
        return NiceAxis.upTo(Math.max(highest * 1.02, 1), TICKS).end();
    }

    PlotView whole() {
        double endGy = wholeGy();
        return PlotView.whole(endGy, cumulative ? (percent ? 100 : endCc()) : endDensity(endGy));
    }

    private double endCc() {
        double most = curves.stream()
                .filter(curve -> !hidden.contains(curve.label()))
                .mapToDouble(curve -> curve.dvh().volumeCc())
                .max()
                .orElse(1);
        return NiceAxis.upTo(most, 5).end();
    }

    private double endDensity(double endGy) {
        double most = 0;
        double step = stepGy(endGy);
        for (DvhCurveLine curve : shown()) {
            for (double dose = step; dose < curve.maxGy(); dose += step) {
                most = Math.max(most, curve.density(dose, dose + step, percent));
            }
        }
        return NiceAxis.upTo(Math.max(most, 1e-3), 5).end();
    }

    /** The width of the bins of the differential curve. */
    double stepGy(double endGy) {
        return endGy / 100;
    }

    /** The curve that a row was judged on. */
    Optional<DvhCurveLine> curveOf(ConstraintRow row) {
        return curves.stream()
                .filter(curve -> curve.label().equals(row.structure()))
                .min(java.util.Comparator.comparing(curve ->
                        row.roiNumber().isPresent() && row.roiNumber().getAsInt() == curve.roiNumber() ? 0 : 1));
    }

    /** The worst row of a curve, by status, then by margin. */
    Optional<ConstraintRow> worstRow(DvhCurveLine curve) {
        return result.rows().stream()
                .filter(row -> row.structure().equals(curve.label()))
                .min(java.util.Comparator.comparingInt(
                                (ConstraintRow row) -> -row.status().severity())
                        .thenComparingDouble(row -> row.marginPercent().orElse(Double.MAX_VALUE)));
    }

    /** Where a row's limit stands, on the cumulative axes in use. */
    Optional<LimitPoint> limit(ConstraintRow row) {
        return curveOf(row).flatMap(curve -> LimitPoint.ofLimit(row, curve.dvh().volumeCc(), prescription(row)));
    }

    /** Where a row's value stands on its curve. */
    Optional<LimitPoint> value(ConstraintRow row) {
        return curveOf(row).flatMap(curve -> LimitPoint.ofValue(row, curve.dvh().volumeCc(), prescription(row)));
    }

    /** A point's volume on the axis in use. */
    double volume(LimitPoint point, ConstraintRow row) {
        double total = curveOf(row).map(curve -> curve.dvh().volumeCc()).orElse(0.0);
        return percent ? point.volumePercent() : point.volumePercent() / 100 * total;
    }

    private double prescription(ConstraintRow row) {
        return result.prescriptions().stream()
                .filter(each -> row.target().isEmpty()
                        || each.target().equals(row.target().get()))
                .mapToDouble(Prescription::doseGy)
                .findFirst()
                .orElse(Double.NaN);
    }
}
