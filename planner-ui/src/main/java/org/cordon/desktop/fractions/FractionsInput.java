package org.cordon.desktop.fractions;

import java.util.ArrayList;
import java.util.List;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.radiobiology.Schedule;

/**
 * What a person chose on the screen beside the earlier courses, which are a what-if of the whole window. Immutable.
 *
 * @param own schedules beside the known ones
 * @param tumour whose alpha/beta is used
 */
record FractionsInput(List<Schedule> own, TissueAlphaBeta tumour) {
    FractionsInput {
        own = List.copyOf(own);
    }

    /** Nothing chosen. */
    static FractionsInput empty() {
        return new FractionsInput(List.of(), TissueAlphaBeta.find("tumour").orElseThrow());
    }

    FractionsInput withOwn(Schedule schedule) {
        List<Schedule> more = new ArrayList<>(own);
        if (!more.contains(schedule)) {
            more.add(schedule);
        }
        return new FractionsInput(more, tumour);
    }

    FractionsInput withoutOwn(Schedule schedule) {
        return new FractionsInput(
                own.stream().filter(each -> !each.equals(schedule)).toList(), tumour);
    }

    FractionsInput of(TissueAlphaBeta tissue) {
        return new FractionsInput(own, tissue);
    }
}
