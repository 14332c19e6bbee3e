package org.cordon.desktop.slices;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.cordon.desktop.session.LoadProgress;
import org.cordon.dicom.DicomReadException;
import org.cordon.picture.CtVolume;
import org.cordon.plan.ImageSeries;

/** Reads the images of the open plan beside the screen; a new series ends the reading of the old one. */
final class ImageLoader {
    private final Executor ui;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cordon-images");
        thread.setDaemon(true);
        return thread;
    });
    private LoadProgress progress = new LoadProgress();

    ImageLoader(Executor ui) {
        this.ui = ui;
    }

    /** Reads a series and hands it over; what cannot be read is handed over as nothing. */
    void read(ImageSeries series, Consumer<Optional<CtVolume>> ready) {
        progress.cancel();
        LoadProgress mine = new LoadProgress();
        progress = mine;
        background.execute(() -> {
            Optional<CtVolume> volume = volume(series, mine);
            ui.execute(() -> {
                if (mine == progress) {
                    ready.accept(volume);
                }
            });
        });
    }

    private static Optional<CtVolume> volume(ImageSeries series, LoadProgress progress) {
        try {
            return Optional.of(CtVolume.read(series, progress));
        } catch (CancellationException | DicomReadException | java.io.UncheckedIOException | OutOfMemoryError unread) {
            return Optional.empty();
        }
    }

    void stop() {
        progress.cancel();
    }
}
