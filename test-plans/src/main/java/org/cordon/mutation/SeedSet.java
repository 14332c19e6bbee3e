package org.cordon.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.part10.Part10Reader;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;

/** The files of a valid plan set, as bytes and as data sets. */
public final class SeedSet {
    static final String STRUCTURES = "rtstruct.dcm";
    static final String PLAN = "rtplan.dcm";
    static final String DOSE = "rtdose.dcm";

    private final SortedMap<String, byte[]> files;
    private final SortedMap<String, DicomDataset> datasets;

    private SeedSet(SortedMap<String, byte[]> files, SortedMap<String, DicomDataset> datasets) {
        this.files = Collections.unmodifiableSortedMap(files);
        this.datasets = datasets;
    }

    /**
     * Reads a valid set.
     *
     * @param folder an example plan of one dose
     * @throws IOException when it cannot be read
     */
    public static SeedSet read(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        TreeMap<String, DicomDataset> datasets = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            files.put(name, Files.readAllBytes(path));
            if (name.endsWith(".dcm")) {
                datasets.put(name, new Part10Reader().read(path, ReadLimits.standard()));
            }
        }
        for (String needed : List.of(STRUCTURES, PLAN, DOSE)) {
            if (!datasets.containsKey(needed)) {
                throw new IllegalArgumentException("the valid set needs a file " + needed);
            }
        }
        return new SeedSet(files, datasets);
    }

    /** Every file by its name in the folder. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    byte[] bytes(String file) {
        return files.get(file).clone();
    }

    DicomDataset dataset(String file) {
        return datasets.get(file);
    }

    /** Structure set, plan or dose, each as likely, or one time in eight a CT image. */
    String anyFile(SplittableRandom random) {
        return random.nextInt(8) == 0 ? anyImage(random) : anyRtFile(random);
    }

    String anyRtFile(SplittableRandom random) {
        return List.of(STRUCTURES, PLAN, DOSE).get(random.nextInt(3));
    }

    String anyImage(SplittableRandom random) {
        ImmutableList<String> images = datasets.keySet().stream()
                .filter(name -> name.startsWith("ct/"))
                .collect(ImmutableList.toImmutableList());
        return images.get(random.nextInt(images.size()));
    }

    /** A change of one file. */
    static Map<String, Optional<byte[]>> change(String file, byte[] bytes) {
        return Map.of(file, Optional.of(bytes));
    }

    /** A change of one file into a data set. */
    static Map<String, Optional<byte[]>> change(String file, DicomDataset dataset) {
        return change(file, encoded(dataset));
    }

    /** A data set as a file. */
    static byte[] encoded(DicomDataset dataset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Part10Writer.write(dataset, TransferSyntax.EXPLICIT_LITTLE, bytes);
        return bytes.toByteArray();
    }

    /**
     * A data set as a file, with a UID of its top level taken away or emptied after encoding: the writer refuses a data
     * set without the UIDs that the file's header repeats.
     */
    static byte[] withoutRootUid(DicomDataset dataset, int tag, boolean gone) {
        byte[] bytes = encoded(dataset);
        byte[] head = {(byte) (tag >>> 16), (byte) (tag >>> 24), (byte) tag, (byte) (tag >>> 8), 'U', 'I'};
        int start = Bytes.indexOf(bytes, head);
        int valueStart = start + head.length + Short.BYTES;
        int length = (bytes[valueStart - 2] & 0xff) | ((bytes[valueStart - 1] & 0xff) << 8);
        byte[] rest = Arrays.copyOfRange(bytes, valueStart + length, bytes.length);
        byte[] before = Arrays.copyOf(bytes, start);
        return gone ? Bytes.concat(before, rest) : Bytes.concat(before, head, new byte[Short.BYTES], rest);
    }
}
