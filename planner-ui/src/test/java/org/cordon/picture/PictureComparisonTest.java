package org.cordon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureComparisonTest {
    @TempDir
    private Path folder;

    private static BufferedImage picture(int width) {
        BufferedImage image = new BufferedImage(width, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xF4F6F9));
        g.fillRect(0, 0, width, 300);
        g.dispose();
        return image;
    }

    private Optional<String> complaint(BufferedImage actual) {
        return PictureComparison.complaint("screen", picture(400), actual, folder);
    }

    @Test
    void the_same_picture_and_one_with_a_few_other_edges_are_the_same_look() {
        BufferedImage edges = picture(400);
        for (int i = 0; i < 20; i++) {
            edges.setRGB(7 + 19 * i, 3 + 13 * i, 0);
        }

        assertThat(complaint(picture(400))).isEmpty();
        assertThat(complaint(edges)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_small_icon_in_another_colour_is_another_look_and_the_three_pictures_are_named() {
        BufferedImage icon = picture(400);
        Graphics2D g = icon.createGraphics();
        g.setColor(new Color(0xC81E1E));
        g.fillOval(100, 100, 12, 12);
        g.dispose();

        assertThat(complaint(icon).orElseThrow()).contains("screen-difference.png", folder.toString(), ".ci/pictures");
        for (String each : new String[] {"expected", "actual", "difference"}) {
            assertThat(folder.resolve("screen-" + each + ".png")).isNotEmptyFile();
        }
    }

    @Test
    void a_ground_that_is_a_little_darker_everywhere_is_another_look() {
        BufferedImage darker = picture(400);
        Graphics2D g = darker.createGraphics();
        g.setColor(new Color(0xD9DCE0));
        g.fillRect(0, 0, 400, 300);
        g.dispose();

        assertThat(complaint(darker).orElseThrow()).contains("100.000 %");
    }

    @Test
    void another_size_is_another_look() {
        assertThat(complaint(picture(401)).orElseThrow()).contains("400 x 300", "401 x 300");
    }
}
