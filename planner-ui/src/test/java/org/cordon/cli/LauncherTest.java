package org.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a copy of the project's shape, with a Java and a Maven that only tell how they were called. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "cordon");

    @TempDir
    private Path folder;

    private Path home;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        home = Files.createDirectories(folder.resolve("a home with blanks"));
        Files.copy(LAUNCHER, home.resolve("cordon"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("planner-core/src/main/java"));
        Files.createDirectories(home.resolve("planner-ui/target/lib"));
        jar = Files.writeString(home.resolve("planner-ui/target/cordon.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        java("17.0.15");
        script(
                "bin/mvn",
                "echo \"mvn $*\" >>\"" + home + "/mvn.log\"\necho \"noise of the build\"\nexit ${MVN_EXIT:-0}\n");
    }

    private void java(String version) throws IOException {
        script("jdk/bin/java", "for a in \"$@\"; do printf '<%s>' \"$a\"; done\nexit ${JAVA_EXIT:-0}\n");
        Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private void script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(String shell, Path launcher, Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(shell, launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Path err = folder.resolve("stderr.txt");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out;
        try (InputStream in = process.getInputStream()) {
            out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, Files.readString(err));
    }

    private Ended run(String... args) throws Exception {
        return run("/bin/sh", home.resolve("cordon"), Map.of(), args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/dash", "/bin/bash"})
    void arguments_arrive_as_they_were_given(String shell) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(shell)), "needs " + shell);

        Ended ended = run(shell, home.resolve("cordon"), Map.of(), "check", "a b", "SpinalCord@target±6mm", "$x*", "");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .endsWith(
                        "<-jar><" + home + "/planner-ui/target/cordon.jar><check><a b><SpinalCord@target±6mm><$x*><>");
    }

    @Test
    void a_link_to_the_launcher_finds_the_program() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("cordon"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));

        for (Path each : List.of(link, second)) {
            assertThat(run("/bin/sh", each, Map.of(), "--version").out())
                    .contains(home + "/planner-ui/target/cordon.jar");
        }
    }

    @Test
    void too_old_a_java_is_70_with_what_to_do() throws Exception {
        for (String version : List.of("11.0.2", "1.8.0_392")) {
            java(version);
            Ended ended = run("--version");

            assertThat(ended.code()).isEqualTo(70);
            assertThat(ended.err()).contains("install a JDK 17 or newer");
            assertThat(ended.out()).isEmpty();
        }
        java("25");
        assertThat(run("--version").code()).isZero();
    }

    @Test
    void no_java_at_all_is_70() throws Exception {
        Ended ended = run(
                "/bin/sh",
                home.resolve("cordon"),
                Map.of("JAVA_HOME", "/nowhere", "PATH", folder.resolve("bin") + ":" + tools()),
                "x");

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err()).contains("no Java found");
    }

    @ParameterizedTest
    @CsvSource({"101, 1", "2, 2", "64, 64", "74, 74", "130, 130"})
    void the_programs_end_is_the_launchers_end(String javas, int launchers) throws Exception {
        assertThat(run("/bin/sh", home.resolve("cordon"), Map.of("JAVA_EXIT", javas), "check")
                        .code())
                .isEqualTo(launchers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "134", "139"})
    void a_java_that_cannot_start_or_crashes_is_70_and_never_a_verdict(String javas) throws Exception {
        Ended ended = run("/bin/sh", home.resolve("cordon"), Map.of("JAVA_EXIT", javas), "check");

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.err()).contains("Java could not run");
    }

    /** A folder with the few tools that the launcher needs, and no Java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "readlink", "sed", "head", "find")) {
            script("tools/" + tool, "exec /usr/bin/" + tool + " \"$@\"\n");
        }
        return tools;
    }

    @ParameterizedTest
    @CsvSource({"bin, lib/runtime, lib/app", "MacOS, runtime/Contents/Home, app"})
    void in_an_application_image_it_runs_the_java_that_the_image_brings(String door, String java, String app)
            throws Exception {
        script("an image/" + java + "/bin/java", "for a in \"$@\"; do printf '<%s>' \"$a\"; done\nexit 101\n");
        Path program = Files.createDirectories(folder.resolve("an image").resolve(app));
        Files.writeString(program.resolve("cordon.jar"), "jar");
        Path launcher = Files.createDirectories(folder.resolve("an image").resolve(door))
                .resolve("cordon");
        Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);

        Ended ended = run(
                "/bin/sh",
                launcher,
                Map.of("JAVA_HOME", "/nowhere", "PATH", folder.resolve("bin") + ":" + tools()),
                "check",
                "a b");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).endsWith("<-jar><" + program.resolve("cordon.jar") + "><check><a b>");
        assertThat(home.resolve("mvn.log")).doesNotExist();
    }

    @Test
    void both_launchers_and_the_desktop_of_an_image_use_the_same_compiler_options() throws IOException {
        List<String> own = compilerOptions(LAUNCHER);

        assertThat(own).hasSizeGreaterThan(3);
        assertThat(compilerOptions(Path.of("..", "cordon.cmd"))).isEqualTo(own);
        assertThat(compilerOptions(Path.of("pom.xml"))).isEqualTo(own);
    }

    private static List<String> compilerOptions(Path file) throws IOException {
        return Pattern.compile("-XX:(Tier4|FreqInline)\\w+=\\d+")
                .matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void nothing_is_built_while_nothing_changed() throws Exception {
        assertThat(run("--version").code()).isZero();
        assertThat(home.resolve("mvn.log")).doesNotExist();
    }

    @Test
    void a_changed_resource_pom_or_removed_source_is_built_first_and_only_said_on_standard_error() throws Exception {
        for (String changed : List.of("planner-core/src/main/java", "pom.xml")) {
            Files.deleteIfExists(home.resolve("mvn.log"));
            Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
            Files.setLastModifiedTime(home.resolve(changed), FileTime.fromMillis(System.currentTimeMillis() - 1_000));

            Ended ended = run("--version");

            assertThat(ended.code()).isZero();
            assertThat(ended.err()).contains("building").doesNotContain("noise");
            assertThat(ended.out()).doesNotContain("noise");
            assertThat(home.resolve("mvn.log"))
                    .content()
                    .contains("-Dmaven.test.skip=true", "-Dcordon.commit=", "package");
            assertThat(home.resolve(".cordon-build")).doesNotExist();
            Files.delete(home.resolve("mvn.log"));
            assertThat(run("--version").code()).isZero();
            assertThat(home.resolve("mvn.log")).doesNotExist();
        }
    }

    @Test
    void a_failed_build_is_70_and_shows_the_end_of_its_log() throws Exception {
        Files.delete(jar);

        Ended ended = run("/bin/sh", home.resolve("cordon"), Map.of("MVN_EXIT", "1"), "check", "x");

        assertThat(ended.code()).isEqualTo(70);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("noise of the build", "build failed");
        assertThat(home.resolve(".cordon-build")).doesNotExist();
    }

    @Test
    void the_c_locale_becomes_utf_8_and_others_stay() throws Exception {
        script("jdk/bin/java", "printf '%s' \"${LC_ALL:-none} ${LANG:-none}\"\n");

        assertThat(run("/bin/sh", home.resolve("cordon"), Map.of("LC_ALL", "C"), "x")
                        .out())
                .startsWith("C.UTF-8");
        assertThat(run("/bin/sh", home.resolve("cordon"), Map.of("LANG", "de_DE.UTF-8"), "x")
                        .out())
                .isEqualTo("none de_DE.UTF-8");
    }
}
