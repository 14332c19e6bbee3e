package org.cordon.naming;

import java.util.Optional;
import java.util.Set;
import org.cordon.structure.Structure;

/**
 * A drawn structure with what its name says.
 *
 * @param structure as drawn
 * @param meaning of its name
 * @param given what a person said that it is, in this case
 * @param learned what the clinic confirmed that the name means
 */
record Roi(Structure structure, RoiMeaning meaning, Optional<Wanted> given, Optional<Wanted> learned) {
    /** Interpreted types that no organ has. */
    private static final Set<String> NO_ORGAN = Set.of(
            "GTV",
            "CTV",
            "PTV",
            "EXTERNAL",
            "BOLUS",
            "SUPPORT",
            "FIXATION",
            "MARKER",
            "ISOCENTER",
            "REGISTRATION",
            "TREATED_VOLUME",
            "IRRAD_VOLUME",
            "DOSE_REGION",
            "DOSE_MEASUREMENT",
            "CONTRAST_AGENT",
            "BRACHY_CHANNEL",
            "BRACHY_ACCESSORY",
            "BRACHY_SRC_APP",
            "BRACHY_CHNL_SHLD");

    static Roi of(Structure structure, GivenNames given, StructureDictionary dictionary) {
        RoiMeaning meaning = RoiMeaning.of(structure.name(), dictionary);
        return new Roi(
                structure,
                meaning,
                Optional.ofNullable(given.byNumber().get(structure.number())).map(name -> Wanted.of(name, dictionary)),
                meaning.trusted()
                        ? given.site().find(structure.name()).map(name -> Wanted.of(name.canonical(), dictionary))
                        : Optional.empty());
    }

    /** Whether the name may be taken at its word and says exactly what is wanted. */
    boolean isExactly(Wanted wanted) {
        if (!meaning.trusted()) {
            return false;
        }
        if (learned.isPresent()) {
            return learned.get().sameAs(wanted);
        }
        if (wanted.prv().isPresent()) {
            Prv prv = wanted.prv().get();
            return meaning.prv()
                    .filter(own -> own.organ().equals(prv.organ())
                            && (prv.marginMm().isEmpty() || prv.marginMm().equals(own.marginMm())))
                    .isPresent();
        }
        if (wanted.entry().isPresent()) {
            return meaning.meaning()
                    .filter(own -> own.entry().equals(wanted.entry().get())
                            && own.side().equals(wanted.side()))
                    .isPresent();
        }
        return meaning.meaning().isEmpty() && meaning.key().equals(NameKey.of(wanted.name()));
    }

    /** Whether the interpreted type says that this is no organ. */
    boolean typeContradictsOrgan() {
        return structure.interpretedType().filter(NO_ORGAN::contains).isPresent();
    }

    /** Whether the clinic says that the name means something that has nothing to do with what is wanted. */
    boolean isLearnedAsOther(Wanted wanted) {
        return learned.filter(said -> !said.sameAs(wanted)
                        && !(wanted.isWhole()
                                && said.entry().isPresent()
                                && said.entry().equals(wanted.entry())))
                .isPresent();
    }

    /** The side that it is of, where that is known. */
    Optional<Side> side() {
        return learned.isPresent()
                ? learned.get().side()
                : meaning.meaning().flatMap(StructureDictionary.Meaning::side);
    }

    String reason() {
        String known = learned.isPresent()
                ? "the clinic's names"
                : meaning.meaning().map(StructureDictionary.Meaning::reason).orElse("same name");
        return structure.interpretedType().map(type -> known + ", type " + type).orElse(known);
    }
}
