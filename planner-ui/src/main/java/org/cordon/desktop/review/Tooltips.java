package org.cordon.desktop.review;

import java.util.ArrayList;
import java.util.List;
import org.cordon.desktop.look.Texts;
import org.cordon.text.RowText;
import org.cordon.text.SafeText;

/** What a row tells when the pointer rests on it: the ROI behind it, both intervals, the source of the limit. */
final class Tooltips {
    private Tooltips() {}

    static String of(TableLine.Row line) {
        List<String> lines = new ArrayList<>();
        lines.add(SafeText.oneLine(line.row().structure()) + ", " + line.text().metric());
        line.row()
                .matchedRoi()
                .ifPresent(name -> lines.add(Texts.get(
                        "tip.roi",
                        SafeText.oneLine(name),
                        line.row().roiNumber().isPresent()
                                ? "#" + line.row().roiNumber().getAsInt()
                                : "",
                        line.row().matchReason())));
        RowText.segment(line.row()).ifPresent(range -> lines.add(Texts.get("tip.segment", range)));
        if (!line.reason().isEmpty()) {
            lines.add(line.reason());
        }
        if (!line.text().numerical().isEmpty()) {
            lines.add(Texts.get("tip.numerical", line.text().numerical()));
        }
        if (!line.text().convention().isEmpty()) {
            lines.add(Texts.get("tip.convention", line.text().convention()));
        }
        lines.add(Texts.get("tip.source", line.row().rule().source().citation()));
        return String.join("\n", lines);
    }
}
