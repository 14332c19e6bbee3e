package org.cordon.proof;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cordon.dose.DoseGrid;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.structure.Body;
import org.cordon.structure.ZConvention;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Warm histograms of all structures of the spine case, with more structures and more dose points. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 8, time = 2)
public class DvhBenchmark {
    /** Structures, in units of the case's 30. */
    @Param({"1", "2", "4", "8"})
    public int structures;

    /** Dose points, in units of the case's 4.3 million. */
    @Param({"1", "2", "4", "8"})
    public int dosePoints;

    private List<Body> bodies;
    private DoseGrid dose;
    private ExecutorService executor;

    /** Makes the case. */
    @Setup
    public void create() {
        bodies = SpineCase.create().structures(30 * structures).stream()
                .map(structure -> Body.of(structure, ZConvention.HALF_SLICE))
                .toList();
        dose = SpineCase.dose(SpineCase.SPACING_MM / Math.cbrt(dosePoints));
        executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    /** Ends the threads. */
    @TearDown
    public void end() {
        executor.shutdown();
    }

    /** All histograms. */
    @Benchmark
    public List<Dvh> histograms() {
        return DvhCalculator.calculateAll(bodies, dose, executor);
    }
}
