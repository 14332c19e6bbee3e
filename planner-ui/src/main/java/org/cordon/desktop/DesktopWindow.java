package org.cordon.desktop;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.cordon.desktop.frame.MainView;
import org.cordon.desktop.frame.Screen;
import org.cordon.desktop.look.Appearance;
import org.cordon.desktop.look.Fonts;
import org.cordon.desktop.look.Texts;
import org.cordon.desktop.look.Theme;
import org.cordon.desktop.review.ReviewScreen;
import org.cordon.desktop.session.Remembered;
import org.cordon.desktop.session.Session;
import org.cordon.desktop.start.Choosers;
import org.cordon.desktop.start.RecentPlans;
import org.cordon.desktop.start.StartView;
import org.cordon.text.Wording;

/** The window of the application. All methods are called on the thread of the user interface. */
public final class DesktopWindow {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;
    private static final String THEME = "theme";
    private static final String SCALE = "scale";
    private static final String FOLDER = "folder";

    private final Stage stage;
    private final Session session;
    private final Appearance appearance;
    private final Remembered remembered;
    private final MainView main;

    /**
     * Builds the window and shows it.
     *
     * @param stage to show it in
     * @param settings of this start
     */
    public DesktopWindow(Stage stage, DesktopSettings settings) {
        this.stage = stage;
        Fonts.load();
        remembered = new Remembered(settings.rememberIn());
        appearance = new Appearance(
                remembered.get(THEME).equals(Optional.of(Theme.DARK.name())) ? Theme.DARK : Theme.LIGHT,
                remembered.number(SCALE).orElse(1));
        session = new Session(Platform::runLater, settings.environment());
        RecentPlans recent = new RecentPlans(settings.rememberIn());
        StartView start = new StartView(session, new Dialogs(), recent);
        main = new MainView(
                session,
                appearance,
                start,
                Screens.all(),
                Wording.english(),
                Platform::runLater,
                remembered,
                settings.version());
        start.accept(main.root());
        session.real()
                .addListener((property, before, now) ->
                        now.ifPresent(plan -> recent.add(plan, LocalDateTime.now(ZoneId.systemDefault()))));
        Scene scene = new Scene(main.root(), WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(Objects.requireNonNull(Fonts.class.getResource("desktop.css"), "desktop.css")
                        .toExternalForm());
        new Shortcuts(session, main, start, appearance).install(scene);
        appearance.theme().addListener((property, before, now) -> theme());
        appearance.theme().addListener((property, before, now) -> remembered.put(THEME, now.name()));
        appearance.scale().addListener((property, before, now) -> remembered.put(SCALE, now.toString()));
        theme();
        stage.setTitle(Texts.get("app.name"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(event -> session.close());
        stage.show();
        if (!settings.paths().isEmpty()) {
            session.open(settings.paths());
        }
    }

    /** What is open and selected. */
    public Session session() {
        return session;
    }

    /** The review of what is open. */
    ReviewScreen review() {
        return (ReviewScreen) main.screen(Screens.REVIEW);
    }

    /** The screen with an id. */
    Screen screen(String id) {
        return main.screen(id);
    }

    /** Goes to the screen with an id. */
    void go(String id) {
        main.go(id);
    }

    /** The theme in use. */
    public Appearance appearance() {
        return appearance;
    }

    private void theme() {
        Application.setUserAgentStylesheet(
                appearance.theme().get() == Theme.DARK
                        ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                        : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
    }

    /** The dialogs of the system. */
    private final class Dialogs implements Choosers {
        @Override
        public Optional<Path> folder() {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Texts.get("start.openFolder"));
            last().ifPresent(chooser::setInitialDirectory);
            Optional<File> chosen = Optional.ofNullable(chooser.showDialog(stage));
            chosen.ifPresent(folder -> keep(folder.getParentFile()));
            return chosen.map(File::toPath);
        }

        @Override
        public List<Path> files() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.get("start.openFiles"));
            last().ifPresent(chooser::setInitialDirectory);
            List<File> files = chooser.showOpenMultipleDialog(stage);
            if (files == null || files.isEmpty()) {
                return List.of();
            }
            keep(files.get(0).getParentFile());
            return files.stream().map(File::toPath).toList();
        }

        /** The folder above the one that was opened last: its own name may be a patient's. */
        private Optional<File> last() {
            return remembered.get(FOLDER).map(File::new).filter(File::isDirectory);
        }

        private void keep(File folder) {
            if (folder != null && folder.getParentFile() != null) {
                remembered.put(FOLDER, folder.getParent());
            }
        }
    }
}
