package org.cordon.example;

/** The case file of an example plan. */
final class ExampleCase {
    private ExampleCase() {}

    static String text(Recipe recipe) {
        return ExampleFolder.MARK + """

                # The confirmations below are part of the example: nobody has compared these rows with the primary source.
                schema: cordon.case/1
                level: %s
                setting: denovo
                protocol: rtog-0631
                confirmations:
                  - protocol: rtog-0631
                    rows: [cord-v7-cc, esophagus-v11.9-cc, esophagus-max]
                    by: "EXAMPLE (fictitious)"
                    "on": "2026-01-02"
                    note: "example only"
                """.formatted(recipe.level());
    }
}
