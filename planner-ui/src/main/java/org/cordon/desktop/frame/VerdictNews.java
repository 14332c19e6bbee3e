package org.cordon.desktop.frame;

import java.util.Optional;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.review.ReviewResult;
import org.cordon.text.Mark;

/**
 * What became of the verdict when the screens came to show another result.
 *
 * @param mark of the verdict that is shown now
 * @param text one sentence
 */
record VerdictNews(Mark mark, String text) {
    /**
     * The news; none where nothing is shown any more.
     *
     * @param before what was shown
     * @param now what is shown
     */
    static Optional<VerdictNews> between(Optional<OpenPlan> before, Optional<OpenPlan> now) {
        return now.map(plan -> {
            String word = word(plan.result());
            Optional<String> last =
                    before.filter(each -> each.set().equals(plan.set())).map(each -> word(each.result()));
            String text = last.isEmpty()
                    ? Texts.get("news.opened", word)
                    : last.get().equals(word)
                            ? Texts.get("news.same", word)
                            : Texts.get("news.changed", last.get(), word);
            return new VerdictNews(Mark.of(plan.result().verdict()), text);
        });
    }

    /** {@code FAIL}, {@code What-if: FAIL}. */
    static String word(ReviewResult result) {
        return result.whatIf()
                ? Texts.get("header.whatIf", result.verdict().name())
                : result.verdict().name();
    }
}
