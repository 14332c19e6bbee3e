package org.cordon.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Writes the example spine plan: CT, structure set, plan, dose and case file of a fictitious patient.
 *
 * <p>A metastasis of T8, target by template B of Ryu 2015, 16 Gy in one fraction, 90 to 50 % within 3 mm towards the
 * cord. The bytes depend on the variant only. Confirmations in its case file are marked as an example: they stand for a
 * clinic's own comparison with the primary sources and confirm nothing beyond this folder.
 */
public final class ExamplePlan {
    private ExamplePlan() {}

    /**
     * Writes a variant into a folder.
     *
     * @param variant which
     * @param folder made when missing; must be empty or hold nothing but an earlier example, which is replaced
     * @throws ExampleFolderException when the folder holds anything else; nothing is changed then
     * @throws UncheckedIOException when writing fails; the folder is then as it was
     */
    public static void write(Variant variant, Path folder) {
        write(Recipe.of(variant), folder);
    }

    /**
     * Writes targets and cord of the base plan alone, on a small CT with a coarse dose: for proofs that read a plan
     * hundreds of times.
     *
     * @param folder as for {@link #write(Variant, Path)}
     */
    public static void writeCompact(Path folder) {
        write(Recipe.compact(), folder);
    }

    /**
     * Writes the base plan with the few structures that errors are injected into, on a small CT with a coarse dose.
     *
     * @param folder as for {@link #write(Variant, Path)}
     */
    public static void writeForInjectedErrors(Path folder) {
        write(Recipe.forInjectedErrors(), folder);
    }

    private static void write(Recipe recipe, Path folder) {
        try {
            ExampleFolder.replace(folder, temporary -> new ExampleFiles(new ExampleObjects(recipe), temporary).write());
        } catch (IOException failed) {
            throw new UncheckedIOException("the example plan cannot be written", failed);
        }
    }
}
