package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.InputObject;
import org.cordon.plan.RtPlan;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static Accepted plan(String uid, String modality, String sha256) {
        InputObject input = new InputObject(modality + "#" + sha256.substring(0, 4), modality, uid, 1, sha256);
        return new Accepted(
                input,
                Samples.planHeader().withInput(input),
                List.of(Finding.warning(Reason.of("CODE"), input.label()), Finding.info(Reason.of("CODE"), "GTV")));
    }

    @Test
    void short_hashes_that_coincide_get_as_many_digits_as_tell_them_apart() {
        String tail = "0".repeat(56);
        List<Accepted> objects = PlanSetAssembly.unique(List.of(
                plan("1", "RTPLAN", "abcd1234" + tail),
                plan("2", "RTPLAN", "abcd1299" + tail),
                plan("3", "RTPLAN", "abce0000" + tail),
                plan("4", "RTDOSE", "abcd1234" + tail)));
        assertThat(objects)
                .extracting(object -> object.input().label())
                .containsExactly("RTPLAN#abcd123", "RTPLAN#abcd129", "RTPLAN#abce", "RTDOSE#abcd");
        assertThat(((RtPlan) objects.get(0).object()).input().label()).isEqualTo("RTPLAN#abcd123");
        assertThat(objects.get(0).findings()).extracting(Finding::subject).containsExactly("RTPLAN#abcd123", "GTV");
    }
}
