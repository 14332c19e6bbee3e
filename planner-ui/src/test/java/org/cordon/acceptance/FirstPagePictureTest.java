package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cordon.cli.Shell;
import org.cordon.example.Variant;
import org.cordon.picture.PictureComparison;
import org.cordon.picture.StoredPicture;
import org.cordon.report.pdf.PagePicture;
import org.cordon.report.pdf.PagePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Page 1 of the report as pixels, held against stored pictures, so that a change of look is seen.
 */
class FirstPagePictureTest {
    @TempDir
    private Path folder;

    private BufferedImage page(Variant variant) throws IOException {
        Plans.Demo demo = Plans.demo(variant);
        String pdf = folder.resolve("r.pdf").toString();
        Shell shell = new Shell(demo.plan());
        int code = shell.run("check", ".", "--pdf", pdf);
        assertThat(code).as(shell.err()).isEqualTo(variant == Variant.CORD_FAIL ? 1 : 0);
        try (PagePictures pages = new PagePictures(Files.readAllBytes(Path.of(pdf)))) {
            PagePicture page = pages.page(0, 1);
            int height = page.argb().length / page.width();
            BufferedImage image = new BufferedImage(page.width(), height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, page.width(), height, page.argb(), 0, page.width());
            return image;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BASE", "CORD_FAIL"})
    void page_one_looks_as_stored(Variant variant) throws IOException {
        StoredPicture stored = new StoredPicture(
                "report-" + variant.name().toLowerCase(Locale.ROOT).replace('_', '-'));

        assertThat(stored.complaint(page(variant))).isEmpty();
    }

    @Test
    void a_verdict_in_another_colour_or_a_row_less_is_seen() {
        BufferedImage stored = new StoredPicture("report-cord-fail").read();
        BufferedImage recoloured = new StoredPicture("report-cord-fail").read();
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                recoloured.setRGB(x, y, stored.getRGB(x, y) == 0xFFFCE8EC ? 0xFFE4F3EE : stored.getRGB(x, y));
            }
        }
        BufferedImage shorter = new StoredPicture("report-cord-fail").read();
        Graphics2D rubber = shorter.createGraphics();
        rubber.setColor(Color.WHITE);
        rubber.fillRect(0, 380, 430, 12);
        rubber.dispose();

        assertThat(PictureComparison.complaint("recoloured", stored, recoloured, folder))
                .isPresent();
        assertThat(PictureComparison.complaint("shorter", stored, shorter, folder))
                .isPresent();
        assertThat(PictureComparison.complaint("same", stored, stored, folder)).isEmpty();
    }
}
