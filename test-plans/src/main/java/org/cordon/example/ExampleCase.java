package org.cordon.example;

/** The case file of an example plan. */
final class ExampleCase {
    private ExampleCase() {}

    static String text(Recipe recipe) {
        return ExampleFolder.MARK
                + """

                # The confirmations below are part of the example: nobody has compared these rows with the primary source.
                schema: cordon.case/1
                level: %s
                setting: denovo
                protocol: rtog-0631
                confirmations:
                """.formatted(recipe.level())
                + confirmation("cord-v7-cc", "< 1.2 cc")
                + confirmation("esophagus-v11.9-cc", "< 5 cc")
                + confirmation("esophagus-max", "<= 16 Gy");
    }

    private static String confirmation(String row, String limit) {
        return """
                  - protocol: rtog-0631
                    row: %s
                    limit: "%s"
                    confirmedBy: "EXAMPLE (fictitious)"
                    confirmedOn: 2026-01-02
                    comment: "part of the example, confirms nothing"
                """.formatted(row, limit).indent(2);
    }
}
