package org.cordon.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cumulative curves by structure: dose in Gy to percent of the volume. Names are compared by letters and digits alone. */
final class ReferenceCurves {
    private static final Pattern VOLUME = Pattern.compile("(.+)_DvhArray Value \\(% of ([0-9.]+) cc\\)");

    private final Map<String, NavigableMap<Double, Double>> curves = new TreeMap<>();
    private final Map<String, Double> volumesCc = new TreeMap<>();

    private ReferenceCurves() {}

    /** Pairs of columns, dose and percent; the volume stands in the header. */
    static ReferenceCurves read(Path file) throws IOException {
        ReferenceCurves read = new ReferenceCurves();
        List<String> lines = Files.readAllLines(file);
        String[] heads = lines.get(0).split(",", -1);
        for (int column = 1; column < heads.length; column += 2) {
            Matcher head = VOLUME.matcher(heads[column]);
            if (!head.matches()) {
                throw new IOException("no volume in column " + column);
            }
            String name = key(head.group(1));
            read.volumesCc.put(name, Double.valueOf(head.group(2)));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (column < cells.length && !cells[column].isBlank()) {
                    read.put(name, cells[column - 1], cells[column]);
                }
            }
        }
        return read;
    }

    /** What {@code cordon dvh --curves} writes; names of this test hold no comma. */
    static ReferenceCurves readLong(Path file) throws IOException {
        ReferenceCurves read = new ReferenceCurves();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            read.put(key(cells[0]), cells[1], cells[3]);
        }
        return read;
    }

    private void put(String name, String doseGy, String percent) {
        curves.computeIfAbsent(name, any -> new TreeMap<>()).put(Double.valueOf(doseGy), Double.valueOf(percent));
    }

    Set<String> names() {
        return curves.keySet();
    }

    double volumeCc(String name) {
        return volumesCc.get(key(name));
    }

    /** The largest difference in points of volume, at every dose of this curve; the other one is interpolated. */
    double largestGap(String name, ReferenceCurves other) {
        NavigableMap<Double, Double> theirs = other.curves.get(key(name));
        List<Double> gaps = new ArrayList<>();
        curves.get(key(name)).forEach((doseGy, percent) -> gaps.add(Math.abs(percent - at(theirs, doseGy))));
        OptionalDouble largest = gaps.stream().mapToDouble(Double::doubleValue).max();
        return largest.orElseThrow();
    }

    private static double at(NavigableMap<Double, Double> curve, double doseGy) {
        Map.Entry<Double, Double> below = curve.floorEntry(doseGy);
        Map.Entry<Double, Double> above = curve.ceilingEntry(doseGy);
        if (above == null) {
            return 0;
        }
        if (below == null || below.getKey().equals(above.getKey())) {
            return above.getValue();
        }
        double share = (doseGy - below.getKey()) / (above.getKey() - below.getKey());
        return below.getValue() + share * (above.getValue() - below.getValue());
    }

    private static String key(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
