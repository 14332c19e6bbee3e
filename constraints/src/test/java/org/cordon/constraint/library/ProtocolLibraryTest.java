package org.cordon.constraint.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.cordon.constraint.Confirmation;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Rule;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void every_protocol_file_beside_the_index_is_in_it_and_is_named_like_its_id() throws IOException {
        Path resources = Path.of("src/main/resources/org/cordon/constraint/library");
        try (Stream<Path> files = Files.list(resources)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted()
                            .toList())
                    .isEqualTo(ProtocolLibrary.shipped().protocols().stream()
                            .map(protocol -> protocol.id() + ".yaml")
                            .toList());
        }
    }

    @Test
    void shipped_protocols_come_with_their_origin_and_without_findings() {
        ProtocolLibrary shipped = ProtocolLibrary.shipped();
        assertThat(shipped.entries())
                .allSatisfy(entry -> assertThat(entry.origin()).isEqualTo(ProtocolLibrary.Origin.SHIPPED));
        assertThat(shipped.findings()).isEmpty();
        assertThat(shipped.find("no-such-protocol")).isEmpty();
    }

    @Test
    void a_clinics_file_is_added_to_the_shipped_ones() throws IOException {
        write("own.yaml", ProtocolText.BASE);
        write("notes.txt", "not read");
        Files.createDirectory(folder.resolve("archive.yaml.d"));
        ProtocolLibrary library = ProtocolLibrary.shipped().withFolder(folder);
        assertThat(library.protocols())
                .hasSize(ProtocolLibrary.shipped().protocols().size() + 1)
                .extracting(Protocol::id)
                .contains("clinic-1fx", "rtog-0631")
                .isSorted();
        assertThat(library.entries().get(0).origin()).isEqualTo(ProtocolLibrary.Origin.CLINIC);
        assertThat(library.findings()).isEmpty();
    }

    @Test
    void a_clinics_file_shadows_the_shipped_one_visibly() throws IOException {
        write("own.yaml", ProtocolText.with("id: clinic-1fx", "id: rtog-0631"));
        ProtocolLibrary library = ProtocolLibrary.shipped().withFolder(folder);
        assertThat(library.find("rtog-0631").orElseThrow().title()).isEqualTo("A clinic's own limits");
        assertThat(library.entries().stream()
                        .flatMap(entry -> entry.shadowed().stream())
                        .toList())
                .extracting(Protocol::title)
                .singleElement()
                .asString()
                .startsWith("RTOG 0631");
        Finding finding = library.findings().get(0);
        assertThat(finding.code()).isEqualTo("PROTOCOL_SHADOWED");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.reason().args())
                .containsEntry("protocol", "rtog-0631")
                .containsEntry("clinicVersion", "2.1")
                .containsEntry("shippedVersion", "1.0.0");
    }

    @Test
    void the_case_of_a_files_ending_does_not_hide_it() throws IOException {
        write("own.YAML", ProtocolText.BASE);
        write("Confirmations.YML", confirmations("esophagus-max", "<= 16 Gy"));
        ProtocolLibrary library = ProtocolLibrary.shipped().withFolder(folder);
        assertThat(library.find("clinic-1fx")).isPresent();
        assertThat(library.find("rtog-0631")
                        .orElseThrow()
                        .rule("esophagus-max")
                        .orElseThrow()
                        .source()
                        .judges())
                .isTrue();
    }

    @Test
    void a_broken_file_is_never_replaced_by_the_shipped_one() throws IOException {
        write("rtog-0631.yaml", "schema: cordon.protocol/1\nid: [");
        assertThatThrownBy(() -> ProtocolLibrary.shipped().withFolder(folder))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("rtog-0631.yaml, line 2, column 6: not valid YAML here;");
    }

    @Test
    void two_files_of_the_same_id_are_refused() throws IOException {
        write("a.yaml", ProtocolText.BASE);
        write("b.yml", ProtocolText.BASE);
        assertThatThrownBy(() -> ProtocolLibrary.shipped().withFolder(folder))
                .hasMessage("b.yml: another file of the folder has the same protocol id; "
                        + "keep one of them or change an id");
    }

    @Test
    void a_folder_that_is_none_is_refused() {
        assertThatThrownBy(() -> ProtocolLibrary.shipped().withFolder(folder.resolve("none")))
                .hasMessage("protocol folder: it cannot be read; name an existing folder that may be read");
    }

    @Test
    void a_confirmation_lets_its_row_judge() throws IOException {
        write("confirmations.yaml", confirmations("esophagus-max", "<= 16 Gy"));
        ProtocolLibrary library = ProtocolLibrary.shipped().withFolder(folder);
        Rule row = library.find("rtog-0631").orElseThrow().rule("esophagus-max").orElseThrow();
        assertThat(row.source().judges()).isTrue();
        assertThat(row.source().confirmation()).contains(new Confirmation("A. Physicist", LocalDate.of(2026, 3, 1)));
        assertThat(library.findings()).isEmpty();
        assertThat(library.find("rtog-0631").orElseThrow().sha256())
                .isEqualTo(ProtocolLibrary.shipped()
                        .find("rtog-0631")
                        .orElseThrow()
                        .sha256());
    }

    @Test
    void a_confirmation_of_another_limit_does_not_count_and_is_a_warning() throws IOException {
        write("confirmations.yaml", confirmations("esophagus-max", "<= 14.5 Gy"));
        ProtocolLibrary library = ProtocolLibrary.shipped().withFolder(folder);
        assertThat(library.find("rtog-0631")
                        .orElseThrow()
                        .rule("esophagus-max")
                        .orElseThrow()
                        .source()
                        .judges())
                .isFalse();
        assertThat(library.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CONFIRMATION_DISAGREES");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.reason().args()).containsEntry("row", "esophagus-max");
        });
    }

    @Test
    void a_confirmation_never_lets_an_advisory_row_judge() throws IOException {
        write("confirmations.yaml", confirmations("stomach-max-unverified", "<= 16 Gy"));
        assertThat(ProtocolLibrary.shipped()
                        .withFolder(folder)
                        .find("rtog-0631")
                        .orElseThrow()
                        .rule("stomach-max-unverified")
                        .orElseThrow()
                        .source()
                        .judges())
                .isFalse();
    }

    @Test
    void a_confirmation_of_no_row_is_refused() throws IOException {
        write("confirmations.yaml", confirmations("no-such-row", "<= 16 Gy"));
        assertThatThrownBy(() -> ProtocolLibrary.shipped().withFolder(folder))
                .isInstanceOf(ProtocolException.class)
                .hasMessage(
                        "confirmations.yaml: the confirmation of row 'no-such-row' of 'rtog-0631' belongs to no row; "
                                + "correct the protocol or row id");
    }

    @Test
    void a_confirmation_without_name_date_or_limit_is_refused() throws IOException {
        for (String key : new String[] {"confirmedBy", "confirmedOn", "limit"}) {
            write("confirmations.yaml", confirmations("cord-max", "<= 14 Gy").replaceAll("    " + key + ": .*\n", ""));
            assertThatThrownBy(() -> ProtocolLibrary.shipped().withFolder(folder))
                    .hasMessage("confirmations.yaml, line 3, column 5: the key '" + key + "' is missing; add it");
        }
    }

    @Test
    void one_file_is_loaded_by_path() throws IOException {
        Path file = write("own.yaml", ProtocolText.BASE);
        assertThat(ProtocolLibrary.load(file).id()).isEqualTo("clinic-1fx");
    }

    @Test
    void only_regular_files_of_bounded_size_are_opened() throws IOException {
        assertThatThrownBy(() -> ProtocolLibrary.load(folder.resolve("none.yaml")))
                .hasMessage("none.yaml: not a regular file; name an existing protocol file");
        assertThatThrownBy(() -> ProtocolLibrary.load(folder)).hasMessageContaining("not a regular file");
        Path big = folder.resolve("big.yaml");
        Files.write(big, new byte[1_000_001]);
        assertThatThrownBy(() -> ProtocolLibrary.load(big))
                .hasMessageStartingWith("big.yaml: the file has more than 1000000 bytes;");
    }

    @Test
    void a_strange_file_name_does_not_reach_a_message() throws IOException {
        Path file = write("Doe^John 1950.yaml", "x");
        assertThatThrownBy(() -> ProtocolLibrary.load(file))
                .message()
                .startsWith("PROTOCOL#")
                .doesNotContain("Doe")
                .doesNotContain(folder.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String confirmations(String row, String limit) {
        return "schema: cordon.confirmations/1\nconfirmations:\n  - protocol: rtog-0631\n    row: " + row
                + "\n    limit: \"" + limit + "\"\n    confirmedBy: A. Physicist\n    confirmedOn: 2026-03-01\n";
    }
}
