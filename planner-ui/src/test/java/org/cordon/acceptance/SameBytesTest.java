package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.cordon.cli.Shell;
import org.cordon.example.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, whatever the machine is set to. */
class SameBytesTest {
    private static final List<String> FORMATS = List.of("--json", "--html", "--csv", "--pdf");

    @TempDir
    private Path folder;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    private Path plan;

    @BeforeEach
    void write() {
        plan = Plans.compact(folder.resolve("plan"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    /** All that check and dvh write: three files, the table, histograms and curves. */
    private List<String> everything(Path input) throws IOException {
        List<String> all = new ArrayList<>();
        Shell shell = new Shell(folder);
        shell.run("check", input.toString(), "--json", "r.json", "--html", "r.html", "--csv", "r.csv");
        all.add(shell.out());
        for (String name : List.of("r.json", "r.html", "r.csv")) {
            all.add(Files.readString(folder.resolve(name)));
        }
        assertThat(shell.run("dvh", input.toString(), "--json", "d.json", "--curves", "d.csv"))
                .as(shell.err())
                .isZero();
        all.add(shell.out());
        all.add(Files.readString(folder.resolve("d.json")));
        all.add(Files.readString(folder.resolve("d.csv")));
        return all;
    }

    /** Byte by byte, as a PDF is no text. */
    private String contents(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, UTC",
        "ar-EG-u-nu-arab, Pacific/Kiritimati",
        "de-DE, America/Los_Angeles",
        "th-TH-u-ca-buddhist, UTC"
    })
    void in_every_locale_and_time_zone(String language, String timeZone) throws IOException {
        List<String> expected = everything(plan);

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));

        assertThat(everything(plan)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void for_any_names_and_order_of_the_files(long seed) throws IOException {
        List<Path> files = new ArrayList<>(Plans.filesOf(plan));
        files.removeIf(file -> file.endsWith("case.yaml"));
        Collections.shuffle(files, new Random(seed));
        Path shuffled = Files.createDirectories(folder.resolve("shuffled/a/b"))
                .getParent()
                .getParent();
        List<String> folders = List.of("", "a", "a/b");
        for (int i = 0; i < files.size(); i++) {
            String name = (char) ('a' + i % 26) + "-" + i + (i % 2 == 0 ? ".dcm" : "");
            Files.copy(files.get(i), shuffled.resolve(folders.get(i % 3)).resolve(name));
        }
        Files.copy(plan.resolve("case.yaml"), shuffled.resolve("case.yaml"));

        assertThat(everything(shuffled)).isEqualTo(everything(plan));
    }

    @Test
    void when_the_files_are_named_one_by_one_in_any_order() throws IOException {
        List<String> files =
                new ArrayList<>(Plans.filesOf(plan).stream().map(Path::toString).toList());
        files.removeIf(file -> file.endsWith("case.yaml"));
        List<String> written = new ArrayList<>();
        for (long seed : new long[] {0, 11}) {
            Collections.shuffle(files, new Random(seed));
            List<String> args = new ArrayList<>(List.of("check"));
            args.addAll(files);
            args.addAll(List.of("--case", "plan/case.yaml", "--json", "-"));
            Shell shell = new Shell(folder);
            shell.run(args.toArray(String[]::new));
            written.add(shell.out());
        }
        assertThat(written.get(0)).contains("cordon.review/1").isEqualTo(written.get(1));
    }

    @Test
    void with_one_thread_and_with_many_on_the_whole_example() throws IOException {
        Path base = Plans.demo(Variant.BASE).plan();
        List<List<String>> runs = new ArrayList<>();
        for (String options : List.of(
                "-XX:ActiveProcessorCount=1 -Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Kiritimati",
                "-XX:ActiveProcessorCount=7 -Duser.language=tr -Duser.country=TR -Duser.timezone=UTC")) {
            List<String> args = new ArrayList<>(List.of("check", base.toString()));
            FORMATS.forEach(format -> args.addAll(List.of(format, "r." + format.substring(2))));
            Child.Ended ended = Child.cordon(folder, Arrays.asList(options.split(" ")), args.toArray(String[]::new));
            assertThat(ended.code()).as(ended.err()).isZero();
            List<String> written = new ArrayList<>(List.of(ended.out()));
            for (String format : FORMATS) {
                written.add(contents("r." + format.substring(2)));
            }
            runs.add(written);
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
    }
}
