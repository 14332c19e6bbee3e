package org.cordon.naming;

import java.util.Optional;
import org.cordon.naming.StructureDictionary.Meaning;

/**
 * What the name of a drawn structure says, with everything that forbids taking it at its word.
 *
 * @param name as in the file
 * @param key in which it is compared
 * @param trusted whether it may match at all: no helper, no part, nothing invisible or deceptive, of sane length
 * @param meaning the known structure that it names exactly
 * @param prv the grown organ that it names
 */
record RoiMeaning(String name, String key, boolean trusted, Optional<Meaning> meaning, Optional<Prv> prv) {
    /** Longer names are never taken at their word; DICOM allows 64 characters. */
    static final int MAX_LENGTH = 128;

    static RoiMeaning of(String name, StructureDictionary dictionary) {
        if (name.length() > MAX_LENGTH) {
            return new RoiMeaning(
                    name, NameKey.of(name.substring(0, MAX_LENGTH)), false, Optional.empty(), Optional.empty());
        }
        Optional<PrvName> grown = PrvName.parse(name);
        Optional<Meaning> meaning = grown.isPresent() || isGrown(name) ? Optional.empty() : dictionary.meaning(name);
        boolean trusted = LookAlikes.suspicion(name).isEmpty()
                && !HelperNames.isPart(name)
                && !HelperNames.isHelper(name, meaning.isPresent(), dictionary);
        Optional<Prv> prv = grown.flatMap(
                found -> dictionary.meaning(found.organ()).map(organ -> new Prv(canonical(organ), found.marginMm())));
        return new RoiMeaning(name, NameKey.of(name), trusted, meaning, prv);
    }

    /** {@code Cord+}: grown by nobody knows how much, and wider than the organ, in which a percentage is smaller. */
    private static boolean isGrown(String name) {
        return name.strip().endsWith("+");
    }

    private static String canonical(Meaning meaning) {
        return meaning.side()
                .map(side -> meaning.entry().sideName(side))
                .orElse(meaning.entry().name());
    }
}
