package org.cordon.constraint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.constraint.PerformanceBins;
import org.cordon.constraint.PerformanceBins.Bin;
import org.cordon.constraint.exchange.JsonTree.Node;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.Statistic;
import org.cordon.dvh.VolumeUnit;
import org.cordon.finding.Reason;

/** Reads scorecards of ProKnow: {@code {"computed": [...], "custom": [...]}}, doses in Gy. */
final class ProKnowImport {
    private static final int MAX_LABEL = 64;

    private final ImportFile file;
    private final ImportCollector collector;

    private ProKnowImport(ImportFile file) {
        this.file = file;
        this.collector = new ImportCollector(ExchangeFormat.PROKNOW, file.label());
    }

    static Imported read(ImportFile file) {
        return new ProKnowImport(file).scorecard(JsonTree.parse(file));
    }

    private Imported scorecard(Node root) {
        Optional<Node> computed = root.get("computed");
        Optional<Node> custom = root.get("custom");
        if (computed.filter(JsonTree.Items.class::isInstance).isEmpty()
                && custom.filter(JsonTree.Items.class::isInstance).isEmpty()) {
            throw file.refused(
                    "EXCHANGE_PROKNOW",
                    root.line(),
                    1,
                    "no list 'computed' and no list 'custom'",
                    "check that it is a scorecard of ProKnow");
        }
        List<Node> rows = computed.map(Node::items).orElse(List.of());
        for (int i = 0; i < rows.size(); i++) {
            computed(
                    rows.get(i),
                    "computed[" + (i + 1) + "], line " + rows.get(i).line());
        }
        List<Node> own = custom.map(Node::items).orElse(List.of());
        for (int i = 0; i < own.size(); i++) {
            collector.leftOut(
                    "custom[" + (i + 1) + "], line " + own.get(i).line(),
                    own.get(i).text("name").or(() -> own.get(0).text("id")).orElse(""),
                    Reason.of("IMPORT_CUSTOM_METRIC"));
        }
        return collector.imported(
                root.text("name").filter(name -> !name.isBlank()).orElse(file.label()),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    private void computed(Node row, String where) {
        if (!(row instanceof JsonTree.Keys)) {
            collector.leftOut(where, "", Reason.of("IMPORT_NOT_A_ROW"));
            return;
        }
        String subject =
                row.text("roi_name").orElse("") + ": " + row.text("type").orElse("");
        collector.row(where, subject, draft -> read(row, draft));
    }

    private static void read(Node row, RowDraft draft) {
        draft.metric(metric(row));
        draft.structure(row.text("roi_name").orElse(""));
        if (row.get("rx").isPresent() || row.get("rx_scale").isPresent()) {
            throw RowProblem.of("IMPORT_SCALED_DOSE");
        }
        List<Node> objectives = row.get("objectives").map(Node::items).orElse(List.of());
        if (!objectives.isEmpty()) {
            objectives(objectives, draft);
        }
    }

    private static DvhMetric metric(Node row) {
        String type = row.text("type").orElse("");
        return switch (type) {
            case "DOSE_VOLUME_PERCENT_ROI" -> new DvhMetric.DoseAtVolume(percent(row), VolumeUnit.PERCENT, DoseUnit.GY);
            case "DOSE_VOLUME_CC_ROI" -> new DvhMetric.DoseAtVolume(positive(row), VolumeUnit.CC, DoseUnit.GY);
            case "DOSE_VOLUME_MINUS_CC_ROI" ->
                new DvhMetric.DoseToColdVolume(positive(row), VolumeUnit.CC, DoseUnit.GY);
            case "VOLUME_CC_DOSE_ROI" -> new DvhMetric.VolumeAtDose(argument(row), DoseUnit.GY, VolumeUnit.CC);
            case "VOLUME_PERCENT_DOSE_ROI" ->
                new DvhMetric.VolumeAtDose(argument(row), DoseUnit.GY, VolumeUnit.PERCENT);
            case "MIN_DOSE_ROI" -> new DvhMetric.DoseStatistic(Statistic.MIN, DoseUnit.GY);
            case "MAX_DOSE_ROI" -> new DvhMetric.DoseStatistic(Statistic.MAX, DoseUnit.GY);
            case "MEAN_DOSE_ROI" -> new DvhMetric.DoseStatistic(Statistic.MEAN, DoseUnit.GY);
            case "VOLUME" -> new DvhMetric.StructureVolume();
            default -> throw new RowProblem(Reason.of("IMPORT_METRIC_NOT_SUPPORTED", "type", Texts.brief(type)));
        };
    }

    private static double argument(Node row) {
        return row.get("arg_1")
                .flatMap(Node::number)
                .map(RowDraft::figure)
                .orElseThrow(() -> RowProblem.of("IMPORT_ARGUMENT_MISSING"));
    }

    private static double positive(Node row) {
        double value = argument(row);
        if (!(value > 0)) {
            throw RowProblem.of("IMPORT_NUMBER_NOT_UNDERSTOOD");
        }
        return value;
    }

    private static double percent(Node row) {
        double value = positive(row);
        if (value > 100) {
            throw RowProblem.of("IMPORT_NUMBER_NOT_UNDERSTOOD");
        }
        return value;
    }

    private static void objectives(List<Node> objectives, RowDraft draft) {
        List<Bin> bins = new ArrayList<>();
        for (Node objective : objectives) {
            String label = objective.text("label").orElse("").strip();
            if (label.isEmpty() || label.length() > MAX_LABEL) {
                throw RowProblem.of("IMPORT_BINS_INVALID");
            }
            bins.add(new Bin(label, end(objective, "min"), end(objective, "max")));
        }
        PerformanceBins ascending;
        try {
            ascending = new PerformanceBins(bins);
        } catch (IllegalArgumentException invalid) {
            throw RowProblem.of("IMPORT_BINS_INVALID");
        }
        Optional<BinVerdict> verdict = BinVerdict.of(ascending);
        if (verdict.isEmpty()) {
            draft.bins(ascending);
            draft.remark(Reason.of("IMPORT_BINS_WITHOUT_VERDICT"));
            return;
        }
        draft.limit(verdict.get().limit(), verdict.get().variation());
        if (verdict.get().edgeFails()) {
            draft.remark(Reason.of("IMPORT_VARIATION_EDGE"));
        }
        if (!ascending.equals(ProKnowBins.of(verdict.get()))) {
            draft.bins(ascending);
        }
    }

    private static OptionalDouble end(Node objective, String key) {
        Optional<Node> value = objective.get(key);
        return value.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(value.get()
                        .number()
                        .map(RowDraft::figure)
                        .orElseThrow(() -> RowProblem.of("IMPORT_BINS_INVALID")));
    }
}
