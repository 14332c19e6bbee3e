package org.cordon.report;

import java.util.List;
import org.cordon.picture.CurveStyle;
import org.cordon.picture.DvhPicture;
import org.cordon.review.ReviewResult;
import org.cordon.review.StructureCurve;
import org.cordon.text.Markup;

/** The section of histograms, with a legend of every curve. */
final class HtmlHistogram {
    private HtmlHistogram() {}

    static void write(Markup page, ReviewResult result) {
        List<StructureCurve> curves = result.curves();
        if (curves.isEmpty()) {
            return;
        }
        page.open("section", "class", "histogram").element("h2", "Dose-volume histograms");
        page.open("ul", "class", "legend");
        for (int i = 0; i < curves.size(); i++) {
            page.open("li").finished(CurveStyle.of(curves.get(i), i).sample());
            page.element("bdi", legend(curves, i)).close();
        }
        page.close().finished(DvhPicture.svg(result));
        page.element(
                "p",
                "Each limit is a corner open to its failing side, in the colour of its structure; cumulative, percent of"
                        + " the structure's volume.",
                "class",
                "caption");
        page.closeLine();
    }

    /** A label, with the ROI's name where two curves share a label. */
    private static String legend(List<StructureCurve> curves, int index) {
        StructureCurve curve = curves.get(index);
        boolean unique = curves.stream()
                        .filter(each -> each.label().equals(curve.label()))
                        .count()
                == 1;
        return unique ? curve.label() : curve.label() + " (" + curve.info().name() + ")";
    }
}
