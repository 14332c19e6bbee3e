package org.cordon.constraint.library;

import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.ProtocolStatus;
import org.cordon.constraint.Setting;

/** Finds the protocols that may be applied without being named. */
public final class ProtocolFinder {
    private ProtocolFinder() {}

    /**
     * The protocols for whole plans, of status Clinical, whose scope holds a number of fractions, a prescribed dose and a setting, by id.
     * None or several are answers too: the choice is then a person's.
     *
     * @param library to search
     * @param fractions number of fractions
     * @param prescriptionGy total prescribed dose
     * @param setting as stated
     */
    public static List<Protocol> matching(
            ProtocolLibrary library, int fractions, double prescriptionGy, Setting setting) {
        return library.protocols().stream()
                .filter(protocol -> protocol.status() == ProtocolStatus.CLINICAL)
                .filter(protocol -> protocol.role() == ProtocolRole.PLAN)
                .filter(protocol -> protocol.fractions().contains(fractions))
                .filter(protocol -> protocol.prescriptionGy().contains(prescriptionGy))
                .filter(protocol -> protocol.settings().contains(setting))
                .toList();
    }

    /**
     * The protocols that may be named for a number of fractions, by id, whatever their status, role and dose. Settings
     * that a protocol is not for, and doses outside it, are left to the person who names it.
     */
    public static List<Protocol> forFractions(ProtocolLibrary library, int fractions) {
        return library.protocols().stream()
                .filter(protocol -> protocol.fractions().contains(fractions))
                .toList();
    }
}
