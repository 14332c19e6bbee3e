package org.cordon.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cordon.text.SafeText;

/**
 * The fonts of one document, embedded as far as they are used: IBM Plex Sans (Latin, Greek, Cyrillic), for what it lacks
 * Droid Sans Fallback (Chinese, Japanese) and Nanum Square (Korean). What none has is written as its code point, {@code
 * <U+0627>}: seen and never lost.
 */
final class PdfFonts {
    private static final List<String> FALLBACKS =
            List.of("/org/cordon/fonts/DroidSansFallbackFull.ttf", "/org/cordon/fonts/NanumSquareR.ttf");

    private final PDDocument document;
    private final Map<Weight, Face> faces = new EnumMap<>(Weight.class);
    private final List<Face> fallbacks = new ArrayList<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /**
     * A piece of text in one font.
     *
     * @param font that has all its characters
     * @param text of it
     * @param width in points
     */
    record Run(PDType0Font font, String text, double width) {}

    private record Face(PDType0Font font, TrueTypeFont file, CmapLookup characters) {
        boolean has(int codePoint) {
            return characters.getGlyphId(codePoint) != 0;
        }

        double width(String text, double size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    /** The text, made harmless to look at, cut into runs of one font each. */
    List<Run> runs(String given, Ink ink) {
        String text = SafeText.oneLine(given);
        Face main = faces.computeIfAbsent(ink.weight(), weight -> load(weight.resource()));
        List<Run> runs = new ArrayList<>();
        StringBuilder collected = new StringBuilder();
        Face current = main;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            Face wanted = face(point, main);
            if (!wanted.equals(current) && !collected.isEmpty()) {
                runs.add(run(current, collected, ink));
            }
            current = wanted;
            if (wanted.has(point)) {
                collected.appendCodePoint(point);
            } else {
                collected.append(String.format(Locale.ROOT, "<U+%04X>", point));
            }
        }
        if (!collected.isEmpty()) {
            runs.add(run(current, collected, ink));
        }
        return runs;
    }

    /** The width of a text on one line, in points. */
    double width(String text, Ink ink) {
        return runs(text, ink).stream().mapToDouble(Run::width).sum();
    }

    private Face face(int point, Face main) {
        if (main.has(point)) {
            return main;
        }
        for (int i = 0; i < FALLBACKS.size(); i++) {
            if (i == fallbacks.size()) {
                fallbacks.add(load(FALLBACKS.get(i)));
            }
            if (fallbacks.get(i).has(point)) {
                return fallbacks.get(i);
            }
        }
        return main;
    }

    private static Run run(Face face, StringBuilder collected, Ink ink) {
        String text = collected.toString();
        collected.setLength(0);
        try {
            return new Run(face.font(), text, face.width(text, ink.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Face load(String resource) {
        try (InputStream in = PdfFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("a font of the report is missing from the program");
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            document.registerTrueTypeFontForClosing(file);
            return new Face(PDType0Font.load(document, file, true), file, file.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
