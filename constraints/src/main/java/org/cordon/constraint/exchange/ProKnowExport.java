package org.cordon.constraint.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Limit;
import org.cordon.constraint.Metric;
import org.cordon.constraint.PerformanceBins;
import org.cordon.constraint.PerformanceBins.Bin;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Region;
import org.cordon.constraint.Rule;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Reason;

/** Writes scorecards of ProKnow. Doses are given in Gy; what the format has no word for is left out. */
final class ProKnowExport {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private static final Map<String, int[]> COLOURS = ImmutableMap.of(
            "IDEAL", new int[] {0, 114, 178},
            "ACCEPTABLE", new int[] {0, 158, 115},
            "UNACCEPTABLE", new int[] {213, 94, 0});
    private static final int[] OTHER_COLOUR = {230, 159, 0};

    private final Map<String, Reason> refused = new LinkedHashMap<>();
    private final JsonGenerator json;

    private ProKnowExport(JsonGenerator json) {
        this.json = json;
    }

    /** A metric in ProKnow's words. */
    private record Type(String name, OptionalDouble argument, boolean dosesInCentigray) {}

    static ProtocolExport.Draft write(Protocol protocol) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
            ProKnowExport export = new ProKnowExport(json);
            json.writeStartObject();
            json.writeArrayFieldStart("computed");
            for (Rule rule : protocol.rules()) {
                export.rule(rule);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("custom");
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
            return new ProtocolExport.Draft(text + "\n", export.refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rule(Rule rule) throws IOException {
        Optional<Type> type =
                rule.structure().region() instanceof Region.Whole && rule.metric() instanceof Metric.DoseVolume metric
                        ? type(metric.query())
                        : Optional.empty();
        if (type.isEmpty()) {
            refused.put(rule.id(), Reason.of("EXPORT_NOT_EXPRESSIBLE"));
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", type.get().name());
        json.writeStringField(
                "roi_name",
                rule.structure().isTarget() ? "PTV" : rule.structure().canonicalName());
        if (type.get().argument().isPresent()) {
            json.writeNumberField("arg_1", type.get().argument().getAsDouble());
        } else {
            json.writeNullField("arg_1");
        }
        json.writeNullField("arg_2");
        json.writeNullField("rx");
        json.writeNullField("rx_scale");
        json.writeArrayFieldStart("objectives");
        Optional<PerformanceBins> bins = bins(rule, type.get().dosesInCentigray());
        if (bins.isPresent()) {
            for (Bin bin : bins.get().bins()) {
                objective(bin);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void objective(Bin bin) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", bin.label());
        int[] colour = COLOURS.getOrDefault(bin.label(), OTHER_COLOUR);
        json.writeFieldName("color");
        json.writeArray(colour, 0, colour.length);
        if (bin.from().isPresent()) {
            json.writeNumberField("min", bin.from().getAsDouble());
        }
        if (bin.upTo().isPresent()) {
            json.writeNumberField("max", bin.upTo().getAsDouble());
        }
        json.writeEndObject();
    }

    /** The bins of a rule where they say what its limit says, else the bins that its limit makes. */
    private static Optional<PerformanceBins> bins(Rule rule, boolean centigray) {
        Optional<PerformanceBins> own = rule.details().bins();
        Optional<BinVerdict> verdict = own.flatMap(BinVerdict::of);
        if (rule.limit().isEmpty()) {
            return verdict.isPresent() || centigray ? Optional.empty() : own;
        }
        Limit limit = rule.asLimit().orElseThrow();
        boolean same = verdict.filter(
                        each -> each.limit().equals(limit) && each.variation().equals(rule.variation()))
                .isPresent();
        if (same && !centigray) {
            return own;
        }
        return Optional.of(
                centigray
                        ? ProKnowBins.of(
                                new Limit(limit.comparison(), inGy(limit.value())),
                                rule.variation().isPresent()
                                        ? OptionalDouble.of(
                                                inGy(rule.variation().getAsDouble()))
                                        : OptionalDouble.empty())
                        : ProKnowBins.of(limit, rule.variation()));
    }

    private static Optional<Type> type(DvhMetric query) {
        if (query instanceof DvhMetric.DoseAtVolume dose && dose.doseUnit() != DoseUnit.PERCENT) {
            return Optional.of(new Type(
                    dose.volumeUnit() == VolumeUnit.CC ? "DOSE_VOLUME_CC_ROI" : "DOSE_VOLUME_PERCENT_ROI",
                    OptionalDouble.of(dose.volume()),
                    dose.doseUnit() == DoseUnit.CGY));
        }
        if (query instanceof DvhMetric.DoseToColdVolume dose
                && dose.volumeUnit() == VolumeUnit.CC
                && dose.doseUnit() != DoseUnit.PERCENT) {
            return Optional.of(new Type(
                    "DOSE_VOLUME_MINUS_CC_ROI", OptionalDouble.of(dose.volume()), dose.doseUnit() == DoseUnit.CGY));
        }
        if (query instanceof DvhMetric.VolumeAtDose volume && volume.doseUnit() != DoseUnit.PERCENT) {
            return Optional.of(new Type(
                    volume.volumeUnit() == VolumeUnit.CC ? "VOLUME_CC_DOSE_ROI" : "VOLUME_PERCENT_DOSE_ROI",
                    OptionalDouble.of(volume.doseUnit() == DoseUnit.CGY ? inGy(volume.dose()) : volume.dose()),
                    false));
        }
        if (query instanceof DvhMetric.DoseStatistic statistic
                && statistic.doseUnit() != DoseUnit.PERCENT
                && statistic.statistic() != Statistic.MEDIAN) {
            String name = switch (statistic.statistic()) {
                case MIN -> "MIN_DOSE_ROI";
                case MAX -> "MAX_DOSE_ROI";
                default -> "MEAN_DOSE_ROI";
            };
            return Optional.of(new Type(name, OptionalDouble.empty(), statistic.doseUnit() == DoseUnit.CGY));
        }
        return query instanceof DvhMetric.StructureVolume
                ? Optional.of(new Type("VOLUME", OptionalDouble.empty(), false))
                : Optional.empty();
    }

    private static double inGy(double centigray) {
        return BigDecimal.valueOf(centigray).movePointLeft(2).doubleValue();
    }
}
