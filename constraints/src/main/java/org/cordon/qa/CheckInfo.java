package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a check is: the documentation and {@code cordon qa list} are made of it.
 *
 * @param id stable name, lower case with hyphens
 * @param row number in the list of checks
 * @param title what is checked
 * @param rule when it speaks up, with its figures
 * @param rationale why it matters
 * @param source where rule or figures come from
 * @param codes the findings that it can give, by code
 * @param weight its gravest finding: ERROR, WARNING or INFO, and when
 * @param changeable whether a clinic may change the severity of its findings; not where numbers would mean nothing
 */
public record CheckInfo(
        String id,
        int row,
        String title,
        String rule,
        String rationale,
        String source,
        List<String> codes,
        String weight,
        boolean changeable) {
    /** Takes an immutable copy. */
    public CheckInfo {
        codes = ImmutableList.copyOf(codes);
    }

    /** A check whose severity a clinic may change. */
    static CheckInfo of(
            String id,
            int row,
            String title,
            String rule,
            String rationale,
            String source,
            String weight,
            String... codes) {
        return new CheckInfo(id, row, title, rule, rationale, source, List.of(codes), weight, true);
    }

    /** The same with severities that nobody may change. */
    CheckInfo fixed() {
        return new CheckInfo(id, row, title, rule, rationale, source, codes, weight, false);
    }
}
