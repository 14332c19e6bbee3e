package org.cordon.desktop.report;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cordon.plan.Progress;
import org.cordon.report.pdf.PagePicture;
import org.cordon.report.pdf.PagePictures;

/** Makes reports and their pages beside the screen; a newer wish makes an older one void. */
final class ReportPrinter {
    private static final double PIXELS_PER_POINT = 1.5;

    private final Executor ui;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cordon-report");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger newest = new AtomicInteger();

    ReportPrinter(Executor ui) {
        this.ui = ui;
    }

    /** Told of each page, and of a failure, on the thread of the user interface. */
    interface Listener {
        void page(PagePicture page, int number, int of);

        void failed(Throwable failure);
    }

    /** Makes the pages of a report one after the other; every Throwable reaches the screen. */
    void preview(Supplier<ReportFiles> files, Listener listener) {
        int mine = newest.incrementAndGet();
        background.execute(() -> {
            try {
                if (mine == newest.get()) {
                    pages(files.get(), mine, listener);
                }
            } catch (Throwable failure) {
                tell(mine, () -> listener.failed(failure));
            }
        });
    }

    /** Ends the work on pages that nobody waits for any more. */
    private Progress until(int mine) {
        return new Progress() {
            @Override
            public void step(String stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return mine != newest.get();
            }
        };
    }

    private void pages(ReportFiles files, int mine, Listener listener) {
        try (PagePictures pictures = new PagePictures(files.make(ReportKind.PDF, until(mine)))) {
            int of = pictures.count();
            for (int page = 0; page < of && mine == newest.get(); page++) {
                PagePicture picture = pictures.page(page, PIXELS_PER_POINT);
                int number = page + 1;
                tell(mine, () -> listener.page(picture, number, of));
            }
        }
    }

    /** Makes one file; it is made whatever is asked for meanwhile. */
    void make(Supplier<ReportFiles> files, ReportKind kind, Consumer<byte[]> made, Consumer<Throwable> failed) {
        background.execute(() -> {
            try {
                byte[] content = files.get().make(kind, Progress.NONE);
                ui.execute(() -> made.accept(content));
            } catch (Throwable failure) {
                ui.execute(() -> failed.accept(failure));
            }
        });
    }

    private void tell(int mine, Runnable what) {
        ui.execute(() -> {
            if (mine == newest.get()) {
                what.run();
            }
        });
    }
}
