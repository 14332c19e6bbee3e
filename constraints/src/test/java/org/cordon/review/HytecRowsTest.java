package org.cordon.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of clinical practice for HyTEC: which structure is drawn, what it gets, what the rows say. */
class HytecRowsTest {
    private static final Protocol HYTEC =
            ProtocolLibrary.shipped().find("hytec-2021").orElseThrow();

    /** One fraction: the sac fails above 12.4; a bare cord fails above 14 and is told of above 12.4. */
    @ParameterizedTest
    @CsvSource({
        "ThecalSac,   12.0, PASS,          PASS",
        "ThecalSac,   13.0, FAIL,          PASS",
        "ThecalSac,   15.0, FAIL,          NOT_EVALUATED",
        "SpinalCanal, 12.0, PASS,          PASS",
        "SpinalCanal, 13.0, NOT_EVALUATED, PASS",
        "SpinalCord,  12.0, NOT_EVALUATED, PASS",
        "SpinalCord,  13.0, NOT_EVALUATED, PASS",
        "SpinalCord,  15.0, NOT_EVALUATED, FAIL"
    })
    void in_one_fraction(String drawn, double maximumGy, Status sac, Status cord) {
        ReviewResult result = review(drawn, maximumGy, 1, 16);
        assertThat(Run.status(result, "sac-max-1fx")).as(Run.shown(result)).isEqualTo(sac);
        assertThat(Run.status(result, "cord-max")).as(Run.shown(result)).isEqualTo(cord);
        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(Run.warnings(result).contains("VALUE_ABOVE_WARNING_LEVEL")).isEqualTo(maximumGy > 12.4);
    }

    /** Three fractions: a bare cord at or below the limit is at best REVIEW, above it fails. */
    @ParameterizedTest
    @CsvSource({
        "ThecalSac,   20.0, PASS, true",
        "ThecalSac,   21.0, FAIL, false",
        "SpinalCanal, 20.0, PASS, false",
        "SpinalCord,  20.0, PASS, false",
        "SpinalCord,  21.0, FAIL, false"
    })
    void in_three_fractions(String drawn, double maximumGy, Status sac, boolean withoutDoubt) {
        ReviewResult result = review(drawn, maximumGy, 3, 24);
        assertThat(Run.status(result, "sac-max-3fx")).as(Run.shown(result)).isEqualTo(sac);
        assertThat(result.rows()).extracting(ConstraintRow::id).doesNotContain("sac-max-1fx", "cord-max");
        if (sac == Status.PASS) {
            boolean onlyCoverageMissing = Run.warnings(result).equals(List.of("NO_COVERAGE_ROW_IN_PROTOCOL"));
            assertThat(onlyCoverageMissing).as(Run.shown(result)).isEqualTo(withoutDoubt);
        }
        assertThat(result.verdict()).isEqualTo(sac == Status.FAIL ? Verdict.FAIL : Verdict.REVIEW);
    }

    /** A PRV of 1 to 2 mm counts as the true cord does; a wider one may reach out of the sac and proves nothing. */
    @ParameterizedTest
    @CsvSource({
        "SpinalCord_PRV02, 2, 24, 17.5, FAIL",
        "SpinalCord_PRV02, 2, 24, 16.5, PASS",
        "SpinalCord_PRV02, 3, 24, 21.0, FAIL",
        "SpinalCord_PRV01, 3, 24, 21.0, FAIL",
        "SpinalCord_PRV02, 3, 24, 20.0, PASS",
        "SpinalCord_PRV02, 4, 24, 23.5, FAIL",
        "SpinalCord_PRV02, 5, 30, 26.0, FAIL",
        "SpinalCord_PRV05, 3, 24, 21.0, NOT_EVALUATED",
        "SpinalCord_PRV05, 3, 24, 20.0, PASS",
        "SpinalCord_PRV,   3, 24, 21.0, NOT_EVALUATED"
    })
    void a_prv_in_several_fractions(
            String drawn, int fractions, double prescribedGy, double maximumGy, Status expected) {
        ReviewResult result = review(drawn, maximumGy, fractions, prescribedGy);
        String row = "sac-max-" + fractions + "fx";
        List<ConstraintRow> rows = Run.rows(result, row);
        assertThat(rows).as(Run.shown(result)).hasSize(1);
        assertThat(rows.get(0).status()).isEqualTo(expected);
        assertThat(result.verdict()).isEqualTo(expected == Status.FAIL ? Verdict.FAIL : Verdict.REVIEW);
        if (expected == Status.PASS) {
            assertThat(Run.warnings(result))
                    .containsAnyOf("LIMIT_DERIVED_ON_LARGER_STRUCTURE", "LIMIT_DERIVED_ON_OTHER_STRUCTURE");
        }
    }

    /** Beside a bare cord the narrow PRV, which gets more, is judged; of a wide one the cord is the surer. */
    @ParameterizedTest
    @CsvSource({"SpinalCord_PRV02, SpinalCord_PRV02", "SpinalCord_PRV05, SpinalCord"})
    void a_prv_beside_the_cord(String drawn, String judged) {
        TestCase built = TestCase.passing();
        built.references = List.of(TestCase.targetReference(1, 2, 24));
        built.groups = List.of(TestCase.group(1, 3, 1, 2, 3));
        built.with(TestCase.box(4, drawn, "ORGAN", -7, 7, -2, 12, -80, 80));
        built.frontGy = 16;
        built.doses.add(built.dose("1.7", "PLAN", (x, y, z) -> (y <= -4 ? 1.5 : 1) * built.baseGy(x, y, z)));

        ReviewResult result = review(built);
        assertThat(Run.rows(result, "sac-max-3fx").get(0).matchedRoi()).contains(judged);
    }

    /** The canal may only prove that the sac meets its limit, the cord only that it does not. */
    @Test
    void a_canal_beside_the_cord_never_hides_a_cord_above_the_limit_of_the_sac() {
        TestCase built =
                built("SpinalCord", 21, 3, 24).with(TestCase.box(4, "SpinalCanal", "ORGAN", -7, 7, 0, 14, -80, 80));
        ReviewResult result = review(built);
        assertThat(result.rows())
                .extracting(ConstraintRow::id, ConstraintRow::status)
                .containsExactly(
                        tuple("sac-max-3fx#SpinalCord", Status.FAIL),
                        tuple("sac-max-3fx#SpinalCanal", Status.NOT_EVALUATED));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    private static ReviewResult review(String drawn, double maximumGy, int fractions, double prescribedGy) {
        return review(built(drawn, maximumGy, fractions, prescribedGy));
    }

    private static TestCase built(String drawn, double maximumGy, int fractions, double prescribedGy) {
        TestCase built = TestCase.passing();
        built.references = List.of(TestCase.targetReference(1, 2, prescribedGy));
        built.groups = List.of(TestCase.group(1, fractions, 1, 2, 3));
        built.without("SpinalCord");
        built.with(TestCase.box(1, drawn, "ORGAN", -5, 5, 0, 10, -80, 80));
        built.frontGy = maximumGy;
        double scale = prescribedGy / 16;
        built.doses.add(built.dose(
                "1.7", "PLAN", (x, y, z) -> y <= -4 ? scale * built.baseGy(x, y, z) : built.baseGy(x, y, z)));
        return built;
    }

    private static ReviewResult review(TestCase built) {
        TestProtocol protocol = new TestProtocol();
        protocol.rules.addAll(HYTEC.rules());
        protocol.fractions = HYTEC.fractions();
        protocol.range = Protocol.DoseRange.ANY;
        protocol.settings = Set.of(Setting.DENOVO);
        assertThat(HYTEC.validFrom()).isEqualTo(Optional.empty());
        return Run.standard().protocol(protocol).on(built);
    }
}
