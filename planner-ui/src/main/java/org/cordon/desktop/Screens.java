package org.cordon.desktop;

import java.util.List;
import java.util.Optional;
import org.cordon.desktop.cases.CaseScreen;
import org.cordon.desktop.compare.CompareScreen;
import org.cordon.desktop.findings.FindingsScreen;
import org.cordon.desktop.fractions.FractionsScreen;
import org.cordon.desktop.frame.ScreenEntry;
import org.cordon.desktop.review.ReviewScreen;
import org.cordon.desktop.robustness.RobustnessScreen;

/** The screens that there are, in the order of the rail. */
final class Screens {
    /** The screen with the verdict. */
    static final String REVIEW = "review";

    private Screens() {}

    static List<ScreenEntry> all() {
        return List.of(
                new ScreenEntry(REVIEW, "clipboard-check", true, result -> Optional.empty(), ReviewScreen::new),
                new ScreenEntry("case", "list-checks", CaseScreen::new),
                new ScreenEntry("findings", "shield-alert", false, FindingsScreen::badge, FindingsScreen::new),
                new ScreenEntry("fractions", "history", FractionsScreen::new),
                new ScreenEntry("compare", "git-compare", CompareScreen::new),
                new ScreenEntry("robustness", "radar", RobustnessScreen::new));
    }
}
