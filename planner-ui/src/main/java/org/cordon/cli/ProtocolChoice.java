package org.cordon.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.constraint.library.ProtocolLibrary;

/** Finds the protocol that a person named: an id of the library, or a file. */
final class ProtocolChoice {
    private ProtocolChoice() {}

    static Protocol named(String name, ProtocolLibrary library, Surroundings surroundings) {
        Optional<Protocol> known = library.find(name);
        if (known.isPresent()) {
            return known.get();
        }
        Path file = path(name, surroundings);
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage("UNKNOWN_PROTOCOL", "no protocol has this id, and no file has this name")
                    .attribute("--protocol")
                    .remedy("Choose one of those listed, or name a protocol file.")
                    .shownHere(library.protocols().stream().map(Protocol::id).toList())
                    .build();
        }
        InputPaths.requireReadable(file);
        try {
            return ProtocolLibrary.load(file);
        } catch (ProtocolException e) {
            throw failure(e);
        }
    }

    static CommandFailure failure(ProtocolException e) {
        String place = e.fileLabel() + (e.line() > 0 ? ", line " + e.line() + ", column " + e.column() : "");
        return CommandFailure.data(e.code(), place + ": " + e.problem())
                .input(e.fileLabel())
                .remedy(Sentences.sentence(e.remedy()))
                .build();
    }

    private static Path path(String name, Surroundings surroundings) {
        try {
            return surroundings.folder().resolve(name);
        } catch (InvalidPathException e) {
            return surroundings.folder().resolve("no-such-file");
        }
    }
}
