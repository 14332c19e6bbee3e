package org.cordon.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.RigidTransform;

/**
 * A spatial registration (REG): how frames of reference lie to each other, rigid ones only.
 *
 * @param input which file
 * @param frameOfReferenceUid the common frame that the others are taken to
 * @param frames one a frame that is registered
 */
public record SpatialRegistration(InputObject input, String frameOfReferenceUid, List<Frame> frames) {
    /** Takes an immutable copy. */
    public SpatialRegistration {
        frames = ImmutableList.copyOf(frames);
    }

    /**
     * A registered frame.
     *
     * @param frameOfReferenceUid its UID
     * @param toCommon takes its coordinates to the common frame
     */
    public record Frame(String frameOfReferenceUid, RigidTransform toCommon) {}

    /** The same object under another label. */
    public SpatialRegistration withInput(InputObject renamed) {
        return new SpatialRegistration(renamed, frameOfReferenceUid, frames);
    }

    /** How coordinates of one frame are taken to another; empty when this registration does not hold both. */
    public Optional<RigidTransform> between(String fromUid, String toUid) {
        Optional<RigidTransform> from = toCommon(fromUid);
        Optional<RigidTransform> to = toCommon(toUid);
        return from.isPresent() && to.isPresent()
                ? Optional.of(to.get().inverse().after(from.get()))
                : Optional.empty();
    }

    private Optional<RigidTransform> toCommon(String uid) {
        Optional<RigidTransform> own = frames.stream()
                .filter(frame -> frame.frameOfReferenceUid().equals(uid))
                .map(Frame::toCommon)
                .findFirst();
        return own.isPresent() || !uid.equals(frameOfReferenceUid) ? own : Optional.of(RigidTransform.identity());
    }
}
