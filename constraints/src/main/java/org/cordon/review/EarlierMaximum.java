package org.cordon.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.EarlierCourse;
import org.cordon.assessment.NewCourse;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.geometry.ZRange;
import org.cordon.radiobiology.CourseDose;
import org.cordon.radiobiology.CumulativeDose;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.request.EarlierCourses;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/** The cord's maximum in the dose of an earlier course, as it counts in a sum. */
final class EarlierMaximum {
    private final Optional<LocalDate> newCourse;
    private final ZRange mustCover;
    private final double alphaBetaGy;

    /**
     * For the courses before one.
     *
     * @param newCourse the day of the new course
     * @param mustCover what the grid of a dose must cover along z, where points of it are summed
     */
    EarlierMaximum(Optional<LocalDate> newCourse, ZRange mustCover, double alphaBetaGy) {
        this.newCourse = newCourse;
        this.mustCover = mustCover;
        this.alphaBetaGy = alphaBetaGy;
    }

    /** The maximum of the sac in the earlier dose: on its own contours where they are there, else on those of today. */
    Optional<CountedCourse> counted(EarlierDose usable, EarlierCourses.Files files, Structure today) {
        Optional<RoiMatching.Found> own =
                usable.matching().flatMap(matching -> ReirradiationReview.forMaxima(matching));
        Optional<Measurement.Value> measured = own.isPresent()
                ? CoveredMaximum.of(own.get().structure(), usable.dose())
                : usable.inCurrentFrame().isPresent()
                        ? CoveredMaximum.of(today, usable.inCurrentFrame().get())
                        : sampledMaximum(usable, today);
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        double maxGy = measured.get().value();
        Bounds maxInterval = measured.get().numerical();
        List<Reason> remarks = new ArrayList<>(usable.notes());
        if (own.isEmpty()) {
            remarks.add(Reason.of("PRIOR_CORD_OF_NEW_COURSE", "course", usable.label()));
        }
        Schedule regimen = new Schedule(prescribedGy(usable) * usable.factor(), usable.fractions());
        Schedule cordMaximum = new Schedule(maxGy * usable.factor(), usable.fractions());
        EarlierCourse times = new EarlierCourse(
                regimen,
                Optional.empty(),
                files.finished(),
                files.intervalMonths(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of());
        OptionalInt months = CountedCourse.months(times, newCourse);
        if (months.isEmpty()) {
            remarks.add(Reason.of("PRIOR_INTERVAL_UNKNOWN", "course", usable.label()));
        }
        if (usable.fractions() < usable.plannedFractions()) {
            remarks.add(Reason.of(
                    "PRIOR_DELIVERED_DIFFERS",
                    "course",
                    usable.label(),
                    "planned",
                    usable.plannedFractions() + " fractions",
                    "delivered",
                    usable.fractions() + " fractions"));
        }
        return Optional.of(new CountedCourse(
                usable.label(),
                regimen,
                cordMaximum,
                LinearQuadratic.eqd2(cordMaximum, alphaBetaGy),
                new NewCourse(cordMaximum, maxInterval.times(usable.factor()), "").eqd2Interval(alphaBetaGy),
                months,
                true,
                remarks));
    }

    /** In a dose that is turned against the structures, at points of them. */
    private Optional<Measurement.Value> sampledMaximum(EarlierDose usable, Structure today) {
        CourseDose field = new CourseDose(usable.dose(), usable.fromCurrent(), 1, 1);
        return new CumulativeDose(Body.of(today, ZConvention.HALF_SLICE), List.of(field), Eqd2.zero(alphaBetaGy))
                .sums(0, mustCover)
                .filter(CumulativeDose.Result::coveredWhereAsked)
                .map(CumulativeDose.Result::pointByPoint)
                .map(highest -> new Measurement.Value(
                        physicalGy(highest.eqd2().valueGy()),
                        new Bounds(
                                physicalGy(highest.interval().lower()),
                                physicalGy(highest.interval().upper()))));
    }

    /** The dose in one fraction that has an EQD2: the field was read as one fraction. */
    private double physicalGy(double eqd2Gy) {
        return LinearQuadratic.schedule(new Eqd2(eqd2Gy, alphaBetaGy), 1).totalGy();
    }

    /** The highest prescribed dose of the plan; the maximum of the dose where it states none. */
    private static double prescribedGy(EarlierDose usable) {
        return usable.plan().doseReferences().stream()
                .flatMapToDouble(reference -> reference.targetPrescriptionDoseGy().stream())
                .max()
                .orElse(usable.dose().maxGy());
    }
}
