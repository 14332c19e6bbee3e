package org.cordon.constraint.exchange;

import java.util.Arrays;
import java.util.Optional;

/** A format of tables of limits. */
public enum ExchangeFormat {
    /** Ten columns, one row a limit: {@code TemplateId, ..., DVHObjective, Goal, Variation, Priority, Source, Notes}. */
    CSV("csv", "ClearPlan CSV", true, true, false),
    /** A scorecard: {@code {"computed": [...], "custom": [...]}}. */
    PROKNOW("proknow", "ProKnow scorecard", true, true, false),
    /** A clinical protocol with {@code MeasureItem} elements. */
    ECLIPSE("eclipse", "Eclipse clinical protocol", true, false, true),
    /** A template: {@code {"ScoreTemplates": [...]}}. */
    PLANSCORECARD("planscorecard", "PlanScoreCard template", true, false, true),
    /** The program's own. */
    YAML("yaml", "Cordon protocol", false, true, false);

    private final String label;
    private final String title;
    private final boolean imports;
    private final boolean exports;
    private final boolean experimental;

    ExchangeFormat(String label, String title, boolean imports, boolean exports, boolean experimental) {
        this.label = label;
        this.title = title;
        this.imports = imports;
        this.exports = exports;
        this.experimental = experimental;
    }

    /** As given to commands. */
    public String label() {
        return label;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether it can be read. */
    public boolean canImport() {
        return imports;
    }

    /** Whether it can be written. */
    public boolean canExport() {
        return exports;
    }

    /** Whether the reader was never held against a file of the program that writes the format. */
    public boolean isExperimental() {
        return experimental;
    }

    /** The format of a label. */
    public static Optional<ExchangeFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }
}
