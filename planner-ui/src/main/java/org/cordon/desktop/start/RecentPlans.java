package org.cordon.desktop.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.text.Numbers;

/**
 * The plans opened before, newest first, in a file of the user's own configuration folder. Holds no patient name. A file
 * that cannot be read or written costs the list, never the session.
 */
public final class RecentPlans {
    private static final int MOST = 6;

    private final Optional<Path> file;

    /**
     * Creates it.
     *
     * @param folder the user's configuration folder of this program; empty to remember nothing
     */
    public RecentPlans(Optional<Path> folder) {
        this.file = folder.map(each -> each.resolve("recent-plans.tsv"));
    }

    /** Newest first; those whose files are gone are left out. */
    public List<RecentPlan> list() {
        return read().stream().filter(each -> Files.exists(each.path())).toList();
    }

    /** Puts a plan first. Examples and plans made of several paths are not kept. */
    public void add(OpenPlan plan, LocalDateTime now) {
        if (file.isEmpty() || plan.example() || plan.paths().size() != 1) {
            return;
        }
        ReviewResult result = plan.result();
        Path path = plan.paths().get(0).toAbsolutePath().normalize();
        List<RecentPlan> all = new ArrayList<>();
        all.add(new RecentPlan(path, String.join(", ", result.plans()), schedule(result), result.verdict(), now));
        read().stream().filter(each -> !each.path().equals(path)).forEach(all::add);
        write(all.subList(0, Math.min(MOST, all.size())));
    }

    static String schedule(ReviewResult result) {
        List<String> parts = new ArrayList<>();
        result.prescriptions().stream().findFirst().map(RecentPlans::schedule).ifPresent(parts::add);
        result.level().map(Object::toString).ifPresent(parts::add);
        return String.join(" \u00b7 ", parts);
    }

    private static String schedule(Prescription prescription) {
        return Numbers.shortest(prescription.doseGy()) + " Gy \u00d7 " + prescription.fractions();
    }

    private List<RecentPlan> read() {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return List.of();
        }
        try {
            return Files.readAllLines(file.get(), StandardCharsets.UTF_8).stream()
                    .map(RecentPlan::parse)
                    .flatMap(Optional::stream)
                    .limit(MOST)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void write(List<RecentPlan> plans) {
        Path target = file.orElseThrow();
        Path temporary = target.resolveSibling("." + target.getFileName() + ".new");
        try {
            Files.createDirectories(target.getParent());
            Files.write(temporary, plans.stream().map(RecentPlan::line).toList(), StandardCharsets.UTF_8);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            deleted(temporary);
        }
    }

    private static void deleted(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException left) {
            // The list is a convenience; what is left is empty of patient data.
            return;
        }
    }

    /** The configuration folder of this program on this machine; empty where the system names none. */
    public static Optional<Path> folder(Map<String, String> environment, String userHome) {
        for (String variable : List.of("XDG_CONFIG_HOME", "APPDATA")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty() && Path.of(value).isAbsolute()) {
                return Optional.of(Path.of(value, "cordon"));
            }
        }
        return userHome.isEmpty() ? Optional.empty() : Optional.of(Path.of(userHome, ".config", "cordon"));
    }
}
