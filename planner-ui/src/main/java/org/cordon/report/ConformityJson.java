package org.cordon.report;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.conformity.ConformityIndex;
import org.cordon.conformity.FallOff;
import org.cordon.geometry.Point3;
import org.cordon.qa.SpillGrade;
import org.cordon.review.ConformityRow;
import org.cordon.text.Wording;

/** Writes an index of plan quality as an object of {@code conformity} in {@code cordon.review/1}. */
final class ConformityJson {
    private ConformityJson() {}

    static void row(JsonText json, ConformityRow row, Wording words) throws IOException {
        ConformityIndex index = row.value().index();
        json.text("target", row.target());
        if (row.island().isPresent()) {
            json.object(
                    "island",
                    each -> each.number("lowerMm", row.island().get().lowerMm())
                            .number("upperMm", row.island().get().upperMm()));
        } else {
            json.none("island");
        }
        json.text("index", index.id())
                .text("title", index.title())
                .number("value", row.value().value())
                .text("unit", index.unit().isEmpty() ? Optional.empty() : Optional.of(index.unit()))
                .text("formula", index.formula());
        ReviewJson.reason(json, row.value().reason(), words);
        json.text("tissue", row.tissue())
                .text("cord", row.cord().isEmpty() ? Optional.empty() : Optional.of(row.cord()));
        ray(json, row.value().ray());
        grade(json, row.grade());
    }

    private static void ray(JsonText json, Optional<FallOff.Ray> ray) throws IOException {
        if (ray.isEmpty()) {
            json.none("ray");
            return;
        }
        json.object("ray", each -> {
            point(each, "fromMm", ray.get().from());
            point(each, "upperMm", ray.get().upper());
            point(each, "lowerMm", ray.get().lower());
        });
    }

    private static void point(JsonText json, String key, Point3 point) throws IOException {
        json.numbers(key, point.xMm(), point.yMm(), point.zMm());
    }

    private static void grade(JsonText json, Optional<SpillGrade> grade) throws IOException {
        if (grade.isEmpty()) {
            json.none("advisory");
            return;
        }
        SpillGrade own = grade.get();
        json.object(
                "advisory",
                each -> each.text("grade", own.grade().name())
                        .text("comparison", own.comparison())
                        .number("perProtocol", own.perProtocol())
                        .number(
                                "minor",
                                own.minor().isPresent()
                                        ? OptionalDouble.of(own.minor().get())
                                        : OptionalDouble.empty())
                        .text("source", own.source()));
    }
}
