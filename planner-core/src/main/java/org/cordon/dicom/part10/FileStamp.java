package org.cordon.dicom.part10;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What tells that a file is still the one that was read: size, modification time and, where there is one, file key. */
record FileStamp(boolean regular, long size, FileTime modified, String key) {
    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(
                attributes.isRegularFile(),
                attributes.size(),
                attributes.lastModifiedTime(),
                String.valueOf(attributes.fileKey()));
    }
}
