package org.cordon.desktop.findings;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.text.Mark;

/** One line of the list of findings. */
sealed interface FindingLine {
    /**
     * The head of a group.
     *
     * @param title with the number of its lines
     * @param note what its lines have in common, may be empty
     */
    record Head(String title, String note) implements FindingLine {}

    /**
     * Something that was found, could not be checked, or is to be attested.
     *
     * @param key stable within a result
     * @param mark of its weight
     * @param word of its weight
     * @param title what was checked
     * @param sentence what was found
     * @param subject on what: an input label or a structure, may be empty
     * @param code of the finding, may be empty
     * @param facts for the detail
     */
    record Item(
            String key,
            Mark mark,
            String word,
            String title,
            String sentence,
            String subject,
            String code,
            List<Fact> facts)
            implements FindingLine {
        public Item {
            facts = ImmutableList.copyOf(facts);
        }

        /** As one sentence for screen readers. */
        String spoken() {
            return word + ". " + title + ". " + sentence;
        }
    }

    /**
     * A fact of the detail.
     *
     * @param name what it is
     * @param text the fact
     */
    record Fact(String name, String text) {}
}
