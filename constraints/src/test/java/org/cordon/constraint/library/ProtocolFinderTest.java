package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.ProtocolRole;
import org.cordon.constraint.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolFinderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1,16,DENOVO,rtog-0631",
        "1,18,DENOVO,rtog-0631",
        "1,17,POSTOP,rtog-0631",
        "1,15.996,DENOVO,rtog-0631",
        "1,15.99,DENOVO,",
        "1,18.01,DENOVO,",
        "1,24,DENOVO,",
        "2,16,DENOVO,",
        "3,27,DENOVO,",
        "2,24,DENOVO,sc24",
        "2,24,POSTOP,sc24",
        "2,24,REIRRADIATED,",
        "2,28,DENOVO,",
        "4,24,DENOVO,",
        "5,30,DENOVO,",
        "5,40,POSTOP,",
        "8,40,DENOVO,",
        "10,30,DENOVO,",
        "13,39,INTRAMEDULLARY,intramedullary-39-13",
        "13,39,DENOVO,",
        "13,36,INTRAMEDULLARY,",
        "25,50,DENOVO,",
        "1,16,REIRRADIATED,",
        "1,16,INTRAMEDULLARY,"
    })
    void a_shipped_protocol_for_whole_plans_is_found_within_its_scope_only(
            int fractions, double doseGy, Setting setting, String id) {
        assertThat(ProtocolFinder.matching(ProtocolLibrary.shipped(), fractions, doseGy, setting))
                .extracting(Protocol::id)
                .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void two_clinical_protocols_are_both_found_and_others_are_not() throws IOException {
        Files.writeString(folder.resolve("clinic.yaml"), ProtocolText.BASE);
        Files.writeString(
                folder.resolve("demo.yaml"),
                ProtocolText.with("status: Clinical", "status: Demo").replace("clinic-1fx", "demo"));
        Files.writeString(
                folder.resolve("unverified.yaml"),
                ProtocolText.with("status: Clinical", "status: Unverified").replace("clinic-1fx", "unverified"));
        ProtocolLibrary library = ProtocolLibrary.shipped().withFolder(folder);
        assertThat(library.protocols())
                .hasSize(ProtocolLibrary.shipped().protocols().size() + 3);
        assertThat(ProtocolFinder.matching(library, 1, 16, Setting.DENOVO))
                .extracting(Protocol::id)
                .containsExactly("clinic-1fx", "rtog-0631");
        assertThat(ProtocolFinder.matching(library, 1, 12, Setting.DENOVO))
                .extracting(Protocol::id)
                .containsExactly("clinic-1fx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | hytec-2021, institution-1-2fx, cord-practice-patterns, dose-spill, sahgal-2013, sc24, timmerman-2021",
                "3 | cord-conventional, cord-practice-patterns, dose-spill, hytec-2021, sahgal-2013, tg-101, timmerman-2021, uk-sabr-unverified",
                "4 | cord-practice-patterns, dose-spill, hytec-2021, sahgal-2013, timmerman-2021",
                "8 | timmerman-2021, uk-sabr-unverified",
                "13 | intramedullary-39-13",
                "25 | cord-conventional",
                "7 | ''"
            })
    void reference_tables_are_candidates_for_their_fractions_and_never_chosen(int fractions, String ids) {
        assertThat(ProtocolFinder.forFractions(ProtocolLibrary.shipped(), fractions))
                .extracting(Protocol::id)
                .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(", "));
        for (double doseGy : new double[] {8, 12, 16, 18, 20, 24, 27, 30, 35, 40, 50}) {
            assertThat(ProtocolFinder.matching(ProtocolLibrary.shipped(), fractions, doseGy, Setting.DENOVO))
                    .noneMatch(protocol -> protocol.role() == ProtocolRole.REFERENCE);
        }
    }

    @Test
    void a_clinic_protocol_without_a_role_competes() throws IOException {
        Files.writeString(folder.resolve("clinic.yaml"), ProtocolText.BASE);
        assertThat(ProtocolLibrary.load(folder.resolve("clinic.yaml")).role()).isEqualTo(ProtocolRole.PLAN);
        Files.writeString(
                folder.resolve("clinic.yaml"),
                ProtocolText.with("status: Clinical", "status: Clinical\nrole: reference"));
        assertThat(ProtocolFinder.matching(ProtocolLibrary.shipped().withFolder(folder), 1, 16, Setting.DENOVO))
                .extracting(Protocol::id)
                .containsExactly("rtog-0631");
    }
}
