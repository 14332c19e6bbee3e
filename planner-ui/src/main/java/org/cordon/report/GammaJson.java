package org.cordon.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaStatistics;

/** Writes a comparison as {@code cordon.gamma/1}; the schema is published as {@code cordon.gamma.1.schema.json}. */
public final class GammaJson {
    private final ReportContext context;

    /** A writer for one context. */
    public GammaJson(ReportContext context) {
        this.context = context;
    }

    /** The whole document. */
    public String write(GammaReport report) {
        return JsonText.object(json -> {
            json.text("schema", "cordon.gamma/1");
            ReviewJson.tool(json, context.tool());
            dose(json, "reference", report.reference());
            dose(json, "evaluated", report.evaluated());
            statistics(json, report.all());
            criteria(json, report);
            json.object(
                    "tg218",
                    each -> each.number("tolerancePercent", GammaReport.TOLERANCE_PERCENT)
                            .number("actionPercent", GammaReport.ACTION_PERCENT)
                            .text("level", report.level().map(Enum::name))
                            .text("source", GammaReport.SOURCE));
            json.number("minPassPercent", report.minPassPercent());
            Optional<Boolean> passed = report.passed();
            if (passed.isPresent()) {
                json.flag("passed", passed.get());
            } else {
                json.none("passed");
            }
            json.objects("regions", report.regions(), this::region);
            json.objects("remarks", report.remarks(), (each, remark) -> ReviewJson.code(each, remark, context.words()));
            ReviewJson.timings(json, context.timingsMs());
        });
    }

    private static void dose(JsonText json, String key, GammaReport.Dose dose) throws IOException {
        json.object(
                key,
                each -> each.text("label", dose.label())
                        .number("maxGy", dose.maxGy())
                        .text("summation", dose.summation())
                        .numbers(
                                "spacingMm",
                                dose.geometry().spacingXMm(),
                                dose.geometry().spacingYMm(),
                                dose.geometry().spacingZMm())
                        .integers(
                                "size",
                                List.of(
                                        dose.geometry().nx(),
                                        dose.geometry().ny(),
                                        dose.geometry().nz())));
    }

    private static void criteria(JsonText json, GammaReport report) throws IOException {
        GammaCriteria criteria = report.criteria();
        json.object(
                "criteria",
                each -> each.number("dosePercent", criteria.dosePercent())
                        .number("distanceMm", criteria.distanceMm())
                        .number("cutoffPercent", criteria.cutoffPercent())
                        .text("normalisation", criteria.normalisation().label())
                        .number("normalisationGy", report.normalisationGy())
                        .number("searchedToGamma", criteria.maxGamma()));
    }

    private void region(JsonText json, GammaReport.Region region) throws IOException {
        json.text("name", region.info().name())
                .integer("number", region.info().number())
                .integer("nodes", region.nodes())
                .text("status", region.reason().isEmpty() ? "OK" : "NOT_EVALUATED");
        statistics(json, region.statistics());
        ReviewJson.reason(json, region.reason(), context.words());
    }

    static void statistics(JsonText json, GammaStatistics statistics) throws IOException {
        json.number("passRatePercent", statistics.passRatePercent())
                .integer("evaluatedPoints", statistics.points())
                .integer("passingPoints", statistics.passing())
                .number("meanGamma", statistics.mean())
                .number("maxGamma", statistics.max())
                .number("medianGamma", statistics.median())
                .number("percentile95Gamma", statistics.percentile95())
                .integer("pointsAtEndOfSearch", statistics.atEndOfSearch())
                .integer("pointsSearchLeft", statistics.searchLeft())
                .integer("pointsOutside", statistics.outside())
                .integers(
                        "histogramPoints",
                        statistics.histogram().stream().map(Math::toIntExact).toList());
    }
}
