package org.cordon.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.naming.SiteNames;
import org.cordon.naming.SiteNamesFile;
import org.cordon.report.Clinic;
import org.cordon.review.request.EnvironmentSettings;
import org.cordon.yaml.YamlException;
import picocli.CommandLine.Option;

/** The option that names the clinic's folder of protocols and confirmations. */
final class ProtocolFolder {
    @Option(
            names = "--protocol-dir",
            paramLabel = "FOLDER",
            description = "The clinic's protocols, confirmations and names, over the shipped ones; without it"
                    + " CORDON_PROTOCOLS.")
    private Path folder;

    /** As given with the option, resolved. */
    Optional<Path> given(Surroundings surroundings) {
        return Optional.ofNullable(folder).map(surroundings.folder()::resolve);
    }

    /** The folder that counts: the one given, else that of the environment. */
    Optional<Path> used(Surroundings surroundings) {
        return given(surroundings)
                .or(() -> Optional.ofNullable(surroundings.environment().get(EnvironmentSettings.PROTOCOLS))
                        .filter(text -> !text.isBlank())
                        .map(text -> surroundings.folder().resolve(text.strip())));
    }

    /** The shipped protocols with the clinic's over them. */
    ProtocolLibrary library(Surroundings surroundings) {
        Optional<Path> used = used(surroundings);
        ProtocolLibrary shipped = ProtocolLibrary.shipped();
        if (used.isEmpty()) {
            return shipped;
        }
        try {
            return shipped.withFolder(used.get());
        } catch (ProtocolException e) {
            throw CommandFailure.usage("CLINIC_FOLDER_INVALID", e.getMessage())
                    .attribute(folder == null ? EnvironmentSettings.PROTOCOLS : "--protocol-dir")
                    .remedy(Sentences.sentence(e.remedy()))
                    .build();
        }
    }

    /** The names that the clinic confirmed; none without a folder. */
    SiteNames names(Surroundings surroundings) {
        return used(surroundings)
                .map(found -> ProtocolFolder.read(() -> SiteNamesFile.readFolder(found)))
                .orElse(SiteNames.none());
    }

    /** Names as read by a reader, its refusals as failures of the command. */
    static SiteNames read(Supplier<SiteNames> reader) {
        try {
            return reader.get();
        } catch (YamlException wrong) {
            throw CommandFailure.data(
                            wrong.code(),
                            wrong.label()
                                    + (wrong.line() > 0 ? ", line " + wrong.line() + ", column " + wrong.column() : "")
                                    + ": " + wrong.problem())
                    .input(wrong.label())
                    .remedy(Sentences.sentence(wrong.remedy()))
                    .build();
        }
    }

    /** The head of a clinic's reports. */
    static Optional<Clinic> clinic(Optional<Path> folder) {
        try {
            return folder.flatMap(Clinic::readFolder);
        } catch (YamlException e) {
            throw CommandFailure.usage("CLINIC_FOLDER_INVALID", e.getMessage())
                    .attribute(Clinic.NAME)
                    .remedy(Sentences.sentence(e.remedy()))
                    .build();
        }
    }
}
