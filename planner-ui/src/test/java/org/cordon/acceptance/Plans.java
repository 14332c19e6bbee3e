package org.cordon.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cordon.cli.Shell;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;

/** Example plans that several tests read, each written once a run, and copies that a test may spoil. */
final class Plans {
    private static final Path FOLDER =
            Path.of("target", "acceptance").toAbsolutePath().normalize();
    private static final Map<Variant, Demo> DEMOS = new ConcurrentHashMap<>();

    private Plans() {}

    /**
     * What the demo command made of a variant.
     *
     * @param plan the folder of its plan
     * @param code its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Demo(Path plan, int code, String out, String err) {}

    /** Runs the demo of a variant, once. */
    static Demo demo(Variant variant) {
        return DEMOS.computeIfAbsent(variant, wanted -> {
            Shell shell = new Shell(made(FOLDER));
            int code = shell.run("demo", "--variant", wanted.id(), "--out", wanted.id());
            return new Demo(FOLDER.resolve(wanted.id()), code, shell.out(), shell.err());
        });
    }

    /** Writes the compact plan (CT, structures, plan, dose, case file) into a folder of the test. */
    static Path compact(Path folder) {
        ExamplePlan.writeCompact(folder);
        return folder;
    }

    /** A real plan beside the repository, where there is one. */
    static Optional<Path> shared() {
        return Stream.of("../../shared/data/ent", "../../../shared/data/ent")
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(path -> path.toAbsolutePath().normalize())
                .findFirst();
    }

    /** Every file below a folder, sorted. */
    static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
