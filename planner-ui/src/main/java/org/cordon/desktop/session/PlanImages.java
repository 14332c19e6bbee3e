package org.cordon.desktop.session;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cordon.dicom.DicomReadException;
import org.cordon.picture.CtVolume;
import org.cordon.plan.ImageSeries;

/**
 * The images of the open plan, read once for all screens, when one first wants them; another series ends the reading of the
 * one before. All methods are called on the thread of the user interface.
 */
public final class PlanImages {
    private final Executor ui;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cordon-images");
        thread.setDaemon(true);
        return thread;
    });
    private final ReadOnlyObjectWrapper<Optional<CtVolume>> volume = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ImageSeries> wanted = Optional.empty();
    private LoadProgress progress = new LoadProgress();

    PlanImages(Executor ui) {
        this.ui = ui;
    }

    /** The images of the series that was asked for last; empty until they are there, and when they cannot be read. */
    public ReadOnlyObjectProperty<Optional<CtVolume>> volume() {
        return volume.getReadOnlyProperty();
    }

    /** Reads a series; none forgets the one before. */
    public void want(Optional<ImageSeries> series) {
        if (series.equals(wanted)) {
            return;
        }
        wanted = series;
        progress.cancel();
        volume.set(Optional.empty());
        series.ifPresent(this::read);
    }

    private void read(ImageSeries series) {
        LoadProgress mine = new LoadProgress();
        progress = mine;
        background.execute(() -> {
            Optional<CtVolume> read = volume(series, mine);
            ui.execute(() -> {
                if (mine == progress) {
                    volume.set(read);
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

    void close() {
        progress.cancel();
        background.shutdownNow();
    }
}
