package org.cordon.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Writes one file again and again until its process is killed; each content tells whether it is whole. */
public final class OutputFileWriter {
    private static final int LINES = 20_000;

    private OutputFileWriter() {}

    /** Writes to the first argument, counting from the second. */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        long number = Long.parseLong(args[1]);
        writeOnce(target, number);
        System.out.print('w');
        System.out.flush();
        while (true) {
            number++;
            writeOnce(target, number);
        }
    }

    /** Writes the content of a number. */
    public static void writeOnce(Path target, long number) throws IOException {
        OutputFile.write(target, content(number));
    }

    /** The number of a content; an error when it is not whole, or mixed. */
    public static long number(String content) {
        int end = content.indexOf('\n');
        long number = Long.parseLong(content.substring(0, Math.max(0, end)));
        if (!content.equals(content(number))) {
            throw new AssertionError(
                    "a mixture or a part of report " + number + ", " + content.length() + " characters");
        }
        return number;
    }

    private static String content(long number) {
        return (number + "\n").repeat(LINES);
    }
}
