package org.cordon.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the toolkit and the window, and waits until the window is closed. */
public final class Desktop {
    /** Kept, since a logger that nobody holds is forgotten with its level. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Desktop() {}

    /**
     * Whether there is a screen to show a window on.
     *
     * @param environment variables of the process
     * @param osName name of the operating system
     */
    public static boolean hasDisplay(Map<String, String> environment, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        return os.contains("windows")
                || os.contains("mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }

    /**
     * Shows the window and returns when it is closed.
     *
     * @param settings of this start
     * @param usable told, on the thread of the user interface, when the window is drawn for the first time
     * @throws UnsupportedOperationException when the screen cannot be used
     */
    public static void run(DesktopSettings settings, Runnable usable) {
        TOOLKIT.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Platform.startup(() -> {
            try {
                Stage stage = new Stage();
                new DesktopWindow(stage, settings);
                FirstFrame.of(stage.getScene(), usable);
                stage.showingProperty().addListener((property, before, now) -> closed.countDown());
            } catch (RuntimeException e) {
                failure.set(e);
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        if (failure.get() != null) {
            throw failure.get();
        }
    }
}
