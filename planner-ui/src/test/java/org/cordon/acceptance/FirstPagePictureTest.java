package org.cordon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cordon.cli.Shell;
import org.cordon.example.Variant;
import org.cordon.report.pdf.PagePicture;
import org.cordon.report.pdf.PagePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Page 1 of the report as pixels, held against stored pictures, so that a change of look is seen.
 *
 * <p>Pictures that are meant to change are renewed by {@code mvn -pl planner-ui -am test -Dtest=FirstPagePictureTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dcordon.pictures=renew}.
 */
class FirstPagePictureTest {
    @TempDir
    private Path folder;

    private PagePicture page(Variant variant) throws IOException {
        Plans.Demo demo = Plans.demo(variant);
        String pdf = folder.resolve("r.pdf").toString();
        Shell shell = new Shell(demo.plan());
        int code = shell.run("check", ".", "--pdf", pdf);
        assertThat(code).as(shell.err()).isEqualTo(variant == Variant.CORD_FAIL ? 1 : 0);
        try (PagePictures pages = new PagePictures(Files.readAllBytes(Path.of(pdf)))) {
            return pages.page(0, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BASE", "CORD_FAIL"})
    void page_one_looks_as_stored(Variant variant) throws IOException {
        StoredPicture stored = new StoredPicture(
                "report-" + variant.name().toLowerCase(Locale.ROOT).replace('_', '-'));

        assertThat(stored.differingPercent(page(variant)))
                .as("percent of pixels that differ, see target/pictures")
                .isLessThanOrEqualTo(StoredPicture.MOST_PERCENT);
    }

    @Test
    void a_verdict_in_another_colour_or_a_row_less_is_seen() throws IOException {
        StoredPicture stored = new StoredPicture("report-cord-fail");
        BufferedImage picture = stored.read();
        int[] recoloured = StoredPicture.pixels(picture);
        int[] shorter = recoloured.clone();
        for (int i = 0; i < recoloured.length; i++) {
            recoloured[i] = recoloured[i] == 0xFFFCE8EC ? 0xFFE4F3EE : recoloured[i];
            int y = i / picture.getWidth();
            shorter[i] = y >= 380 && y < 392 && i % picture.getWidth() < 430 ? 0xFFFFFFFF : shorter[i];
        }

        assertThat(stored.differingPercent(recoloured, picture.getWidth())).isGreaterThan(StoredPicture.MOST_PERCENT);
        assertThat(stored.differingPercent(shorter, picture.getWidth())).isGreaterThan(StoredPicture.MOST_PERCENT);
        assertThat(stored.differingPercent(StoredPicture.pixels(picture), picture.getWidth()))
                .isZero();
    }
}
