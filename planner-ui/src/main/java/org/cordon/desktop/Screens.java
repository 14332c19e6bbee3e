package org.cordon.desktop;

import java.util.List;
import java.util.Optional;
import org.cordon.desktop.cases.CaseScreen;
import org.cordon.desktop.compare.CompareScreen;
import org.cordon.desktop.findings.FindingsScreen;
import org.cordon.desktop.fractions.FractionsScreen;
import org.cordon.desktop.frame.ScreenContext;
import org.cordon.desktop.frame.ScreenEntry;
import org.cordon.desktop.report.ReportScreen;
import org.cordon.desktop.review.ReviewScreen;
import org.cordon.desktop.robustness.RobustnessScreen;
import org.cordon.desktop.slices.SlicesView;

/** The screens that there are, in the order of the rail. */
final class Screens {
    /** The screen with the verdict. */
    static final String REVIEW = "review";

    /** The screen with the pages to print. */
    static final String REPORT = "report";

    private Screens() {}

    static List<ScreenEntry> all() {
        SharedSlices slices = new SharedSlices();
        return List.of(
                new ScreenEntry(
                        REVIEW,
                        "clipboard-check",
                        true,
                        result -> Optional.empty(),
                        context -> new ReviewScreen(context, slices.of(context))),
                new ScreenEntry("case", "list-checks", context -> new CaseScreen(context, slices.of(context))),
                new ScreenEntry("findings", "shield-alert", false, FindingsScreen::badge, FindingsScreen::new),
                new ScreenEntry("fractions", "history", FractionsScreen::new),
                new ScreenEntry("compare", "git-compare", CompareScreen::new),
                new ScreenEntry("robustness", "radar", RobustnessScreen::new),
                new ScreenEntry(REPORT, "file-text", ReportScreen::new));
    }

    /** One set of slices for all screens of a window: images are read once, zoom and cross-hair are the same everywhere. */
    private static final class SharedSlices {
        private Optional<SlicesView> view = Optional.empty();

        SlicesView of(ScreenContext context) {
            SlicesView known = view.orElseGet(() -> new SlicesView(context.session(), context.remembered()));
            view = Optional.of(known);
            return known;
        }
    }
}
