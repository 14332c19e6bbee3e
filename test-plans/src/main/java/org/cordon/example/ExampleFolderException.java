package org.cordon.example;

/** An example plan was to be written into a folder that holds something else; nothing was changed. */
public final class ExampleFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExampleFolderException(String message) {
        super(message);
    }
}
