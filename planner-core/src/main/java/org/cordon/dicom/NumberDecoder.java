package org.cordon.dicom;

import java.nio.ByteBuffer;

/** All numbers of one attribute, whose VR the caller has settled. */
final class NumberDecoder {
    private static final String LONG_DECIMAL = "DICOM_LONG_DECIMAL";
    private static final String LONG_INTEGER = "DICOM_LONG_INTEGER";

    private final Values values;
    private final Notes notes;

    NumberDecoder(Values values, Notes notes) {
        this.values = values;
        this.notes = notes;
    }

    /** Separated by backslashes; empty when blank. */
    double[] decimalStrings(int tag) {
        Slice slice = Slice.of(values.dataset(), tag);
        if (slice.isBlank()) {
            return new double[0];
        }
        byte[] array = slice.array;
        double[] numbers = new double[count(slice)];
        int from = slice.from;
        for (int i = 0; i < numbers.length; i++) {
            int to = from;
            while (to < slice.to && array[to] != '\\') {
                to++;
            }
            if (to - from > DecimalString.STANDARD_DECIMAL_BYTES) {
                noteLength(tag, array, from, to, LONG_DECIMAL, DecimalString.STANDARD_DECIMAL_BYTES);
            }
            try {
                numbers[i] = DecimalString.parse(array, from, to);
            } catch (NumberFormatException e) {
                throw malformed(tag, i, numbers.length, e.getMessage());
            }
            from = to + 1;
        }
        return numbers;
    }

    /** Separated by backslashes; empty when blank. */
    int[] integerStrings(int tag) {
        Slice slice = Slice.of(values.dataset(), tag);
        if (slice.isBlank()) {
            return new int[0];
        }
        int[] numbers = new int[count(slice)];
        int from = slice.from;
        for (int i = 0; i < numbers.length; i++) {
            int to = from;
            while (to < slice.to && slice.array[to] != '\\') {
                to++;
            }
            noteLength(tag, slice.array, from, to, LONG_INTEGER, DecimalString.STANDARD_INTEGER_BYTES);
            try {
                numbers[i] = DecimalString.parseInteger(slice.array, from, to);
            } catch (NumberFormatException e) {
                throw malformed(tag, i, numbers.length, e.getMessage());
            }
            from = to + 1;
        }
        return numbers;
    }

    private void noteLength(int tag, byte[] array, int from, int to, String code, int standard) {
        if (DecimalString.trimmedEnd(array, from, to) - from > standard) {
            notes.add(code, tag);
        }
    }

    private static int count(Slice slice) {
        int count = 1;
        for (int i = slice.from; i < slice.to; i++) {
            if (slice.array[i] == '\\') {
                count++;
            }
        }
        return count;
    }

    private DicomReadException malformed(int tag, int index, int count, String problem) {
        return values.failure(
                "DICOM_NUMBER_MALFORMED",
                tag,
                "value " + (index + 1) + " of " + count + " " + problem,
                Values.EXPORT_AGAIN);
    }

    /** FD or FL. */
    double[] floats(int tag, int unitBytes) {
        ByteBuffer buffer = binary(tag, unitBytes);
        double[] numbers = new double[buffer.remaining() / unitBytes];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = unitBytes == 8 ? buffer.getDouble() : buffer.getFloat();
            if (!Double.isFinite(numbers[i])) {
                throw malformed(tag, i, numbers.length, "is not finite");
            }
        }
        return numbers;
    }

    /** US, SS, UL or SL. */
    int[] binaryIntegers(int tag, Vr vr) {
        ByteBuffer buffer = binary(tag, vr.unitBytes());
        int[] numbers = new int[buffer.remaining() / vr.unitBytes()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (vr) {
                case US -> buffer.getShort() & 0xFFFF;
                case SS -> buffer.getShort();
                default -> buffer.getInt();
            };
            if (vr == Vr.UL && numbers[i] < 0) {
                throw malformed(tag, i, numbers.length, "is beyond 2^31-1");
            }
        }
        return numbers;
    }

    /** The value in its byte order, a whole number of units long. */
    ByteBuffer binary(int tag, int unitBytes) {
        Slice slice = Slice.of(values.dataset(), tag);
        if (slice.length() % unitBytes != 0) {
            throw values.failure(
                    "DICOM_VALUE_LENGTH",
                    tag,
                    "has " + slice.length() + " bytes, not a multiple of " + unitBytes,
                    Values.EXPORT_AGAIN);
        }
        return slice.buffer().order(values.dataset().byteOrder());
    }
}
