package org.cordon.desktop.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cordon.example.ExamplePlan;
import org.cordon.plan.Progress;

/** The small example plan, opened without a window. */
public final class OpenedExample {
    private OpenedExample() {}

    /** Writes it into a folder and opens it. */
    public static OpenPlan compact(Path folder) {
        ExamplePlan.writeCompact(folder);
        try (PlanLoader loader = new PlanLoader(Map.of())) {
            return loader.open(List.of(folder), false, UnaryOperator.identity(), Progress.NONE);
        }
    }
}
