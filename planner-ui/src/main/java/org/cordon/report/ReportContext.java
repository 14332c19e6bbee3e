package org.cordon.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.text.Numbers;
import org.cordon.text.Wording;

/**
 * What a report needs beside the result.
 *
 * @param tool the program
 * @param words makes sentences of reasons
 * @param skippedByCode why files were left aside, and how many; never their names
 * @param clinic whose report it is, for its head
 * @param supplements what was computed beside the review
 * @param timingsMs stage to milliseconds where they were asked for, which makes the bytes differ from run to run; else empty
 */
public record ReportContext(
        Tool tool,
        Wording words,
        Map<String, Integer> skippedByCode,
        Optional<Clinic> clinic,
        Supplements supplements,
        Map<String, Double> timingsMs) {
    /** Without a clinic's head and without supplements. */
    public ReportContext(Tool tool, Wording words, Map<String, Integer> skippedByCode, Map<String, Double> timingsMs) {
        this(tool, words, skippedByCode, Optional.empty(), Supplements.NONE, timingsMs);
    }

    /** Takes a copy in the order of the codes. */
    public ReportContext {
        skippedByCode = ImmutableSortedMap.copyOf(skippedByCode);
        timingsMs = ImmutableMap.copyOf(timingsMs);
    }

    /** How long each stage took, in a line; empty when nobody asked. */
    public Optional<String> timings() {
        String stages = timingsMs.entrySet().stream()
                .map(stage -> stage.getKey() + " " + Numbers.fixed(stage.getValue(), 0) + " ms")
                .collect(Collectors.joining(", "));
        return stages.isEmpty() ? Optional.empty() : Optional.of("Timings: " + stages);
    }

    /** The same for a clinic. */
    public ReportContext of(Optional<Clinic> other) {
        return new ReportContext(tool, words, skippedByCode, other, supplements, timingsMs);
    }

    /** The same with what was computed beside the review. */
    public ReportContext with(Supplements computed) {
        return new ReportContext(tool, words, skippedByCode, clinic, computed, timingsMs);
    }

    /** The number of files that were left aside. */
    public int skippedFiles() {
        return skippedByCode.values().stream().mapToInt(Integer::intValue).sum();
    }
}
