package org.cordon.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Reviewed;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;
import org.cordon.review.request.ReviewException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises 1 and 2 of hostile input: every mutant ends in a verdict or a refusal with a code, and none in a PASS on
 * numbers that are not those of the valid set. {@code -Dcordon.mutants=5000} makes more of them, {@code
 * -Dcordon.mutation.seed} others.
 */
class MutationPromisesTest {
    private static final int MUTANTS = Integer.getInteger("cordon.mutants", 500);
    /** Two seconds are promised; a test machine may be busy with other builds. */
    private static final long LONGEST_NS = 30_000_000_000L;

    private static final long SEED = Long.getLong("cordon.mutation.seed", 631);

    @TempDir
    private Path folder;

    private Path plan;
    private Protocol protocol;
    private ReviewResult valid;

    @BeforeEach
    void write_and_review_the_valid_set() throws IOException {
        plan = folder.resolve("plan");
        ExamplePlan.writeCompact(plan);
        Path file = folder.resolve("targets-and-cord.yaml");
        try (InputStream rows = MutationPromisesTest.class.getResourceAsStream("targets-and-cord.yaml")) {
            Files.copy(rows, file);
        }
        protocol = ProtocolLibrary.load(file);
        valid = Reviewed.folder(plan, Optional.of(protocol));
        assertThat(valid.verdict()).as("%s %s", valid.findings(), valid.rows()).isEqualTo(Verdict.PASS);
    }

    @Test
    void no_mutant_ends_in_an_internal_error_or_a_quiet_pass() throws IOException {
        MutationGenerator generator = MutationGenerator.of(copyOfPlan(), SEED);
        List<String> broken = new ArrayList<>();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = generator.mutant(i);
            long start = System.nanoTime();
            counts.merge(outcome(mutant, broken), 1, Integer::sum);
            if (System.nanoTime() - start > LONGEST_NS) {
                broken.add(mutant + ": took longer than 30 s");
            }
        }

        assertThat(broken).as("of %d mutants, %s", MUTANTS, counts).isEmpty();
        assertThat(counts.keySet())
                .as("all ends occur")
                .contains(Outcome.REFUSED, Outcome.NOT_PASSED, Outcome.AS_VALID);
    }

    private enum Outcome {
        REFUSED,
        NOT_PASSED,
        AS_VALID,
        OTHER_PASS,
        INTERNAL
    }

    private Outcome outcome(Mutant mutant, List<String> broken) throws IOException {
        apply(mutant);
        Outcome outcome;
        String detail = "";
        try {
            ReviewResult result = Reviewed.folder(plan, Optional.of(protocol));
            outcome = result.verdict() != Verdict.PASS
                    ? Outcome.NOT_PASSED
                    : sameRows(result) ? Outcome.AS_VALID : Outcome.OTHER_PASS;
            detail = rows(result).toString();
        } catch (ReviewException refused) {
            outcome = Outcome.REFUSED;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            outcome = Outcome.INTERNAL;
            detail = unexpected + " at " + unexpected.getStackTrace()[0];
        } finally {
            restore(mutant);
        }
        boolean quietPass = outcome == Outcome.OTHER_PASS && mutant.kind().promise() == Promise.NEVER_A_QUIET_PASS;
        if (outcome == Outcome.INTERNAL || quietPass) {
            broken.add(mutant + ": " + outcome + " " + detail);
        }
        return outcome;
    }

    private boolean sameRows(ReviewResult result) {
        return rows(result).equals(rows(valid));
    }

    /** Rows by rule, status and number; names of targets are left out, because a mutant may have changed them. */
    private static List<String> rows(ReviewResult result) {
        return result.rows().stream()
                .map(row -> row.rule().id() + " " + row.status() + " " + row.value() + " " + row.segment())
                .toList();
    }

    private void apply(Mutant mutant) throws IOException {
        Map<String, byte[]> files = mutant.files();
        for (String name : mutant.changedFiles()) {
            if (files.containsKey(name)) {
                Files.write(plan.resolve(name), files.get(name));
            } else {
                Files.delete(plan.resolve(name));
            }
        }
    }

    private void restore(Mutant mutant) throws IOException {
        Path original = folder.resolve("original");
        for (String name : mutant.changedFiles()) {
            Files.deleteIfExists(plan.resolve(name));
            if (Files.exists(original.resolve(name))) {
                Files.copy(original.resolve(name), plan.resolve(name));
            }
        }
    }

    private Path copyOfPlan() {
        Path original = folder.resolve("original");
        try {
            ExamplePlan.writeCompact(original);
        } catch (UncheckedIOException failed) {
            throw new AssertionError("the valid set could not be copied", failed);
        }
        return original;
    }

    @Test
    void the_same_seed_makes_the_same_mutants_and_another_seed_others() throws IOException {
        Path original = copyOfPlan();
        MutationGenerator one = MutationGenerator.of(original, 1);
        MutationGenerator same = MutationGenerator.of(original, 1);
        MutationGenerator other = MutationGenerator.of(original, 2);
        int differing = 0;
        for (int i = 0; i < 2 * MutationKind.values().length; i++) {
            Mutant mutant = one.mutant(i);
            assertThat(sameFiles(mutant, same.mutant(i))).as("%s", mutant).isTrue();
            assertThat(mutant.changedFiles()).isNotEmpty();
            differing += sameFiles(mutant, other.mutant(i)) ? 0 : 1;
        }
        assertThat(differing).isGreaterThan(MutationKind.values().length);
    }

    private static boolean sameFiles(Mutant one, Mutant other) {
        Map<String, byte[]> first = one.files();
        Map<String, byte[]> second = other.files();
        return first.keySet().equals(second.keySet())
                && first.keySet().stream().allMatch(name -> java.util.Arrays.equals(first.get(name), second.get(name)));
    }
}
