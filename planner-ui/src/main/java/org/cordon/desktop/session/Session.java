package org.cordon.desktop.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.cordon.desktop.look.Texts;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.review.request.ReviewRequest;

/**
 * What is open, being loaded and selected. A new load cancels the one that runs; until it ends the open plan stays as it
 * is. All methods are called on the thread of the user interface.
 */
public final class Session implements AutoCloseable {
    private final Executor ui;
    private final PlanLoader loader;
    private final ExampleFolders examples = new ExampleFolders();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cordon-load");
        thread.setDaemon(true);
        return thread;
    });
    private final ReadOnlyObjectWrapper<Optional<OpenPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OpenPlan>> real = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final WhatIf whatIf;
    private final ReadOnlyObjectWrapper<LoadState> load = new ReadOnlyObjectWrapper<>(new LoadState.Idle());
    private final Selection selection = new Selection();
    private final PlanImages images;
    private int loads;

    /**
     * Creates it with nothing open.
     *
     * @param ui runs on the thread of the user interface
     * @param environment the settings among the variables of the process
     */
    public Session(Executor ui, Map<String, String> environment) {
        this.ui = ui;
        this.loader = new PlanLoader(environment);
        this.whatIf = new WhatIf(background, ui, loader, this::show);
        this.images = new PlanImages(ui);
    }

    /** The open plan as it is, whatever a what-if shows: what is written, remembered or signed is this one. */
    public ReadOnlyObjectProperty<Optional<OpenPlan>> real() {
        return real.getReadOnlyProperty();
    }

    /** What the screens show: the open plan, or what a what-if makes of it. */
    public ReadOnlyObjectProperty<Optional<OpenPlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What the loader does. */
    public ReadOnlyObjectProperty<LoadState> load() {
        return load.getReadOnlyProperty();
    }

    /** Another prescription tried on the open plan. */
    public WhatIf whatIf() {
        return whatIf;
    }

    /** Begins a what-if, or ends the one that is on. */
    public void toggleWhatIf() {
        if (!whatIf.end()) {
            real.get().ifPresent(whatIf::start);
        }
    }

    /** Tries another prescription out on the open plan, where it has one: a what-if, begun where none is on. */
    public void tryPrescription(double doseGy, int fractions) {
        if (whatIf.state().get().isEmpty()) {
            real.get().ifPresent(whatIf::start);
        }
        whatIf.ask(doseGy, fractions);
    }

    /** Tries earlier courses out on the open plan, where it has a prescription: a what-if, begun where none is on. */
    public void tryCourses(TypedCourses typed) {
        if (whatIf.state().get().isEmpty() && !typed.isEmpty()) {
            real.get().ifPresent(whatIf::start);
        }
        whatIf.ask(typed);
    }

    private void show(OpenPlan shown) {
        plan.set(Optional.of(shown));
        selection.follow(shown.result(), true);
    }

    /** The selected row and point. */
    public Selection selection() {
        return selection;
    }

    /** The images of the open plan, once a screen wants them. */
    public PlanImages images() {
        return images;
    }

    /** Runs the parts of computations that screens ask for; not to be shut down. */
    public ExecutorService workers() {
        return loader.workers();
    }

    /** Opens files and folders. */
    public void open(List<Path> paths) {
        open(paths, UnaryOperator.identity());
    }

    /** Opens files and folders with a choice that a person made. */
    public void open(List<Path> paths, UnaryOperator<ReviewRequest> choice) {
        Path name = paths.get(0).getFileName();
        start(
                name == null ? paths.get(0).toString() : name.toString(),
                paths,
                progress -> loader.open(paths, false, choice, progress));
    }

    /** Reviews the open plan again, asked something else. */
    public void review(UnaryOperator<ReviewRequest> change) {
        real.get().ifPresent(now -> {
            ReviewRequest request = change.apply(now.request());
            start(
                    Texts.get("load.again"),
                    now.paths(),
                    progress -> now.with(request, loader.review(now.set(), request, progress)));
        });
    }

    /** Writes what was said of the open plan, and judges it again. */
    public void save(CaseSave said) {
        real.get().ifPresent(now -> {
            ReviewRequest request = now.request().decidedBy(said.caseFile());
            start(Texts.get("load.again"), now.paths(), progress -> {
                said.write();
                return now.with(request, loader.review(now.set(), request, progress));
            });
        });
    }

    /** Writes the example plan into a folder of its own and opens it. */
    public void openExample() {
        openExample(Variant.BASE);
    }

    /** Writes a variant of the example plan into a folder of its own and opens it. */
    public void openExample(Variant variant) {
        start(Texts.get("load.example"), List.of(), progress -> {
            Path folder = examples.create();
            ExamplePlan.write(variant, folder);
            return loader.open(List.of(folder), true, UnaryOperator.identity(), progress);
        });
    }

    private interface Work {
        OpenPlan run(LoadProgress progress);
    }

    private void start(String label, List<Path> paths, Work work) {
        cancel();
        int number = ++loads;
        LoadProgress progress = new LoadProgress();
        load.set(new LoadState.Running(label, progress));
        background.execute(() -> {
            Supplier<Runnable> outcome = () -> {
                OpenPlan opened = work.run(progress);
                return () -> opened(opened);
            };
            Runnable end = guarded(outcome, label, paths);
            ui.execute(() -> {
                if (number == loads) {
                    end.run();
                }
            });
        });
    }

    /** Every Throwable of a load reaches the screen. */
    private Runnable guarded(Supplier<Runnable> outcome, String label, List<Path> paths) {
        try {
            return outcome.get();
        } catch (CancellationException cancelled) {
            return () -> load.set(new LoadState.Idle());
        } catch (Throwable thrown) {
            Problem problem = Problems.of(thrown, loader.lastRead());
            return () -> load.set(new LoadState.Failed(label, paths, problem));
        }
    }

    private void opened(OpenPlan opened) {
        boolean sameFrame = real.get()
                .map(before -> before.reviewed()
                        .structures()
                        .frameOfReferenceUids()
                        .equals(opened.reviewed().structures().frameOfReferenceUids()))
                .orElse(false);
        whatIf.forget();
        real.set(Optional.of(opened));
        plan.set(Optional.of(opened));
        selection.follow(opened.result(), sameFrame);
        load.set(new LoadState.Idle());
    }

    /** Cancels the load that runs; the open plan stays. */
    public void cancel() {
        if (load.get() instanceof LoadState.Running running) {
            running.progress().cancel();
            loads++;
            load.set(new LoadState.Idle());
        }
    }

    /** Puts away the message of a load that failed. */
    public void dismiss() {
        if (load.get() instanceof LoadState.Failed) {
            load.set(new LoadState.Idle());
        }
    }

    @Override
    public void close() {
        cancel();
        whatIf.forget();
        background.shutdownNow();
        images.close();
        loader.close();
        examples.close();
    }

    /** Folders of example plans, removed at the end. */
    private static final class ExampleFolders implements AutoCloseable {
        private Optional<Path> root = Optional.empty();
        private int made;

        synchronized Path create() {
            try {
                if (root.isEmpty()) {
                    root = Optional.of(Files.createTempDirectory("cordon-desktop"));
                }
                return root.get().resolve("example-" + ++made);
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for the example could be made", e);
            }
        }

        @Override
        public synchronized void close() {
            root.ifPresent(RemovedFolder::remove);
            root = Optional.empty();
        }
    }
}
