package org.cordon.dicom.part10;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.cordon.dicom.Tag;

/** Valid files spoiled in seeded ways, and bombs made by hand. */
final class Mutations {
    private static final byte[][] TOKENS = {
        "NaN".getBytes(StandardCharsets.US_ASCII),
        "1e999".getBytes(StandardCharsets.US_ASCII),
        "1,5".getBytes(StandardCharsets.US_ASCII),
        "\\\\".getBytes(StandardCharsets.US_ASCII),
        "ISO 2022 IR 87".getBytes(StandardCharsets.US_ASCII),
        {0x1B, '$', 'B'},
        {0x1B, '$', ')', 'C', (byte) 0xFE},
        {(byte) 0xFE, (byte) 0xFF, 0x00, (byte) 0xE0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
        {(byte) 0xFE, (byte) 0xFF, 0x0D, (byte) 0xE0, 0, 0, 0, 0},
        {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0},
        {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
        {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0x7F},
        {0, 0, 0, 0},
    };

    private Mutations() {}

    /** The seeds are structure sets and doses in all syntaxes, with and without header. */
    static List<byte[]> seeded(int count, long seed) {
        List<byte[]> valid = valid();
        Random random = new Random(seed);
        List<byte[]> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = valid.get(i % valid.size()).clone();
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                bytes = mutated(bytes, random);
            }
            mutants.add(bytes);
        }
        return mutants;
    }

    static List<byte[]> bombs() {
        List<byte[]> bombs = new ArrayList<>();
        bombs.add(nesting(RawBytes.UNDEFINED));
        bombs.add(nesting(0x7FFFFFFF));
        bombs.add(items());
        bombs.add(elements());
        bombs.add(deflated(zeros(64 << 20)));
        bombs.add(deflated(deflatable()));
        bombs.add(longValue());
        bombs.add(unpaidLengths());
        return bombs;
    }

    static List<byte[]> valid() {
        List<byte[]> files = new ArrayList<>();
        for (TransferSyntax syntax : TransferSyntax.values()) {
            byte[] structures = SyntheticFiles.bytes(SyntheticFiles.structureSet(2, 2, 8, 3), syntax);
            files.add(structures);
            files.add(SyntheticFiles.bytes(SyntheticFiles.dose(4, 4, 4).build(), syntax));
            files.add(Arrays.copyOfRange(structures, 132, structures.length));
        }
        return files;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(random.nextBoolean() ? 8 : 200), bytes.length - at);
        byte[] token = TOKENS[random.nextInt(TOKENS.length)];
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, 1 + random.nextInt(4), random);
            case 1 -> spliced(bytes, at, length, new byte[0]);
            case 2 -> spliced(bytes, at, 0, token);
            case 3 -> spliced(bytes, at, Math.min(token.length, bytes.length - at), token);
            case 4 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 5 -> spliced(bytes, at, length, randomBytes(length, random));
            case 6 -> bytes.length < 2 ? bytes : Arrays.copyOf(bytes, Math.max(1, at));
            default -> lengthEdited(bytes, random);
        };
    }

    private static byte[] flipped(byte[] bytes, int flips, Random random) {
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Small changes of a byte that is followed by zeros are mostly changes of a length. */
    private static byte[] lengthEdited(byte[] bytes, Random random) {
        for (int tries = 0; tries < 1000; tries++) {
            int at = random.nextInt(bytes.length);
            if (at + 1 < bytes.length && bytes[at] != 0 && bytes[at + 1] == 0) {
                bytes[at] += (byte) (random.nextInt(9) - 4);
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(bytes, 0, at);
        result.writeBytes(inserted);
        result.write(bytes, at + removed, bytes.length - at - removed);
        return result.size() == 0 ? new byte[1] : result.toByteArray();
    }

    private static byte[] randomBytes(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] nesting(int length) {
        RawBytes raw = RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID);
        for (int i = 0; i < 100_000; i++) {
            raw.head(Tag.REFERENCED_STUDY_SEQUENCE, length).head(Tag.ITEM, length);
        }
        return raw.bytes();
    }

    private static byte[] items() {
        RawBytes raw =
                RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID).head(Tag.REFERENCED_STUDY_SEQUENCE, RawBytes.UNDEFINED);
        for (int i = 0; i < 990_000; i++) {
            raw.head(Tag.ITEM, 0);
        }
        return raw.head(Tag.SEQUENCE_DELIMITATION_ITEM, 0).bytes();
    }

    private static byte[] elements() {
        RawBytes raw = RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID);
        for (int i = 0; i < 3_000_000; i++) {
            raw.head(0x00090000 + (i / 0xFF00) * 0x20000 + 0x10 + i % 0xFF00, 0);
        }
        return raw.bytes();
    }

    private static byte[] deflatable() {
        RawBytes raw = RawBytes.empty();
        for (int i = 0; i < 400_000; i++) {
            raw.head(0x00090000 + (i / 0xFF00) * 0x20000 + 0x10 + i % 0xFF00, "UT", 100)
                    .zeros(100);
        }
        return raw.bytes();
    }

    private static byte[] longValue() {
        return RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                .head(Tag.CONTOUR_DATA, 60L << 20)
                .raw(zeros(60 << 20))
                .bytes();
    }

    private static byte[] unpaidLengths() {
        return RawBytes.withMeta(RawBytes.IMPLICIT_LITTLE_UID)
                .head(Tag.CONTOUR_DATA, 0x7FFFFFF0)
                .zeros(100)
                .bytes();
    }

    private static byte[] zeros(int count) {
        return new byte[count];
    }

    private static byte[] deflated(byte[] body) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(body);
        deflater.finish();
        RawBytes raw = RawBytes.withMeta(RawBytes.DEFLATED_UID);
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            raw.raw(Arrays.copyOf(buffer, deflater.deflate(buffer)));
        }
        deflater.end();
        return raw.bytes();
    }
}
