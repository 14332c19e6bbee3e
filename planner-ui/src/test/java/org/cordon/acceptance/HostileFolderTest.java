package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cordon.cli.Shell;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders as they are found: what lies beside a plan neither hangs a check nor changes a number of it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFolderTest {
    private static final long HUGE_BYTES = 8L << 30;

    @TempDir
    private Path folder;

    private Path plan;
    private Shell shell;
    private String alone;

    @BeforeEach
    void write() {
        plan = Plans.compact(folder.resolve("plan"));
        shell = new Shell(folder);
        alone = rows();
    }

    /** The rows alone: what was skipped is told elsewhere in the document. */
    private String rows() {
        int code = shell.run("check", "plan", "--csv", "-");
        assertThat(code).as(shell.err()).isIn(0, 1, 2);
        return shell.out();
    }

    private static void pipe(Path file) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", file.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void sparse(Path file) throws IOException {
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(HUGE_BYTES);
        }
    }

    @Test
    void pipes_are_never_opened() throws Exception {
        pipe(plan.resolve("pipe"));
        pipe(plan.resolve("dose.dcm"));

        assertThat(rows()).isEqualTo(alone);
        assertThat(shell.err()).contains("pipe");
    }

    @Test
    void a_pipe_in_the_place_of_a_case_file_or_an_input_does_not_hang() throws Exception {
        Files.delete(plan.resolve("case.yaml"));
        pipe(plan.resolve("case.yaml"));

        assertThat(shell.run("check", "plan", "--protocol", "rtog-0631")).isIn(1, 2, 64, 74);
        assertThat(shell.run("check", "plan", "--case", "plan/case.yaml")).isIn(64, 74);
        assertThat(shell.run("check", "plan/case.yaml")).isIn(64, 65, 74);
        assertThat(shell.run("check", "plan", "--protocol", "plan/case.yaml")).isIn(64, 74);
        assertThat(shell.run("protocol", "validate", "plan/case.yaml")).isIn(64, 65, 74);
    }

    @Test
    void links_that_loop_or_leave_are_not_followed() throws IOException {
        Files.createSymbolicLink(plan.resolve("loop"), plan);
        Files.createSymbolicLink(plan.resolve("ct/up"), folder);
        Files.createSymbolicLink(plan.resolve("self"), Path.of("self"));
        Path outside = Plans.compact(folder.resolve("outside"));
        Files.createSymbolicLink(plan.resolve("second-dose.dcm"), outside.resolve("rtdose.dcm"));

        assertThat(rows()).isEqualTo(alone);
        assertThat(shell.err()).contains("symbolic link");
    }

    @Test
    void sparse_files_of_eight_gigabytes_are_passed_over_or_refused() throws IOException {
        sparse(plan.resolve("disk.img"));
        assertThat(rows()).isEqualTo(alone);

        sparse(plan.resolve("huge.dcm"));
        Dicom.edit(
                plan.resolve("rtdose.dcm"),
                folder.resolve("second.dcm"),
                builder -> builder.strings(Tag.SOP_INSTANCE_UID, Vr.UI, "2.25.78"));
        assertThat(rows()).isEqualTo(alone);
        assertThat(shell.run("check", "plan")).as("it says that it is DICOM").isEqualTo(1);
        assertThat(shell.out()).contains("larger than any image or dose");
        Files.move(folder.resolve("second.dcm"), plan.resolve("second.dcm"));
        assertThat(shell.run("dvh", "plan"))
                .as("with several doses files are looked for")
                .isZero();
        assertThat(shell.err()).contains("second.dcm");
    }

    @Test
    void a_file_that_may_not_be_read_is_told() throws IOException {
        Path locked = Files.writeString(plan.resolve("locked.dcm"), "x");
        Assumptions.assumeTrue(locked.toFile().setReadable(false), "needs file permissions");
        Assumptions.assumeFalse(Files.isReadable(locked), "needs a user that permissions hold for");

        assertThat(shell.run("check", "plan")).isEqualTo(1);
        assertThat(rows()).isEqualTo(alone);
        assertThat(shell.err()).contains("locked.dcm");
    }

    @Test
    void two_thousand_small_files_are_passed_over_and_counted() throws IOException {
        for (int i = 0; i < 2000; i++) {
            Path place = Files.createDirectories(plan.resolve("notes/" + i % 20));
            Files.writeString(place.resolve("note-" + i + ".txt"), "note " + i);
        }

        assertThat(rows()).isEqualTo(alone);
        assertThat(shell.err().lines().count()).as("not one line a file").isLessThan(40);
        shell.run("check", "plan", "--json", "-");
        assertThat(new ReviewDocument(shell.out()).root().get("skipped").toString())
                .contains("{\"code\":\"FILE_NOT_DICOM\",\"files\":2000}");
    }

    @Test
    void empty_and_cut_files_are_told_and_change_no_number() throws IOException {
        Files.createFile(plan.resolve("empty"));
        Files.createFile(plan.resolve("empty.dcm"));
        Files.write(plan.resolve("preamble"), new byte[128]);

        assertThat(rows()).isEqualTo(alone);
        assertThat(shell.run("check", "plan")).isEqualTo(1);
    }
}
