package org.cordon.desktop.dvh;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import org.cordon.desktop.look.PngFile;
import org.cordon.desktop.look.Texts;
import org.cordon.picture.DvhPicture;

/** Writes the histogram to a file: the picture as PNG or SVG, the curves as CSV. Names no patient. */
final class DvhExport {
    private final Supplier<WritableImage> picture;

    DvhExport(Supplier<WritableImage> picture) {
        this.picture = picture;
    }

    List<MenuItem> items(Supplier<Optional<DvhModel>> model) {
        return List.of(
                item("dvh.export.png", "dvh.png", model, each -> PngFile.bytes(picture.get())),
                item("dvh.export.svg", "dvh.svg", model, each -> svg(each).getBytes(StandardCharsets.UTF_8)),
                item(
                        "dvh.export.csv",
                        "dvh.csv",
                        model,
                        each -> DvhCsv.write(each.curves()).getBytes(StandardCharsets.UTF_8)));
    }

    private interface Content {
        byte[] of(DvhModel model);
    }

    private static MenuItem item(String key, String name, Supplier<Optional<DvhModel>> model, Content content) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setOnAction(event -> model.get().ifPresent(each -> ask(name, content.of(each))));
        return item;
    }

    static String svg(DvhModel model) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + DvhPicture.svg(model.result())
                        .toString()
                        .replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    }

    private static void ask(String name, byte[] content) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(null);
        if (file != null) {
            save(file.toPath(), content);
        }
    }

    /** The old file or the new one, never a mixture. */
    static void save(Path file, byte[] content) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.write(temporary, content);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notWritten) {
            new Alert(Alert.AlertType.ERROR, Texts.get("dvh.export.failed")).show();
        }
    }
}
