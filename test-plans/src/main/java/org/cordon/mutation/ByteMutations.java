package org.cordon.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.Deflater;

/** Changes of a file's bytes, blind to what they mean or at the encoded elements. Files are explicit little endian. */
final class ByteMutations {
    private static final int PREFIX_END = 132;
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final int DEEP = 20_000;
    private static final int INFLATED = 64 << 20;

    private ByteMutations() {}

    static Map<String, Optional<byte[]>> truncated(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        byte[] bytes = set.bytes(file);
        return SeedSet.change(file, Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1)));
    }

    static Map<String, Optional<byte[]>> empty(SeedSet set, SplittableRandom random) {
        return SeedSet.change(set.anyFile(random), new byte[0]);
    }

    static Map<String, Optional<byte[]>> bitFlips(SeedSet set, SplittableRandom random) {
        String file = set.anyFile(random);
        byte[] bytes = set.bytes(file);
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return SeedSet.change(file, bytes);
    }

    static Map<String, Optional<byte[]>> zeroedRun(SeedSet set, SplittableRandom random) {
        String file = set.anyFile(random);
        byte[] bytes = set.bytes(file);
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(512)), (byte) 0);
        return SeedSet.change(file, bytes);
    }

    static Map<String, Optional<byte[]>> lostRun(SeedSet set, SplittableRandom random) {
        String file = set.anyFile(random);
        byte[] bytes = set.bytes(file);
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(256));
        return SeedSet.change(file, joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length)));
    }

    static Map<String, Optional<byte[]>> wrongLength(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        byte[] bytes = set.bytes(file);
        int place = anyShortElement(bytes, random);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int change = 2 * (1 + random.nextInt(20)) * (random.nextBoolean() ? 1 : -1);
        buffer.putShort(place + 6, (short) (buffer.getShort(place + 6) + change));
        return SeedSet.change(file, bytes);
    }

    static Map<String, Optional<byte[]>> hugeLength(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        byte[] bytes = set.bytes(file);
        int place = anyShortElement(bytes, random);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(place + 4, (byte) 'O').put(place + 5, (byte) 'B').putShort(place + 6, (short) 0);
        int huge = random.nextBoolean() ? 0xFFFFFFFE : Integer.MAX_VALUE - 1;
        byte[] length = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(huge)
                .array();
        return SeedSet.change(file, inserted(bytes, place + 8, length));
    }

    static Map<String, Optional<byte[]>> unknownVr(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        byte[] bytes = set.bytes(file);
        int place = anyShortElement(bytes, random);
        bytes[place + 4] = (byte) (random.nextBoolean() ? 'Q' : 0);
        bytes[place + 5] = (byte) (random.nextBoolean() ? '?' : 0xFF);
        return SeedSet.change(file, bytes);
    }

    static Map<String, Optional<byte[]>> wrongTransferSyntax(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        byte[] bytes = set.bytes(file);
        String[] others = {"1.2.840.10008.1.2\0\0", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.4"};
        byte[] other = others[random.nextInt(others.length)].getBytes(StandardCharsets.US_ASCII);
        int place = indexOf(bytes, EXPLICIT.getBytes(StandardCharsets.US_ASCII), PREFIX_END);
        System.arraycopy(other, 0, bytes, place, EXPLICIT.length());
        return SeedSet.change(file, bytes);
    }

    static Map<String, Optional<byte[]>> nestingBomb(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(set.bytes(file));
        byte[] sequence = {(byte) 0xE1, 0x7F, 0x10, 0x10, 'S', 'Q', 0, 0, -1, -1, -1, -1};
        byte[] item = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, -1, -1, -1, -1};
        byte[] itemEnd = {(byte) 0xFE, (byte) 0xFF, 0x0D, (byte) 0xE0, 0, 0, 0, 0};
        byte[] sequenceEnd = {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0};
        for (int i = 0; i < DEEP; i++) {
            bomb.writeBytes(sequence);
            bomb.writeBytes(item);
        }
        if (random.nextBoolean()) {
            for (int i = 0; i < DEEP; i++) {
                bomb.writeBytes(itemEnd);
                bomb.writeBytes(sequenceEnd);
            }
        }
        return SeedSet.change(file, bomb.toByteArray());
    }

    /** The file's own meta header with the deflated syntax, then one private element of zeros. */
    static Map<String, Optional<byte[]>> deflateBomb(SeedSet set, SplittableRandom random) {
        String file = set.anyRtFile(random);
        byte[] bytes = set.bytes(file);
        int syntax = indexOf(bytes, EXPLICIT.getBytes(StandardCharsets.US_ASCII), PREFIX_END);
        int metaLength = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(PREFIX_END + 8);
        byte[] meta = Arrays.copyOf(bytes, PREFIX_END + 12 + metaLength);
        byte[] deflated = "1.2.840.10008.1.2.1.99".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer header = ByteBuffer.allocate(meta.length + 2).order(ByteOrder.LITTLE_ENDIAN);
        header.put(meta, 0, syntax).put(deflated);
        header.put(meta, syntax + EXPLICIT.length() + 1, meta.length - syntax - EXPLICIT.length() - 1);
        header.putInt(PREFIX_END + 8, metaLength + 2).putShort(syntax - 2, (short) deflated.length);
        Deflater deflater = new Deflater(9, true);
        ByteBuffer element = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        element.putShort((short) 0x0009)
                .putShort((short) 0x1010)
                .put((byte) 'O')
                .put((byte) 'B');
        element.putShort((short) 0).putInt(INFLATED);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(header.array(), 0, header.position());
        byte[] out = new byte[1 << 16];
        int fed = 0;
        deflater.setInput(element.array());
        while (!deflater.finished()) {
            int length = deflater.deflate(out);
            bomb.write(out, 0, length);
            if (deflater.needsInput()) {
                fed += element.capacity();
                if (fed < INFLATED) {
                    deflater.setInput(new byte[element.capacity()]);
                } else {
                    deflater.finish();
                }
            }
        }
        deflater.end();
        return SeedSet.change(file, bomb.toByteArray());
    }

    static Map<String, Optional<byte[]>> duplicateScaling(SeedSet set, SplittableRandom random) {
        byte[] bytes = set.bytes(SeedSet.DOSE);
        byte[] head = {0x04, 0x30, 0x0E, 0x00, 'D', 'S'};
        int place = indexOf(bytes, head, PREFIX_END);
        String value = random.nextBoolean() ? "1e-12 " : "0.5e-4";
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.writeBytes(head);
        element.writeBytes(new byte[] {(byte) value.length(), 0});
        element.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(place + 6);
        int at = random.nextBoolean() ? place : place + 8 + length;
        return SeedSet.change(SeedSet.DOSE, inserted(bytes, at, element.toByteArray()));
    }

    /** Where an element with a 16-bit length starts, found by its bytes. */
    private static int anyShortElement(byte[] bytes, SplittableRandom random) {
        List<Integer> places = new ArrayList<>();
        for (int i = PREFIX_END; i + 8 < bytes.length; i += 2) {
            int group = (bytes[i] & 0xFF) | (bytes[i + 1] & 0xFF) << 8;
            boolean known = group == 0x0008 || group == 0x0020 || group == 0x0028 || (group & 0xFFF0) == 0x3000;
            if ((known || group == 0x300A || group == 0x300C) && isShortVr(bytes[i + 4], bytes[i + 5])) {
                places.add(i);
            }
        }
        return places.get(random.nextInt(places.size()));
    }

    private static boolean isShortVr(byte first, byte second) {
        String vr = "" + (char) first + (char) second;
        return List.of("CS", "DS", "IS", "LO", "SH", "UI", "US", "DA", "TM", "AT", "PN")
                .contains(vr);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the valid set does not hold the bytes to change");
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
