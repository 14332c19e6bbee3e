package org.cordon.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.constraint.Source;
import org.cordon.radiobiology.Bed;
import org.cordon.yaml.YamlFields;

/**
 * Nieder's score of the risk of myelopathy after irradiating again: points for the cumulative BED, for a short interval and
 * for a course of high BED. Advisory: a score, no limit.
 *
 * @param alphaBetaGy of the BED; the publication takes 4 for the lumbar spine, here it is 2 everywhere, which is stricter
 * @param noPointsToBedGy cumulative BED without points
 * @param bedStepGy one point for each started step above it
 * @param mostPoints for the cumulative BED
 * @param shortIntervalMonths below this the interval counts as short
 * @param shortIntervalPoints for a short interval
 * @param highCourseBedGy from this on a course counts as high
 * @param highCoursePoints for a high course
 * @param lowTo highest score of the low group
 * @param intermediateTo highest score of the intermediate group
 * @param groupPercent observed myelopathy of the three groups
 * @param smallRiskCumulativeBedGy cumulative BED of the publication's small risk
 * @param smallRiskCourseBedGy BED of each course of the publication's small risk
 * @param source where it comes from
 */
public record NiederScore(
        double alphaBetaGy,
        double noPointsToBedGy,
        double bedStepGy,
        double mostPoints,
        double shortIntervalMonths,
        double shortIntervalPoints,
        double highCourseBedGy,
        double highCoursePoints,
        double lowTo,
        double intermediateTo,
        List<Double> groupPercent,
        double smallRiskCumulativeBedGy,
        double smallRiskCourseBedGy,
        Source source) {
    /** Takes an immutable copy. */
    public NiederScore {
        groupPercent = ImmutableList.copyOf(groupPercent);
    }

    /** A group of risk. */
    public enum Group {
        /** Low risk. */
        LOW,
        /** Intermediate risk. */
        INTERMEDIATE,
        /** High risk. */
        HIGH
    }

    /**
     * The score of a case.
     *
     * @param points sum of all points
     * @param group of risk
     * @param groupPercent myelopathy observed in that group
     * @param cumulativeBedGy that was scored
     * @param smallRisk whether it meets the publication's conditions of a small risk
     */
    public record Result(double points, Group group, double groupPercent, double cumulativeBedGy, boolean smallRisk) {}

    /**
     * Scores a case.
     *
     * @param courses BED of each course at the cord, the new one included
     * @param intervalMonths completed months; empty counts as short
     */
    public Result score(List<Bed> courses, OptionalInt intervalMonths) {
        double total = 0;
        double highest = 0;
        for (Bed course : courses) {
            if (course.alphaBetaGy() != alphaBetaGy) {
                throw new IllegalArgumentException("the score needs BED at alpha/beta " + alphaBetaGy);
            }
            total += course.valueGy();
            highest = Math.max(highest, course.valueGy());
        }
        boolean isShort = intervalMonths.isEmpty() || intervalMonths.getAsInt() < shortIntervalMonths;
        double points = Math.min(mostPoints, Math.max(0, Math.ceil((total - noPointsToBedGy) / bedStepGy)));
        points += isShort ? shortIntervalPoints : 0;
        points += highest >= highCourseBedGy ? highCoursePoints : 0;
        Group group = points <= lowTo ? Group.LOW : points <= intermediateTo ? Group.INTERMEDIATE : Group.HIGH;
        boolean small = total <= smallRiskCumulativeBedGy && !isShort && highest <= smallRiskCourseBedGy;
        return new Result(points, group, percent(group), total, small);
    }

    private double percent(Group group) {
        return groupPercent.get(ImmutableList.copyOf(Group.values()).indexOf(group));
    }

    static NiederScore read(YamlFields file) {
        YamlFields fields = file.requiredFields(
                "nieder",
                Set.of(
                        "citation",
                        "confidence",
                        "alphaBetaGy",
                        "noPointsToBedGy",
                        "bedStepGy",
                        "mostPoints",
                        "shortIntervalMonths",
                        "shortIntervalPoints",
                        "highCourseBedGy",
                        "highCoursePoints",
                        "lowTo",
                        "intermediateTo",
                        "groupPercent",
                        "smallRiskCumulativeBedGy",
                        "smallRiskCourseBedGy"));
        return new NiederScore(
                AssessmentFile.number(fields, "alphaBetaGy"),
                AssessmentFile.number(fields, "noPointsToBedGy"),
                AssessmentFile.number(fields, "bedStepGy"),
                AssessmentFile.number(fields, "mostPoints"),
                AssessmentFile.number(fields, "shortIntervalMonths"),
                AssessmentFile.number(fields, "shortIntervalPoints"),
                AssessmentFile.number(fields, "highCourseBedGy"),
                AssessmentFile.number(fields, "highCoursePoints"),
                AssessmentFile.number(fields, "lowTo"),
                AssessmentFile.number(fields, "intermediateTo"),
                CordDose.numbers(fields, "groupPercent"),
                AssessmentFile.number(fields, "smallRiskCumulativeBedGy"),
                AssessmentFile.number(fields, "smallRiskCourseBedGy"),
                AssessmentFile.source(fields));
    }
}
