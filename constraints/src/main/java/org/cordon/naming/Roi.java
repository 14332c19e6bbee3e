package org.cordon.naming;

import java.util.Optional;
import java.util.Set;
import org.cordon.structure.Structure;

/**
 * A drawn structure with what its name says.
 *
 * @param structure as drawn
 * @param meaning of its name
 * @param given what a person said that it is
 */
record Roi(Structure structure, RoiMeaning meaning, Optional<Wanted> given) {
    /** Interpreted types that no organ has. */
    private static final Set<String> NO_ORGAN = Set.of("GTV", "CTV", "PTV", "EXTERNAL", "BOLUS", "SUPPORT", "FIXATION");

    static Roi of(Structure structure, Optional<String> given, StructureDictionary dictionary) {
        return new Roi(
                structure, RoiMeaning.of(structure.name(), dictionary), given.map(name -> Wanted.of(name, dictionary)));
    }

    /** Whether the name may be taken at its word and says exactly what is wanted. */
    boolean isExactly(Wanted wanted) {
        if (!meaning.trusted()) {
            return false;
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

    String reason() {
        String known =
                meaning.meaning().map(StructureDictionary.Meaning::reason).orElse("same name");
        return structure.interpretedType().map(type -> known + ", type " + type).orElse(known);
    }
}
