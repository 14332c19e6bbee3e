package org.cordon.desktop;

import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window of the desktop without a screen, for tests and for the pictures of the documentation. */
final class DesktopRig implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 150;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private DesktopWindow window;

    static DesktopRig open(List<Path> paths) {
        return open(paths, Optional.empty());
    }

    static DesktopRig open(List<Path> paths, Optional<Path> rememberIn) {
        DesktopRig rig = new DesktopRig();
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the toolkit does not start", e);
        }
        rig.on(() -> {
            rig.stage = new Stage();
            rig.window = new DesktopWindow(rig.stage, new DesktopSettings(paths, Map.of(), rememberIn, "1.0.0"));
            return null;
        });
        return rig;
    }

    DesktopWindow window() {
        return window;
    }

    FxRobot robot() {
        return robot;
    }

    Stage stage() {
        return stage;
    }

    <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    void run(Runnable work) {
        on(() -> {
            work.run();
            return null;
        });
    }

    /** Waits until a condition holds on the thread of the user interface. */
    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                fail("did not come: " + what);
            }
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void awaitPlan() {
        await("an open plan", () -> window.session().plan().get().isPresent());
    }

    <N extends Node> N node(String query, Class<N> type) {
        return type.cast(robot.lookup(query).query());
    }

    void size(double width, double height) {
        run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    BufferedImage picture() {
        return on(() -> {
            javafx.scene.Parent root = stage.getScene().getRoot();
            for (int i = 0; i < 2; i++) {
                root.applyCss();
                root.layout();
            }
            WritableImage image = stage.getScene().snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader()
                    .getPixels(
                            0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            out.setRGB(0, 0, width, height, pixels, 0, width);
            return out;
        });
    }

    void save(Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture(), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Platform.runLater(() -> stage.close());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
