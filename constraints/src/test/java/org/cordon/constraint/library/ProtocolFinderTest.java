package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cordon.constraint.Protocol;
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
        "1,16,REIRRADIATED,",
        "1,16,INTRAMEDULLARY,"
    })
    void the_shipped_protocol_is_found_within_its_scope_only(int fractions, double doseGy, Setting setting, String id) {
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
        assertThat(library.protocols()).hasSize(4);
        assertThat(ProtocolFinder.matching(library, 1, 16, Setting.DENOVO))
                .extracting(Protocol::id)
                .containsExactly("clinic-1fx", "rtog-0631");
        assertThat(ProtocolFinder.matching(library, 1, 12, Setting.DENOVO))
                .extracting(Protocol::id)
                .containsExactly("clinic-1fx");
    }
}
