package org.cordon.report;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.report.DvhReport.InDose;
import org.cordon.report.DvhReport.MetricResult;
import org.cordon.report.DvhReport.OfStructure;
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
            json.objects(
                    "otherDoses", report.doses().subList(1, report.doses().size()), (each, other) -> {
                        dose(each, other);
                        structures(each, other);
                    });
            ReviewJson.timings(json, context.timingsMs());
        });
    }

    private static void dose(JsonText json, InDose dose) throws IOException {
        json.object("dose", each -> each.text("label", dose.label())
                .number("maxGy", dose.maxGy())
                .numbers(
                        "spacingMm",
                        dose.geometry().spacingXMm(),
                        dose.geometry().spacingYMm(),
                        dose.geometry().spacingZMm())
                .integers(
                        "size",
                        java.util.List.of(
                                dose.geometry().nx(), dose.geometry().ny(), dose.geometry().nz()))
                .text("summation", dose.summation()));
    }

    private void structures(JsonText json, InDose dose) throws IOException {
        json.objects("structures", dose.structures(), this::structure);
        json.objects("storedDvhs", dose.stored(), (each, stored) -> each.text("name", stored.info().name())
                .integer("number", stored.info().number())
                .number("storedVolumeCc", stored.storedVolumeCc())
                .number("volumeCc", stored.volumeCc())
                .number("largestDifferencePercent", stored.largestPercent())
                .number("atDoseGy", stored.atDoseGy())
                .integer("points", stored.points()));
    }

    private void structure(JsonText json, OfStructure structure) throws IOException {
        Optional<Dvh> dvh = structure.dvh();
        json.text("name", structure.info().name())
                .integer("number", structure.info().number())
                .text("type", structure.info().interpretedType())
                .number("volumeCc", number(dvh, Dvh::volumeCc))
                .number("insideDoseGridPercent", number(dvh, each -> 100 * each.insideDoseGridFraction()))
                .number("minGy", dvh.map(Dvh::minGy).orElse(OptionalDouble.empty()))
                .number("meanGy", dvh.map(Dvh::meanGy).orElse(OptionalDouble.empty()))
                .number("maxGy", dvh.map(Dvh::maxGy).orElse(OptionalDouble.empty()))
                .objects("metrics", structure.metrics(), this::metric);
        ReviewJson.reason(json, structure.reason(), context.words());
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

    private static OptionalDouble number(Optional<Dvh> dvh, java.util.function.ToDoubleFunction<Dvh> of) {
        return dvh.isPresent() ? OptionalDouble.of(of.applyAsDouble(dvh.get())) : OptionalDouble.empty();
    }
}
