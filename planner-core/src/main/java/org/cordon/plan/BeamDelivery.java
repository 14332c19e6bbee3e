package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a beam is delivered.
 *
 * @param beamType Beam Type (300A,00C4): STATIC or DYNAMIC; empty when not given
 * @param dosimeterUnit Primary Dosimeter Unit (300A,00B3), empty when not given
 * @param finalMetersetWeight Final Cumulative Meterset Weight (300A,010E), where given
 * @param statedControlPoints Number of Control Points (300A,0110), where given
 * @param controlPoints in file order
 * @param fluenceModes Fluence Mode ID (3002,0052), or Fluence Mode (3002,0051) where it has none
 * @param leafBanks multileaf collimators
 * @param modifiers wedges, compensators, boli and blocks in all
 */
public record BeamDelivery(
        String beamType,
        String dosimeterUnit,
        OptionalDouble finalMetersetWeight,
        OptionalInt statedControlPoints,
        List<ControlPoint> controlPoints,
        List<String> fluenceModes,
        List<LeafBank> leafBanks,
        int modifiers) {
    /** Takes immutable copies. */
    public BeamDelivery {
        controlPoints = ImmutableList.copyOf(controlPoints);
        fluenceModes = ImmutableList.copyOf(fluenceModes);
        leafBanks = ImmutableList.copyOf(leafBanks);
    }

    /** Cumulative Meterset Weight of the last control point. */
    public OptionalDouble lastMetersetWeight() {
        return controlPoints.isEmpty()
                ? OptionalDouble.empty()
                : controlPoints.get(controlPoints.size() - 1).metersetWeight();
    }
}
