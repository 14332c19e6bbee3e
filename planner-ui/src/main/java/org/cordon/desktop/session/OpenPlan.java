package org.cordon.desktop.session;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cordon.picture.DrawnImages;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanSet;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.request.ReviewRequest;

/**
 * A plan as it is open: what was read, what was asked, what came out. Immutable.
 *
 * @param paths as given by the person
 * @param example whether it is the example that the program wrote
 * @param set what was read
 * @param request what was asked
 * @param reviewed what came out
 */
public record OpenPlan(List<Path> paths, boolean example, PlanSet set, ReviewRequest request, Reviewed reviewed) {
    /** Takes an immutable copy. */
    public OpenPlan {
        paths = ImmutableList.copyOf(paths);
    }

    /** The verdict with all that stands behind it. */
    public ReviewResult result() {
        return reviewed.result();
    }

    /** The same plan, asked something else. */
    public OpenPlan with(ReviewRequest other, Reviewed outcome) {
        return new OpenPlan(paths, example, set, other, outcome);
    }

    /** The images that slices are drawn on. */
    public Optional<ImageSeries> images() {
        return DrawnImages.of(set, reviewed.structures());
    }
}
