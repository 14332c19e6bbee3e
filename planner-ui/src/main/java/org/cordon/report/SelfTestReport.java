package org.cordon.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.selftest.SelfTestCase;

/** What came of a self-test, for a terminal and as JSON ({@code cordon.self-test/1}). */
public final class SelfTestReport {
    private static final Map<String, String> GROUPS = groups();

    private SelfTestReport() {}

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("phantom", "numbers of phantoms with closed-form histograms");
        groups.put("plan", "verdicts of the example plan");
        groups.put("error", "injected errors");
        return groups;
    }

    /**
     * For a terminal.
     *
     * @param all whether every case is listed, or only those that failed
     */
    public static String text(List<SelfTestCase> cases, boolean all, TerminalStyle style) {
        List<String> lines = new ArrayList<>();
        for (SelfTestCase one : cases) {
            if (all || !one.passed()) {
                String line = (one.passed() ? "ok   " : "FAILED  ") + one.group() + " " + one.id() + ": " + one.title()
                        + "; expected " + one.expected() + "; found " + one.found();
                List<String> wrapped = TextWidth.wrap(style.safe(line), style.width() - 4);
                lines.add(wrapped.get(0));
                wrapped.stream().skip(1).forEach(rest -> lines.add("    " + rest));
            }
        }
        GROUPS.forEach((group, title) -> {
            long run = cases.stream().filter(one -> one.group().equals(group)).count();
            long passed = cases.stream()
                    .filter(one -> one.group().equals(group) && one.passed())
                    .count();
            if (run > 0) {
                lines.add(passed + " of " + run + " " + title + " as expected");
            }
        });
        boolean good = cases.stream().allMatch(SelfTestCase::passed);
        lines.add(style.bold(good ? "The self-test passed." : "The self-test FAILED: do not use this installation."));
        return String.join("\n", lines) + "\n";
    }

    /** As JSON. */
    public static String json(Tool tool, List<SelfTestCase> cases) {
        return JsonText.object(json -> {
            json.text("schema", "cordon.self-test/1");
            ReviewJson.tool(json, tool);
            json.flag("passed", cases.stream().allMatch(SelfTestCase::passed))
                    .objects(
                            "cases",
                            cases,
                            (each, one) -> each.text("group", one.group())
                                    .text("id", one.id())
                                    .text("title", one.title())
                                    .text("expected", one.expected())
                                    .text("found", one.found())
                                    .flag("passed", one.passed()));
        });
    }
}
