package org.cordon.cli;

/** What a double click starts in an application image: the desktop, with the files and folders dropped on it. */
public final class DesktopMain {
    private DesktopMain() {}

    /** Opens the desktop with the given paths. */
    public static void main(String[] args) {
        String[] all = new String[args.length + 1];
        all[0] = "ui";
        System.arraycopy(args, 0, all, 1, args.length);
        Main.main(all);
    }
}
