package org.cordon.constraint.library;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Rule;
import org.cordon.constraint.StructureSyntax;

/** The second, independently typed copy of a shipped protocol's figures. */
final class LibraryTable {
    private LibraryTable() {}

    /** The lines of a table without its head, each split into its cells. */
    static List<String[]> lines(String protocol) throws IOException {
        try (InputStream stream = LibraryTable.class.getResourceAsStream(protocol + ".csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** A line of the table as one text; figures without trailing zeros. */
    static String expected(String[] cells) {
        return String.join(
                " | ",
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5].isEmpty() ? "" : plain(new BigDecimal(cells[5])),
                cells[6],
                cells[7],
                cells[8],
                cells[9]);
    }

    /** A rule in the same form. */
    static String actual(Rule rule) {
        return String.join(
                " | ",
                rule.id(),
                StructureSyntax.print(rule.structure()),
                MetricSyntax.print(rule.metric()),
                rule.comparison().map(Comparison::symbol).orElse(""),
                rule.limit().isEmpty()
                        ? ""
                        : plain(BigDecimal.valueOf(rule.limit().getAsDouble())),
                rule.metric().unitSymbol(),
                rule.tier().label(),
                rule.source().confidence().label(),
                fractions(rule.details().when().fractions()));
    }

    private static String fractions(Set<Integer> fractions) {
        return fractions.size() == 16
                ? "20-35"
                : fractions.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
