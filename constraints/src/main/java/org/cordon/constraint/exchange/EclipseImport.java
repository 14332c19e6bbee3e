package org.cordon.constraint.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Limit;
import org.cordon.constraint.exchange.XmlTree.Element;
import org.cordon.finding.Reason;

/**
 * Reads clinical protocols of Eclipse: {@code Protocol > Phases > Phase > Prescription > MeasureItem}. Doses are taken as
 * Gy and volumes as cc, which the format does not say; a dose above 200 leaves a row out.
 */
final class EclipseImport {
    private final ImportFile file;
    private final ImportCollector collector;

    private EclipseImport(ImportFile file) {
        this.file = file;
        this.collector = new ImportCollector(ExchangeFormat.ECLIPSE, file.label());
    }

    static Imported read(ImportFile file) {
        return new EclipseImport(file).protocol(XmlTree.parse(file));
    }

    private Imported protocol(Element root) {
        if (!root.name().equals("Protocol")) {
            throw file.refused(
                    "EXCHANGE_ECLIPSE",
                    root.line(),
                    1,
                    "the outermost element is not Protocol",
                    "check that it is a clinical protocol of Eclipse");
        }
        collector.remark(Reason.of("IMPORT_UNITS_ASSUMED"));
        List<Element> phases = root.inside("Phase");
        boolean several = phases.stream()
                        .filter(phase -> !phase.inside("MeasureItem").isEmpty())
                        .count()
                > 1;
        for (Element measure : root.inside("MeasureItem")) {
            String subject = measure.attributes().getOrDefault("ID", "");
            String where = "MeasureItem, line " + measure.line();
            if (several) {
                collector.leftOut(where, subject, Reason.of("IMPORT_SEVERAL_PHASES"));
            } else {
                collector.row(where, subject, draft -> read(measure, draft));
            }
        }
        for (Element item : root.inside("Item")) {
            collector.leftOut(
                    "Item, line " + item.line(),
                    item.attributes().getOrDefault("ID", ""),
                    Reason.of("IMPORT_ITEM_IS_NO_MEASURE"));
        }
        int objectives = root.inside("Objective").size();
        if (objectives > 0) {
            collector.remark(Reason.of("IMPORT_OBJECTIVES_NOT_USED", "count", (long) objectives));
        }
        String title = root.all("Preview").stream()
                .findFirst()
                .map(preview -> preview.attributes().getOrDefault("ID", ""))
                .filter(id -> !id.isBlank())
                .orElse(file.label());
        return collector.imported(title, OptionalInt.empty(), OptionalDouble.empty());
    }

    private static void read(Element measure, RowDraft draft) {
        draft.metric(metric(measure));
        draft.structure(measure.attributes().getOrDefault("ID", ""));
        Comparison comparison = comparison(measure);
        Optional<String> value = measure.text("Value");
        if (value.isEmpty()) {
            throw RowProblem.of("IMPORT_NO_VALUE");
        }
        Optional<String> variation = measure.text("VariationAcceptable");
        draft.limit(
                new Limit(comparison, RowDraft.figure(value.get())),
                variation.isPresent() ? OptionalDouble.of(RowDraft.figure(variation.get())) : OptionalDouble.empty());
        draft.priority(measure.text("Priority").orElse(""));
    }

    private static Comparison comparison(Element measure) {
        return switch (measure.text("Modifier").orElse("")) {
            case "0" -> Comparison.GREATER;
            case "1" -> Comparison.LESS;
            case "3" -> Comparison.GREATER_OR_EQUAL;
            case "4" -> Comparison.LESS_OR_EQUAL;
            default -> throw RowProblem.of("IMPORT_COMPARISON_NOT_SUPPORTED");
        };
    }

    private static String metric(Element measure) {
        String type = measure.text("Type").orElse("");
        boolean absolute = absolute(measure);
        String dose = absolute ? "[Gy]" : "[%]";
        String volume = absolute ? "[cc]" : "[%]";
        return switch (type) {
            case "2" -> "V" + specifier(measure) + "%" + volume;
            case "3" -> "V" + specifier(measure) + "Gy" + volume;
            case "4" -> "D" + specifier(measure) + "%" + dose;
            case "5" -> "D" + specifier(measure) + "cc" + dose;
            case "6" -> "Min" + dose;
            case "7" -> "Max" + dose;
            case "8" -> "Mean" + dose;
            default ->
                throw new RowProblem(
                        Reason.of("IMPORT_METRIC_NOT_SUPPORTED", "type", "MeasureItem type " + Texts.brief(type)));
        };
    }

    private static boolean absolute(Element measure) {
        return switch (measure.text("ReportDQPValueInAbsoluteUnits").orElse("")) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw RowProblem.of("IMPORT_UNIT_UNKNOWN");
        };
    }

    private static String specifier(Element measure) {
        String digits = measure.text("TypeSpecifier").orElseThrow(() -> RowProblem.of("IMPORT_ARGUMENT_MISSING"));
        return BigDecimal.valueOf(RowDraft.figure(digits)).stripTrailingZeros().toPlainString();
    }
}
