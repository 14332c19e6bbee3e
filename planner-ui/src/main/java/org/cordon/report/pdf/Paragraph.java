package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Text of several inks and small pictures, broken into lines. Breaks at blanks, after {@code / @ , - _ ( ;} inside long
 * names, between ideographs, and inside a word that is wider than the line: nothing is ever cut off.
 */
final class Paragraph {
    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");
    private static final Pattern PART = Pattern.compile("[^/@,_;\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}-]*"
            + "(?:[/@,_;\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}-]|$)");
    private static final double ICON = 1.25;

    private final PdfFonts fonts;
    private final List<Chunk> chunks = new ArrayList<>();
    private boolean spaceBefore;
    private boolean fresh = true;

    Paragraph(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * A text in one ink, or a picture.
     *
     * @param text shown, empty for a picture
     * @param ink of the text; for a picture its size
     * @param picture SVG, {@code null} for a text
     * @param width in points
     */
    record Atom(String text, Ink ink, Element picture, double width) {}

    /** What stays together on a line, and whether a blank is before it. */
    private record Chunk(List<Atom> atoms, boolean spaceBefore, boolean lineBefore) {
        double width() {
            return atoms.stream().mapToDouble(Atom::width).sum();
        }
    }

    /**
     * One line.
     *
     * @param atoms from left to right
     * @param width of all
     * @param height from its top to the next line's
     */
    record Line(List<Atom> atoms, double width, double height) {
        void draw(PdfCanvas canvas, double x, double top) {
            double at = x;
            double baseline = top + height * 0.76;
            for (Atom atom : merged()) {
                if (atom.picture() == null) {
                    canvas.text(at, baseline, atom.text(), atom.ink());
                } else {
                    double tall = (atom.width() - 2) * SvgPainter.proportion(atom.picture());
                    SvgPainter.draw(
                            canvas,
                            atom.picture(),
                            at,
                            baseline - atom.ink().size() * 0.36 - tall / 2,
                            atom.width() - 2);
                }
                at += atom.width();
            }
        }

        private List<Atom> merged() {
            List<Atom> merged = new ArrayList<>();
            for (Atom atom : atoms) {
                Atom last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                if (last != null
                        && last.picture() == null
                        && atom.picture() == null
                        && last.ink().equals(atom.ink())) {
                    merged.set(
                            merged.size() - 1,
                            new Atom(last.text() + atom.text(), atom.ink(), null, last.width() + atom.width()));
                } else {
                    merged.add(atom);
                }
            }
            return merged;
        }
    }

    /** Adds a text; runs of blanks count as one. */
    Paragraph text(String text, Ink ink) {
        Matcher words = WORD.matcher(text.replace('\n', ' '));
        while (words.find()) {
            String word = words.group();
            if (word.isBlank() && !word.contains("\u00a0")) {
                spaceBefore = true;
            } else {
                word(word, ink);
            }
        }
        return this;
    }

    private void word(String word, Ink ink) {
        Matcher parts = PART.matcher(word);
        while (parts.find()) {
            if (!parts.group().isEmpty()) {
                add(new Atom(parts.group(), ink, null, fonts.width(parts.group(), ink)));
                fresh = true;
            }
        }
        fresh = false;
    }

    /** Adds a small picture, as wide as it says in pixels of 0.75 points, or as high as the text. */
    Paragraph picture(Element svg, Ink ink) {
        double wide = svg.hasAttribute("width")
                ? new java.math.BigDecimal(svg.getAttribute("width")).doubleValue() * 0.6
                : ink.size() * ICON;
        add(new Atom("", ink, svg, wide + 2));
        fresh = false;
        return this;
    }

    /** Goes to a new line. */
    Paragraph newLine() {
        chunks.add(new Chunk(List.of(), false, true));
        spaceBefore = false;
        fresh = true;
        return this;
    }

    private void add(Atom atom) {
        if (spaceBefore || fresh || chunks.isEmpty()) {
            chunks.add(new Chunk(new ArrayList<>(List.of(atom)), spaceBefore, false));
        } else {
            chunks.get(chunks.size() - 1).atoms().add(atom);
        }
        spaceBefore = false;
    }

    boolean isEmpty() {
        return chunks.stream().allMatch(chunk -> chunk.atoms().isEmpty());
    }

    /** The width on one line. */
    double widest() {
        return lines(Double.MAX_VALUE).stream().mapToDouble(Line::width).max().orElse(0);
    }

    /** The width of the widest part that is not broken. */
    double narrowest() {
        return chunks.stream().mapToDouble(Chunk::width).max().orElse(0);
    }

    /** The lines that fit into a width in points. */
    List<Line> lines(double width) {
        List<Line> lines = new ArrayList<>();
        List<Atom> line = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (chunk.lineBefore()) {
                flush(lines, line);
                continue;
            }
            Atom blank = blank(chunk);
            double used = width(line);
            boolean space = chunk.spaceBefore() && !line.isEmpty();
            if (!line.isEmpty() && used + (space ? blank.width() : 0) + chunk.width() > width + 0.01) {
                flush(lines, line);
                space = false;
            }
            if (space) {
                line.add(blank);
            }
            if (chunk.width() <= width + 0.01) {
                line.addAll(chunk.atoms());
            } else {
                chunk.atoms().forEach(atom -> broken(atom, width, line, lines));
            }
        }
        flush(lines, line);
        return lines;
    }

    private Atom blank(Chunk chunk) {
        Ink ink = chunk.atoms().get(0).ink();
        return new Atom(" ", ink, null, fonts.width(" ", ink));
    }

    private void broken(Atom atom, double width, List<Atom> line, List<Line> lines) {
        for (int point : atom.text().codePoints().toArray()) {
            String letter = Character.toString(point);
            double wide = fonts.width(letter, atom.ink());
            if (!line.isEmpty() && width(line) + wide > width + 0.01) {
                flush(lines, line);
            }
            line.add(new Atom(letter, atom.ink(), null, wide));
        }
    }

    private static double width(List<Atom> line) {
        return line.stream().mapToDouble(Atom::width).sum();
    }

    private static void flush(List<Line> lines, List<Atom> line) {
        if (!line.isEmpty()) {
            double height = line.stream()
                    .mapToDouble(atom -> atom.ink().lineHeight())
                    .max()
                    .orElse(0);
            lines.add(new Line(List.copyOf(line), width(line), height));
            line.clear();
        }
    }
}
