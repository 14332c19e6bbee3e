package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.geometry.RigidTransform;
import org.cordon.plan.InputObject;
import org.cordon.plan.SpatialRegistration;

/**
 * Reads a Spatial Registration (PS3.3 A.39.1, C.20.2): rigid ones. A registration that scales, shears or mirrors is refused,
 * because a dose that is moved by it is not the dose that was given.
 */
final class RegistrationReader {
    private static final int MATRIX_NUMBERS = 16;

    private RegistrationReader() {}

    static SpatialRegistration read(Values values, InputObject input) {
        List<SpatialRegistration.Frame> frames = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Values item : values.requiredItems(Tag.REGISTRATION_SEQUENCE)) {
            String frame = item.requiredString(Tag.FRAME_OF_REFERENCE_UID);
            if (!known.add(frame)) {
                throw item.failure(
                        "REGISTRATION_FRAME_TWICE",
                        Tag.FRAME_OF_REFERENCE_UID,
                        "is registered twice, and nothing says which one counts",
                        "export the registration again");
            }
            frames.add(new SpatialRegistration.Frame(frame, transform(item)));
        }
        return new SpatialRegistration(input, values.requiredString(Tag.FRAME_OF_REFERENCE_UID), frames);
    }

    /** The matrices of an item are applied one after the other, in their order. */
    private static RigidTransform transform(Values item) {
        RigidTransform all = RigidTransform.identity();
        for (Values registration : item.requiredItems(Tag.MATRIX_REGISTRATION_SEQUENCE)) {
            for (Values matrix : registration.requiredItems(Tag.MATRIX_SEQUENCE)) {
                String type = matrix.requiredString(Tag.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE);
                double[] numbers =
                        matrix.requiredDecimals(Tag.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX, MATRIX_NUMBERS);
                if (!type.equals("RIGID")) {
                    throw notRigid(matrix);
                }
                try {
                    all = RigidTransform.ofMatrix(numbers).after(all);
                } catch (IllegalArgumentException notARotation) {
                    throw notRigid(matrix);
                }
            }
        }
        return all;
    }

    private static RuntimeException notRigid(Values matrix) {
        return matrix.failure(
                "REGISTRATION_NOT_RIGID",
                Tag.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX,
                "is not a rotation with a shift",
                "use a rigid registration: a dose must not be stretched");
    }
}
