package org.cordon.desktop.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.Remembered;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.geometry.Point3;
import org.cordon.picture.Plane;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.ImageSlice;
import org.cordon.plan.PlanSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * Prints how long frames take while scrolling through 300 slices of 512 x 512 x 200 in a pane of 1000 x 800 on the
 * software renderer, with contours, isodoses and wash. Runs only with {@code -Dcordon.benchmark}.
 */
class SliceSpeedTest {
    private static final int FRAMES = 300;
    private static final int SLICES = 200;

    @TempDir
    private Path folder;

    @Test
    void scrolling_through_300_slices() throws Exception {
        Assumptions.assumeTrue(System.getProperty("cordon.benchmark") != null, "only with -Dcordon.benchmark");
        FxToolkit.registerPrimaryStage();
        OpenPlan plan = large(opened());
        List<Long> times = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> start(plan, times, done));
        assertThat(done.await(5, TimeUnit.MINUTES)).isTrue();
        long[] frames = new long[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = times.get(i + 1 + times.size() - FRAMES - 1) - times.get(i + times.size() - FRAMES - 1);
        }
        Arrays.sort(frames);
        System.out.printf(
                Locale.ROOT,
                "slices 512x512x200 at 1000x800: %d frames, median %.1f ms, 95 %% within %.1f ms, longest %.1f ms%n",
                FRAMES,
                frames[FRAMES / 2] / 1e6,
                frames[FRAMES * 95 / 100 - 1] / 1e6,
                frames[FRAMES - 1] / 1e6);
    }

    private void start(OpenPlan plan, List<Long> times, CountDownLatch done) {
        Fonts.load();
        Session session = new Session(Platform::runLater, Map.of());
        SlicesView view = new SlicesView(session, new Remembered(Optional.empty()));
        Region pane = view.pane(Plane.AXIAL);
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(pane), 1000, 800));
        stage.show();
        view.show(plan, StructureLooks.of(plan.reviewed()));
        new AnimationTimer() {
            private int direction = 1;
            private double last = Double.NaN;

            @Override
            public void handle(long now) {
                if (!view.hasImages()) {
                    return;
                }
                times.add(System.nanoTime());
                if (times.size() > FRAMES + 60) {
                    stop();
                    stage.close();
                    session.close();
                    done.countDown();
                    return;
                }
                double z = view.point().zMm();
                direction = z == last ? -direction : direction;
                last = z;
                view.scroll(Plane.AXIAL, direction);
            }
        }.start();
    }

    private OpenPlan opened() throws InterruptedException {
        ExamplePlan.write(Variant.BASE, folder.resolve("plan"));
        java.util.concurrent.BlockingQueue<Runnable> events = new java.util.concurrent.LinkedBlockingQueue<>();
        try (Session session = new Session(events::add, Map.of())) {
            session.open(List.of(folder.resolve("plan")));
            while (session.plan().get().isEmpty()) {
                Runnable event = events.poll(2, TimeUnit.MINUTES);
                assertThat(event).isNotNull();
                event.run();
            }
            return session.plan().get().get();
        }
    }

    /** The same plan with images of 512 x 512 x 200 around its target. */
    private static OpenPlan large(OpenPlan plan) {
        ImageSeries old = plan.images().orElseThrow();
        List<Double> z = IntStream.range(0, SLICES).mapToObj(k -> -100.0 + k).toList();
        ImageSeries series = new ImageSeries(
                old.input(),
                old.modality(),
                old.frameOfReferenceUid(),
                old.patientPosition(),
                false,
                512,
                512,
                z,
                old.sopInstanceUids(),
                SliceSpeedTest::slice);
        PlanSet set = plan.set();
        PlanSet bigger = new PlanSet(
                set.patients(),
                set.plans(),
                set.structureSets(),
                set.doses(),
                List.of(series),
                set.inputs(),
                set.findings(),
                set.skipped());
        return new OpenPlan(plan.paths(), true, bigger, plan.request(), plan.reviewed());
    }

    private static ImageSlice slice(int k) {
        float[] values = new float[512 * 512];
        for (int i = 0; i < values.length; i++) {
            int x = i % 512;
            int y = i / 512;
            values[i] = (x * 31 + y * 17 + k * 13) % 700 - 200;
        }
        return new ImageSlice(new Point3(-200, -200, -100 + k), 0.8, 0.8, 512, 512, values);
    }
}
