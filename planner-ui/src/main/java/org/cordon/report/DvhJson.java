package org.cordon.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.plan.StoredDvh;
import org.cordon.plan.StoredDvhComparison.Compared;
import org.cordon.plan.StoredDvhComparison.Difference;
import org.cordon.plan.StoredDvhComparison.NotCompared;
import org.cordon.report.DvhReport.InDose;
import org.cordon.report.DvhReport.MetricResult;
import org.cordon.report.DvhReport.OfStructure;
import org.cordon.report.DvhReport.Stored;
import org.cordon.text.MetricText;

/** Writes histograms as {@code cordon.dvh/1}; the schema is published as {@code cordon.dvh.1.schema.json}. */
public final class DvhJson {
    private final ReportContext context;

    /** A writer for one context. */
    public DvhJson(ReportContext context) {
        this.context = context;
    }

    /** The whole document. */
    public String write(DvhReport report) {
        return JsonText.object(json -> {
            json.text("schema", "cordon.dvh/1");
            ReviewJson.tool(json, context.tool());
            dose(json, report.doses().get(0));
            json.text("zConvention", report.zConvention().label());
            structures(json, report.doses().get(0));
            json.objects("otherDoses", report.doses().subList(1, report.doses().size()), (each, other) -> {
                dose(each, other);
                structures(each, other);
            });
            ReviewJson.timings(json, context.timingsMs());
        });
    }

    private static void dose(JsonText json, InDose dose) throws IOException {
        json.object(
                "dose",
                each -> each.text("label", dose.label())
                        .number("maxGy", dose.maxGy())
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
                                        dose.geometry().nz()))
                        .text("summation", dose.summation()));
    }

    private void structures(JsonText json, InDose dose) throws IOException {
        json.objects("structures", dose.structures(), this::structure);
        json.objects("storedDvhs", dose.stored(), this::stored);
    }

    private void stored(JsonText json, Stored stored) throws IOException {
        StoredDvh.Header header = stored.comparison().stored();
        Optional<Compared> compared =
                stored.comparison() instanceof Compared both ? Optional.of(both) : Optional.empty();
        Optional<Reason> reason =
                stored.comparison() instanceof NotCompared none ? Optional.of(none.reason()) : Optional.empty();
        Optional<Difference> volume = compared.flatMap(both -> both.numbers().stream()
                .filter(each -> each.metric() instanceof DvhMetric.StructureVolume)
                .findFirst());
        Optional<Dvh> dvh = stored.structure().flatMap(OfStructure::dvh);
        json.text("name", stored.structure().map(each -> each.info().name()))
                .integer("number", header.roiNumber())
                .text("type", header.type())
                .text("doseUnits", header.doseUnits())
                .text("volumeUnits", header.volumeUnits())
                .text("status", compared.isPresent() ? "OK" : "NOT_COMPARED")
                .number("storedVolumeCc", value(volume, Difference::stored))
                .number("volumeCc", value(dvh, Dvh::volumeCc))
                .number("largestDifferencePercent", value(compared, Compared::largestPercent))
                .number("atDoseGy", value(compared, Compared::atDoseGy))
                .integer("points", compared.map(Compared::points).orElse(0))
                .objects(
                        "differences",
                        compared.map(Compared::numbers).orElse(List.of()),
                        (each, difference) -> each.text("metric", MetricText.full(difference.metric()))
                                .number("stored", difference.stored())
                                .number("computed", difference.computed())
                                .number("difference", difference.difference())
                                .text("unit", difference.metric().unitSymbol()));
        ReviewJson.reason(json, reason, context.words());
    }

    private static <T> OptionalDouble value(Optional<T> of, ToDoubleFunction<T> number) {
        return of.isPresent() ? OptionalDouble.of(number.applyAsDouble(of.get())) : OptionalDouble.empty();
    }

    private void structure(JsonText json, OfStructure structure) throws IOException {
        Optional<Dvh> dvh = structure.dvh();
        json.text("name", structure.info().name())
                .integer("number", structure.info().number())
                .text("type", structure.info().interpretedType())
                .number("volumeCc", value(dvh, Dvh::volumeCc))
                .number("insideDoseGridPercent", value(dvh, each -> 100 * each.insideDoseGridFraction()))
                .number("minGy", dvh.map(Dvh::minGy).orElse(OptionalDouble.empty()))
                .number("meanGy", dvh.map(Dvh::meanGy).orElse(OptionalDouble.empty()))
                .number("maxGy", dvh.map(Dvh::maxGy).orElse(OptionalDouble.empty()))
                .integer("cells", dvh.map(Dvh::cellCount).orElse(0L));
        location(json, "minAtMm", dvh.flatMap(Dvh::minLocation));
        location(json, "maxAtMm", dvh.flatMap(Dvh::maxLocation));
        json.objects("metrics", structure.metrics(), this::metric);
        ReviewJson.reason(json, structure.reason(), context.words());
    }

    private static void location(JsonText json, String key, Optional<Point3> location) throws IOException {
        if (location.isPresent()) {
            json.numbers(
                    key,
                    location.get().xMm(),
                    location.get().yMm(),
                    location.get().zMm());
        } else {
            json.none(key);
        }
    }

    private void metric(JsonText json, MetricResult result) throws IOException {
        json.text("metric", MetricText.full(result.metric()));
        Optional<Reason> reason = Optional.empty();
        if (result.measurement() instanceof Measurement.Value value) {
            json.number("value", value.value())
                    .number("lower", value.numerical().lower())
                    .number("upper", value.numerical().upper())
                    .text("unit", result.metric().unitSymbol())
                    .text("status", "OK");
        } else if (result.measurement() instanceof Measurement.NotEvaluable none) {
            json.none("value")
                    .none("lower")
                    .none("upper")
                    .text("unit", result.metric().unitSymbol())
                    .text("status", "NOT_EVALUATED");
            reason = Optional.of(none.reason());
        }
        ReviewJson.reason(json, reason, context.words());
    }
}
