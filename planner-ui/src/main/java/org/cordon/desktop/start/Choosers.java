package org.cordon.desktop.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a folder or for files. */
public interface Choosers {
    /** A folder; empty when the person thinks better of it. */
    Optional<Path> folder();

    /** Files; empty when the person thinks better of it. */
    List<Path> files();
}
