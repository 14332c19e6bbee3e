package org.cordon.constraint.library;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** The keys of a row with those of one of its cells over them: a cell is the row's figure for one number of fractions. */
final class RowFields {
    /** What a cell may say; everything else belongs to the row. */
    static final Set<String> CELL_KEYS = ImmutableSet.of(
            "fractions",
            "metric",
            "limit",
            "variation",
            "warnAbove",
            "tier",
            "mustJudge",
            "failOnly",
            "standIn",
            "citation",
            "confidence",
            "caution",
            "comment",
            "risk",
            "contradictions");

    private static final int MAX_FRACTIONS = 60;

    private final YamlFields row;
    private final Optional<YamlFields> cell;

    private RowFields(YamlFields row, Optional<YamlFields> cell) {
        this.row = row;
        this.cell = cell;
    }

    static RowFields of(YamlFields row) {
        return new RowFields(row, Optional.empty());
    }

    RowFields withCell(YamlNode node) {
        return new RowFields(row, Optional.of(YamlFields.of(node, CELL_KEYS)));
    }

    /** Where a key is given: the cell before the row. */
    YamlFields of(String key) {
        return cell.filter(own -> own.node(key).isPresent()).orElse(row);
    }

    YamlFields row() {
        return row;
    }

    /** The number of fractions of the cell; empty for a row without cells. */
    Optional<Integer> fractionsOfCell() {
        return cell.map(own -> own.integer("fractions", 1, MAX_FRACTIONS).orElseThrow(() -> own.missing("fractions")));
    }
}
