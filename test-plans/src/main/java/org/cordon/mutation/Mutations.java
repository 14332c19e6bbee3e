package org.cordon.mutation;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Which change belongs to which kind. */
final class Mutations {
    private Mutations() {}

    /** The files that change, with their new bytes, or none for a file that is gone. */
    static Map<String, Optional<byte[]>> of(MutationKind kind, SeedSet set, SplittableRandom random) {
        return switch (kind) {
            case TRUNCATED -> ByteMutations.truncated(set, random);
            case EMPTY_FILE -> ByteMutations.empty(set, random);
            case BIT_FLIPS -> ByteMutations.bitFlips(set, random);
            case ZEROED_RUN -> ByteMutations.zeroedRun(set, random);
            case LOST_RUN -> ByteMutations.lostRun(set, random);
            case WRONG_LENGTH -> ByteMutations.wrongLength(set, random);
            case HUGE_LENGTH -> ByteMutations.hugeLength(set, random);
            case UNKNOWN_VR -> ByteMutations.unknownVr(set, random);
            case WRONG_TRANSFER_SYNTAX -> ByteMutations.wrongTransferSyntax(set, random);
            case NESTING_BOMB -> ByteMutations.nestingBomb(set, random);
            case DEFLATE_BOMB -> ByteMutations.deflateBomb(set, random);
            case DUPLICATE_SCALING -> ByteMutations.duplicateScaling(set, random);
            case WRONG_SCALING -> DoseMutations.wrongScaling(set, random);
            case ZERO_DOSE -> DoseMutations.zeroDose(set, random);
            case HALF_PIXEL_DATA -> DoseMutations.halfPixels(set, random);
            case WRONG_OFFSETS -> DoseMutations.wrongOffsets(set, random);
            case WRONG_SIZE -> DoseMutations.wrongSize(set, random);
            case WRONG_UNITS -> DoseMutations.wrongUnits(set, random);
            case WRONG_DOSE_TYPE -> DoseMutations.wrongType(set, random);
            case WRONG_SUMMATION -> DoseMutations.wrongSummation(set, random);
            case SECOND_DOSE -> DoseMutations.secondDose(set, random);
            case SAME_UID_OTHER_CONTENT -> DoseMutations.sameUidOtherContent(set, random);
            case WRONG_REFERENCE -> SetMutations.wrongReference(set, random);
            case OTHER_PATIENT -> SetMutations.otherPatient(set, random);
            case OTHER_FRAME -> SetMutations.otherFrame(set, random);
            case MISSING_FILE -> SetMutations.missingFile(set, random);
            case MISSING_ATTRIBUTE -> NumberMutations.missing(set, random);
            case TEXT_IN_NUMBER -> NumberMutations.text(set, random);
            case DECIMAL_COMMA -> NumberMutations.comma(set, random);
            case NOT_A_DICOM_NUMBER -> NumberMutations.foreign(set, random);
            case OVERFLOWING_NUMBER -> NumberMutations.overflowing(set, random);
            case BROKEN_CONTOUR -> StructureMutations.brokenContour(set, random);
            case LOST_CONTOURS -> StructureMutations.lostContours(set, random);
            case DUPLICATE_ROI_NUMBER -> StructureMutations.duplicateNumber(set, random);
            case HOSTILE_NAME -> StructureMutations.hostileName(set, random);
        };
    }
}
