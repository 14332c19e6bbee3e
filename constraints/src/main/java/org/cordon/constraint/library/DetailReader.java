package org.cordon.constraint.library;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cordon.constraint.Confidence;
import org.cordon.constraint.Contradiction;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Metric;
import org.cordon.constraint.PerformanceBins;
import org.cordon.constraint.RuleConditions;
import org.cordon.constraint.RuleDetails;
import org.cordon.constraint.ScoreCurve;
import org.cordon.constraint.Setting;
import org.cordon.constraint.VolumeTable;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** Reads what few rows have: conditions, bins, score, contradictions and the like. */
final class DetailReader {
    static final Set<String> WHEN_KEYS = ImmutableSet.of("fractions", "levels", "settings", "overlaps");
    static final Set<String> BIN_KEYS = ImmutableSet.of("label", "from", "upTo");
    static final Set<String> POINT_KEYS = ImmutableSet.of("at", "score");
    static final Set<String> CONTRADICTION_KEYS = ImmutableSet.of("says", "citation", "confidence", "resolution");
    static final Set<String> STEP_KEYS = ImmutableSet.of("volume", "limit", "variation");
    private static final int MAX_FRACTIONS = 60;
    private static final String ROW = "PROTOCOL_ROW";

    private final RowFields fields;
    private final Metric metric;

    DetailReader(RowFields fields, Metric metric) {
        this.fields = fields;
        this.metric = metric;
    }

    RuleDetails details() {
        return new RuleDetails(
                conditions(),
                fields.of("failOnly").bool("failOnly").orElse(false),
                standIn(),
                bins(),
                score(),
                fields.of("edition").text("edition").orElse(""),
                fields.of("endpoint").text("endpoint").orElse(""),
                fields.of("risk").text("risk").orElse(""),
                contradictions(),
                byTargetVolume());
    }

    private Optional<VolumeTable> byTargetVolume() {
        YamlFields own = fields.of("byTargetVolume");
        List<YamlNode> items = own.items("byTargetVolume");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList.Builder<VolumeTable.Step> steps = ImmutableList.builder();
        for (YamlNode node : items) {
            YamlFields step = YamlFields.of(node, STEP_KEYS);
            steps.add(new VolumeTable.Step(
                    FieldSyntax.requiredParsed(step, "volume", text -> LimitSyntax.parseAmount(text, "cc")),
                    FieldSyntax.requiredParsed(step, "limit", text -> LimitSyntax.parseAmount(text, metric)),
                    amount(step, "variation")));
        }
        try {
            return Optional.of(new VolumeTable(steps.build()));
        } catch (IllegalArgumentException wrong) {
            throw own.failure("byTargetVolume", ROW, wrong.getMessage(), "correct the lines of the table");
        }
    }

    private RuleConditions conditions() {
        Optional<YamlFields> when = fields.of("when").fields("when", WHEN_KEYS);
        Optional<Integer> ofCell = fields.fractionsOfCell();
        if (when.isEmpty()) {
            return ofCell.map(RuleConditions::forFractions).orElse(RuleConditions.ALWAYS);
        }
        ImmutableSet.Builder<Integer> fractions = ImmutableSet.builder();
        for (YamlNode node : when.get().items("fractions")) {
            fractions.add(YamlFields.integerOf(node, 1, MAX_FRACTIONS));
        }
        if (ofCell.isPresent() && when.get().node("fractions").isPresent()) {
            throw when.get()
                    .failure(
                            "fractions", ROW, "numbers of fractions beside cells that have theirs", "drop one of them");
        }
        ofCell.ifPresent(fractions::add);
        ImmutableSet.Builder<Setting> settings = ImmutableSet.builder();
        for (YamlNode node : when.get().items("settings")) {
            settings.add(FieldSyntax.choiceOf(node, Setting.values(), Setting::label));
        }
        return new RuleConditions(
                fractions.build(),
                FieldSyntax.levels(when.get(), "levels"),
                settings.build(),
                when.get().text("overlaps"));
    }

    private boolean standIn() {
        YamlFields own = fields.of("standIn");
        return own.text("standIn")
                .map(text -> {
                    if (!text.equals("containing")) {
                        throw own.failure("standIn", "PROTOCOL_UNKNOWN_WORD", "an unknown word", "write containing");
                    }
                    return true;
                })
                .orElse(false);
    }

    private Optional<PerformanceBins> bins() {
        YamlFields own = fields.of("bins");
        List<YamlNode> items = own.items("bins");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList.Builder<PerformanceBins.Bin> bins = ImmutableList.builder();
        for (YamlNode node : items) {
            YamlFields bin = YamlFields.of(node, BIN_KEYS);
            bins.add(new PerformanceBins.Bin(bin.requiredText("label"), amount(bin, "from"), amount(bin, "upTo")));
        }
        try {
            return Optional.of(new PerformanceBins(bins.build()));
        } catch (IllegalArgumentException wrong) {
            throw own.failure("bins", ROW, wrong.getMessage(), "correct the boundaries of the bins");
        }
    }

    private Optional<ScoreCurve> score() {
        YamlFields own = fields.of("score");
        List<YamlNode> items = own.items("score");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList.Builder<ScoreCurve.Point> points = ImmutableList.builder();
        for (YamlNode node : items) {
            YamlFields point = YamlFields.of(node, POINT_KEYS);
            double at = FieldSyntax.requiredParsed(point, "at", text -> LimitSyntax.parseAmount(text, metric));
            double score = YamlFields.decimalOf(point.node("score").orElseThrow(() -> point.missing("score")));
            points.add(new ScoreCurve.Point(at, score));
        }
        try {
            return Optional.of(new ScoreCurve(points.build()));
        } catch (IllegalArgumentException wrong) {
            throw own.failure("score", ROW, wrong.getMessage(), "correct the points of the score");
        }
    }

    private List<Contradiction> contradictions() {
        ImmutableList.Builder<Contradiction> contradictions = ImmutableList.builder();
        for (YamlNode node : fields.of("contradictions").items("contradictions")) {
            YamlFields other = YamlFields.of(node, CONTRADICTION_KEYS);
            contradictions.add(new Contradiction(
                    other.requiredText("says"),
                    other.requiredText("citation"),
                    FieldSyntax.choice(other, "confidence", Confidence.values(), Confidence::label)
                            .orElseThrow(() -> other.missing("confidence")),
                    other.requiredText("resolution")));
        }
        return contradictions.build();
    }

    private OptionalDouble amount(YamlFields from, String key) {
        return FieldSyntax.parsed(from, key, text -> LimitSyntax.parseAmount(text, metric))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
