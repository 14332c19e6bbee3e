package org.cordon.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFolderTest {
    @TempDir
    private Path temporary;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void holds_dicom_and_a_case_file_and_nothing_else() throws IOException {
        Path folder = temporary.resolve("new/plan");
        ExamplePlan.writeCompact(folder);

        assertThat(names(folder)).contains("case.yaml", "rtdose.dcm", "rtplan.dcm", "rtstruct.dcm", "ct/ct-001.dcm");
        assertThat(names(temporary)).allMatch(name -> name.startsWith("new/plan/"));
    }

    @Test
    void an_earlier_example_is_replaced_by_the_same_bytes() throws IOException {
        Path folder = temporary.resolve("plan");
        ExamplePlan.writeCompact(folder);
        List<String> names = names(folder);
        byte[] dose = Files.readAllBytes(folder.resolve("rtdose.dcm"));
        Files.write(folder.resolve("rtdose.dcm"), new byte[3]);

        ExamplePlan.writeCompact(folder);

        assertThat(names(folder)).isEqualTo(names);
        assertThat(Files.readAllBytes(folder.resolve("rtdose.dcm"))).isEqualTo(dose);
    }

    @Test
    void what_a_killed_run_left_is_swept_and_nothing_else() throws IOException {
        Path abandoned = Files.createDirectories(temporary.resolve(".cordon-example-1/ct"));
        Files.write(abandoned.resolve("ct-001.dcm"), new byte[3]);
        Path young = Files.createDirectory(temporary.resolve(".cordon-example-2"));
        Path other = Files.createDirectory(temporary.resolve(".cordon-example-3"));
        Files.writeString(other.resolve("mine.txt"), "mine");
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(abandoned.getParent(), old);
        Files.setLastModifiedTime(other, old);

        ExamplePlan.writeCompact(temporary.resolve("plan"));

        assertThat(abandoned.getParent()).doesNotExist();
        assertThat(young).exists();
        assertThat(other.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void bytes_depend_neither_on_locale_nor_on_time_zone() throws IOException {
        Path here = temporary.resolve("here");
        ExamplePlan.writeCompact(here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Path there = temporary.resolve("there");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            ExamplePlan.writeCompact(there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(names(there)).isEqualTo(names(here));
        for (String name : names(here)) {
            assertThat(Arrays.equals(Files.readAllBytes(here.resolve(name)), Files.readAllBytes(there.resolve(name))))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void an_empty_folder_is_filled() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("empty"));

        ExamplePlan.writeCompact(folder);

        assertThat(folder.resolve("case.yaml")).exists();
    }

    @Test
    void a_folder_with_another_file_is_refused_and_left_as_it_was() throws IOException {
        Path folder = temporary.resolve("plan");
        ExamplePlan.writeCompact(folder);
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
        List<String> before = names(folder);

        assertThatThrownBy(() -> ExamplePlan.writeCompact(folder))
                .isInstanceOf(ExampleFolderException.class)
                .hasMessage("the folder for the example holds other files; name an empty or a new folder");
        assertThat(names(folder)).isEqualTo(before);
        assertThat(notes).hasContent("mine");
    }

    @Test
    void files_of_the_same_names_that_are_no_example_are_refused() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("clinic"));
        Files.writeString(folder.resolve("case.yaml"), "schema: cordon.case/1\n");
        Files.writeString(folder.resolve("rtdose.dcm"), "a real dose");

        assertThatThrownBy(() -> ExamplePlan.write(Variant.BASE, folder)).isInstanceOf(ExampleFolderException.class);
        assertThat(folder.resolve("rtdose.dcm")).hasContent("a real dose");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("plan"), "a file");

        assertThatThrownBy(() -> ExamplePlan.writeCompact(file))
                .hasMessage("the place for the example is not a folder; name another one");
        assertThat(file).hasContent("a file");
    }
}
