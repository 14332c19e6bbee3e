package org.cordon.naming;

import java.util.Optional;
import org.cordon.naming.StructureDictionary.Meaning;

/**
 * What the name of a drawn structure says, with everything that forbids taking it at its word.
 *
 * @param name as in the file
 * @param key in which it is compared
 * @param doubt code of why it may never match: a helper, a part, a question mark, something invisible or deceptive, absurd length
 * @param meaning the known structure that it names exactly
 * @param prv the grown organ that it names
 */
record RoiMeaning(String name, String key, Optional<String> doubt, Optional<Meaning> meaning, Optional<Prv> prv) {
    /** Longer names are never taken at their word; DICOM allows 64 characters. */
    static final int MAX_LENGTH = 128;

    static RoiMeaning of(String name, StructureDictionary dictionary) {
        if (name.length() > MAX_LENGTH) {
            return new RoiMeaning(
                    name,
                    NameKey.of(name.substring(0, MAX_LENGTH)),
                    Optional.of("NAME_TOO_LONG"),
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<PrvName> grown = PrvName.parse(name);
        Optional<Meaning> meaning = grown.isPresent() || isChanged(name) ? Optional.empty() : dictionary.meaning(name);
        Optional<String> doubt = doubt(name, meaning.isPresent(), dictionary);
        Optional<Prv> prv = grown.flatMap(
                found -> dictionary.meaning(found.organ()).map(organ -> new Prv(canonical(organ), found.marginMm())));
        return new RoiMeaning(name, NameKey.of(name), doubt, meaning, prv);
    }

    /** Whether the name may match at all. */
    boolean trusted() {
        return doubt.isEmpty();
    }

    private static Optional<String> doubt(String name, boolean known, StructureDictionary dictionary) {
        if (LookAlikes.suspicion(name).isPresent()) {
            return Optional.of("NAME_DECEPTIVE");
        }
        if (name.indexOf('?') >= 0) {
            return Optional.of("NAME_DOUBTED");
        }
        if (HelperNames.isPart(name)) {
            return Optional.of("NAME_PART");
        }
        return HelperNames.isHelper(name, known, dictionary) ? Optional.of("NAME_HELPER") : Optional.empty();
    }

    /**
     * {@code Cord+}: grown by nobody knows how much, and wider than the organ, in which a percentage is smaller; {@code Cord-}:
     * less something, and its maximum is smaller.
     */
    private static boolean isChanged(String name) {
        return name.strip().endsWith("+") || name.strip().endsWith("-");
    }

    private static String canonical(Meaning meaning) {
        return meaning.side()
                .map(side -> meaning.entry().sideName(side))
                .orElse(meaning.entry().name());
    }
}
