package org.cordon.mutation;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes mutants of one valid plan set. Mutant {@code i} is of kind {@code i} modulo their number, so that any run of them
 * holds every kind about equally often; each has its own generator of random numbers, so that any one can be made again.
 */
public final class MutationGenerator {
    private static final ImmutableList<MutationKind> KINDS = ImmutableList.copyOf(MutationKind.values());
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final SeedSet set;
    private final long seed;

    private MutationGenerator(SeedSet set, long seed) {
        this.set = set;
        this.seed = seed;
    }

    /**
     * Reads a valid set.
     *
     * @param folder an example plan of one dose; must stay while mutants are made
     * @param seed of all choices
     * @throws IOException when it cannot be read
     */
    public static MutationGenerator of(Path folder, long seed) throws IOException {
        return new MutationGenerator(SeedSet.read(folder), seed);
    }

    /** One mutant. */
    public Mutant mutant(int index) {
        MutationKind kind = KINDS.get(index % KINDS.size());
        SplittableRandom random = new SplittableRandom(seed + STRIDE * (index + 1L));
        return new Mutant(index, kind, set.files(), Mutations.of(kind, set, random));
    }

    /** The first so many mutants, each made when it is asked for. */
    public Stream<Mutant> mutants(int count) {
        return IntStream.range(0, count).mapToObj(this::mutant);
    }
}
