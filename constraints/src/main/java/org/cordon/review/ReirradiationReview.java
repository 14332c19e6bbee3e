package org.cordon.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.NewCourse;
import org.cordon.assessment.Reirradiation;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.assessment.ReirradiationTables;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Setting;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.geometry.RigidTransform;
import org.cordon.geometry.TangledContoursException;
import org.cordon.geometry.ZRange;
import org.cordon.plan.PlanSet;
import org.cordon.plan.StructureSet;
import org.cordon.radiobiology.CourseDose;
import org.cordon.radiobiology.CumulativeDose;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.ReirradiationSection.NamedSum;
import org.cordon.review.choice.DoseOutcome;
import org.cordon.review.request.EarlierCourses;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;

/**
 * Holds the criteria for irradiating again against a plan and its earlier courses. Judged is the larger of the sum of maxima
 * on the sac (or on what stands for it) and the search inside the cord, where doses of both courses are there; every course
 * is EQD2 before anything is added.
 */
final class ReirradiationReview {
    /** The cord must be covered by every grid over the targets and this much beyond. */
    private static final double BEYOND_TARGET_MM = 20;

    private static final List<String> FOR_MAXIMA =
            List.of(Surrogates.SAC, Surrogates.CORD, Surrogates.PRV, Surrogates.CANAL);
    private static final List<String> FOR_SEARCH =
            List.of(Surrogates.CORD, Surrogates.SAC, Surrogates.PRV, Surrogates.CANAL);

    private final PlanSet set;
    private final StructureSet structures;
    private final Targets targets;
    private final RoiMatching matching;
    private final Optional<LevelRange> level;
    private final EarlierCourses earlier;
    private final boolean reirradiated;
    private final double alphaBetaGy = ReirradiationTables.shipped().alphaBetaGy();
    private final List<Reason> notes = new ArrayList<>();
    private Optional<Ready> ready = Optional.empty();

    ReirradiationReview(OpenedPlan opened) {
        this.set = opened.set();
        this.structures = opened.structures();
        this.targets = opened.targets();
        this.matching = opened.matching();
        this.level = opened.effective().level();
        this.earlier = opened.effective().earlier();
        this.reirradiated = opened.effective().setting() == Setting.REIRRADIATED;
    }

    /**
     * The section of a review; empty when no earlier course is stated.
     *
     * @param dose the dose of the new course, or why there is none
     */
    Optional<ReirradiationSection> of(DoseOutcome dose) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(section(dose));
        } catch (TangledContoursException tangled) {
            return Optional.of(ReirradiationSection.refused(tangled.reason(), earlier.searchRadiusMm()));
        }
    }

    private ReirradiationSection section(DoseOutcome outcome) {
        OptionalInt fractions = targets.fractions();
        Optional<RoiMatching.Found> sac = forMaxima(matching);
        if (outcome.doses().size() != 1) {
            return refused(outcome.refusal().orElse(Reason.of("SEVERAL_DOSES_WORST_JUDGED")));
        }
        if (fractions.isEmpty()) {
            return refused(Reason.of("FRACTIONS_NOT_KNOWN"));
        }
        if (sac.isEmpty()) {
            return refused(Reason.of("NO_CORD_FOR_REIRRADIATION"));
        }
        DoseGrid dose = outcome.doses().get(0).grid();
        Optional<Measurement.Value> maximum = CoveredMaximum.of(sac.get().structure(), dose);
        if (maximum.isEmpty()) {
            return refused(
                    Reason.of("CORD_MAXIMUM_NOT_KNOWN", "structure", sac.get().canonical()));
        }
        stoodIn(sac.get().canonical());
        List<CountedCourse> counted = new ArrayList<>();
        List<EarlierDose> doses = new ArrayList<>();
        EarlierMaximum maxima = new EarlierMaximum(earlier.newCourse(), mustCover(), alphaBetaGy);
        Eqd2 uniform = Eqd2.zero(alphaBetaGy);
        for (int i = 0; i < earlier.courses().size(); i++) {
            String label = "prior " + (i + 1);
            if (endsAfterNewCourse(earlier.courses().get(i))) {
                return refused(Reason.of("PRIOR_AFTER_NEW_COURSE", "course", label));
            }
            if (earlier.courses().get(i) instanceof EarlierCourses.Stated stated) {
                CountedCourse course =
                        CountedCourse.of(label, stated.course(), earlier.newCourse(), level, alphaBetaGy);
                counted.add(course);
                uniform = uniform.plus(course.eqd2());
                continue;
            }
            EarlierCourses.Files files =
                    (EarlierCourses.Files) earlier.courses().get(i);
            EarlierDose.Read read = EarlierDose.read(
                    label,
                    files,
                    set,
                    structures.frameOfReferenceUids().iterator().next());
            if (read instanceof EarlierDose.Refused refused) {
                return refused(refused.reason());
            }
            EarlierDose usable = ((EarlierDose.Usable) read).dose();
            Optional<CountedCourse> course =
                    maxima.counted(usable, files, sac.get().structure());
            if (course.isEmpty()) {
                return refused(Reason.of("PRIOR_GRID_CUTS_CORD", "course", label));
            }
            counted.add(course.get());
            doses.add(usable);
        }
        NewCourse course = new NewCourse(
                new Schedule(maximum.get().value(), fractions.getAsInt()),
                maximum.get().numerical(),
                sac.get().canonical());
        Ready all = new Ready(course, counted, doses, uniform, dose);
        ready = Optional.of(all);
        return summed(all);
    }

    /** What the criteria are held against: the new course and those before it, converted. */
    private record Ready(
            NewCourse course, List<CountedCourse> counted, List<EarlierDose> doses, Eqd2 uniform, DoseGrid dose) {
        /** The same with the new course's dose times a factor, in another number of fractions. */
        Ready times(double factor, int fractions) {
            NewCourse scaled = new NewCourse(
                    new Schedule(course.maximum().totalGy() * factor, fractions),
                    course.interval().times(factor),
                    course.structure());
            return new Ready(scaled, counted, doses, uniform, doses.isEmpty() ? dose : dose.times(factor));
        }
    }

    /**
     * What the criteria say of the new course's dose times a factor in another number of fractions; empty when they could
     * not be held against the case. Asked after {@link #of}.
     */
    Optional<ReirradiationResult> times(double factor, int fractions) {
        return ready.flatMap(all -> result(all.times(factor, fractions), sums(all.times(factor, fractions))));
    }

    /** Whether {@link #times} says all there is to say: nothing was given before, or the criteria can be held against it. */
    boolean answers() {
        return earlier.isEmpty() ? !reirradiated : ready.isPresent();
    }

    private Optional<CumulativeDose.Result> sums(Ready all) {
        if (all.doses().isEmpty()) {
            return Optional.empty();
        }
        List<CourseDose> fields = new ArrayList<>();
        fields.add(new CourseDose(
                all.dose(), RigidTransform.identity(), 1, all.course().maximum().fractions()));
        all.doses()
                .forEach(each ->
                        fields.add(new CourseDose(each.dose(), each.fromCurrent(), each.factor(), each.fractions())));
        return new CumulativeDose(Body.of(cord().structure(), ZConvention.HALF_SLICE), fields, all.uniform())
                .sums(earlier.searchRadiusMm(), mustCover())
                .filter(CumulativeDose.Result::coveredWhereAsked);
    }

    private RoiMatching.Found cord() {
        return first(matching, FOR_SEARCH).orElseThrow();
    }

    /** Empty where a dose of an earlier course does not cover the cord. */
    private static Optional<ReirradiationResult> result(Ready all, Optional<CumulativeDose.Result> sums) {
        if (!all.doses().isEmpty() && sums.isEmpty()) {
            return Optional.empty();
        }
        Optional<Reirradiation.Sum> search = sums.map(found ->
                new Reirradiation.Sum(found.inOrgan().eqd2(), found.inOrgan().interval(), "SEARCH_IN_CORD"));
        return Optional.of(Reirradiation.shipped().assess(Optional.of(all.course()), all.counted(), search));
    }

    private boolean endsAfterNewCourse(EarlierCourses.Earlier course) {
        Optional<LocalDate> finished = course instanceof EarlierCourses.Stated stated
                ? stated.course().finished()
                : ((EarlierCourses.Files) course).finished();
        return finished.isPresent()
                && earlier.newCourse().filter(finished.get()::isAfter).isPresent();
    }

    private ReirradiationSection summed(Ready all) {
        Optional<CumulativeDose.Result> sums = sums(all);
        Optional<ReirradiationResult> held = result(all, sums);
        if (held.isEmpty()) {
            return refused(Reason.of("PRIOR_GRID_NOT_COVERING_CORD", "beyondMm", BEYOND_TARGET_MM));
        }
        ReirradiationResult result = held.get();
        RoiMatching.Found cord = cord();
        NewCourse course = all.course();
        List<NamedSum> named = new ArrayList<>();
        sums.ifPresent(found -> {
            named.add(sum("POINT_BY_POINT", cord, found.pointByPoint(), false));
            named.add(sum("SEARCH", cord, found.search(), false));
            named.add(sum(
                    "SEARCH_IN_CORD", cord, found.inOrgan(), result.judgedBy().equals("SEARCH_IN_CORD")));
        });
        Bounds own = course.eqd2Interval(alphaBetaGy);
        Bounds prior = Reirradiation.priorInterval(result.earlier());
        named.add(new NamedSum(
                "SUM_OF_MAXIMA",
                course.structure(),
                result.priorEqd2().plus(result.newEqd2()),
                new Bounds(prior.lower() + own.lower(), prior.upper() + own.upper()),
                result.judgedBy().equals("SUM_OF_MAXIMA")));
        canal(course, result, all.dose()).ifPresent(named::add);
        return new ReirradiationSection(
                Optional.of(result),
                Optional.empty(),
                named,
                all.doses().isEmpty() ? Optional.of(Reason.of("NO_EARLIER_DOSE_GRID")) : Optional.empty(),
                earlier.searchRadiusMm(),
                notes);
    }

    /** The sac lies between the cord and the canal: where it is not drawn, the canal's sum bounds it from above. */
    private Optional<NamedSum> canal(NewCourse course, ReirradiationResult result, DoseGrid dose) {
        Optional<Measurement.Value> canal = course.structure().equals(Surrogates.CORD)
                ? matching.sound(Surrogates.CANAL).flatMap(found -> CoveredMaximum.of(found.structure(), dose))
                : Optional.empty();
        return canal.map(value -> {
            NewCourse wide = new NewCourse(
                    new Schedule(value.value(), course.maximum().fractions()), value.numerical(), Surrogates.CANAL);
            Bounds prior = Reirradiation.priorInterval(result.earlier());
            Bounds own = wide.eqd2Interval(alphaBetaGy);
            return new NamedSum(
                    "SUM_OF_MAXIMA",
                    Surrogates.CANAL,
                    result.priorEqd2().plus(wide.eqd2(alphaBetaGy)),
                    new Bounds(prior.lower() + own.lower(), prior.upper() + own.upper()),
                    false);
        });
    }

    private NamedSum sum(String code, RoiMatching.Found cord, CumulativeDose.Maximum maximum, boolean judged) {
        return new NamedSum(code, cord.canonical(), maximum.eqd2(), maximum.interval(), judged);
    }

    private ZRange mustCover() {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (ReviewTarget reviewed : targets.list()) {
            Structure target = reviewed.structure();
            if (target.isMeasurable()) {
                lower = Math.min(lower, target.planes().get(0).zMm());
                upper = Math.max(
                        upper, target.planes().get(target.planes().size() - 1).zMm());
            }
        }
        return lower <= upper ? new ZRange(lower - BEYOND_TARGET_MM, upper + BEYOND_TARGET_MM) : new ZRange(-1e6, 1e6);
    }

    /** The criteria were derived on the sac. */
    private void stoodIn(String canonical) {
        if (canonical.equals(Surrogates.CANAL) || canonical.startsWith(Surrogates.PRV)) {
            notes.add(Reason.of("REIRRADIATION_ON_CONTAINING_STRUCTURE", "structure", canonical));
        } else if (!canonical.equals(Surrogates.SAC)) {
            notes.add(Reason.of("REIRRADIATION_ON_SMALLER_STRUCTURE", "structure", canonical));
        }
    }

    /** The structure whose maxima are summed: the sac, or what stands for it. */
    static Optional<RoiMatching.Found> forMaxima(RoiMatching matching) {
        return first(matching, FOR_MAXIMA);
    }

    private static Optional<RoiMatching.Found> first(RoiMatching matching, List<String> names) {
        return names.stream().flatMap(name -> matching.sound(name).stream()).findFirst();
    }

    private ReirradiationSection refused(Reason reason) {
        return ReirradiationSection.refused(reason, earlier.searchRadiusMm());
    }
}
