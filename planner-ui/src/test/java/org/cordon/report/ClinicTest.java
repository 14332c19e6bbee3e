package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cordon.yaml.YamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClinicTest {
    @TempDir
    private Path folder;

    private Optional<Clinic> read(String... lines) throws IOException {
        Files.writeString(
                folder.resolve(Clinic.NAME),
                "schema: cordon.report/1\nclinic: Example Clinic\n" + String.join("\n", lines) + "\n");
        return Clinic.readFolder(folder);
    }

    @Test
    void a_folder_without_the_file_has_no_head() {
        assertThat(Clinic.readFolder(folder)).isEmpty();
    }

    @Test
    void the_name_is_enough() throws IOException {
        Clinic clinic = read().orElseThrow();

        assertThat(clinic.name()).isEqualTo("Example Clinic");
        assertThat(clinic.logo()).isEmpty();
        assertThat(clinic.paper()).isEmpty();
    }

    @Test
    void the_paper_is_a4_or_letter_and_nothing_else() throws IOException {
        assertThat(read("paper: letter").orElseThrow().paper()).contains(Paper.LETTER);
        assertThat(read("paper: a4").orElseThrow().paper()).contains(Paper.A4);
        assertThatThrownBy(() -> read("paper: a5"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("no such paper");
    }

    @Test
    void a_logo_lies_beside_the_file_and_is_a_picture() throws IOException {
        Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");

        assertThat(read("logo: logo.png").orElseThrow().logo()).isPresent();
        assertThatThrownBy(() -> read("logo: logo.svg")).hasMessageContaining("not a PNG or JPEG");
        assertThatThrownBy(() -> read("logo: ../logo.png")).hasMessageContaining("no such file");
    }
}
