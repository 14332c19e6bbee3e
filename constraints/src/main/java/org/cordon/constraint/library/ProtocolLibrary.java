package org.cordon.constraint.library;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.RowConfirmation;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.SiteNamesFile;

/** The protocols that are at hand: the shipped ones, and those of a clinic's folder, which shadow them visibly. */
public final class ProtocolLibrary {
    /** Files of a clinic's folder that hold something else: names, severities of checks, the head of reports. */
    private static final Set<String> OTHER_FILES = Set.of(SiteNamesFile.NAME, "checks.yaml", "report.yaml");

    private static final String INDEX = "index.txt";
    private static final String CONFIRMATIONS = "confirmations.yaml";
    private static final int MAX_FILES = 500;

    private final Supplier<ImmutableList<Entry>> entries;
    private final Function<String, Optional<Protocol>> byId;
    private final ImmutableList<Finding> findings;

    /** The shipped library: a protocol asked for by its id is read alone, because all of them take a third of a second. */
    private ProtocolLibrary(List<String> names) {
        Map<String, Supplier<Entry>> each = new LinkedHashMap<>();
        names.forEach(name -> each.put(name, Suppliers.memoize(() -> shippedEntry(name))));
        entries = Suppliers.memoize(() -> sorted(each.values().stream().map(Supplier::get)));
        byId = id -> Optional.ofNullable(each.get(id + ".yaml"))
                .map(entry -> entry.get().protocol());
        findings = ImmutableList.of();
    }

    private ProtocolLibrary(List<Entry> entries, List<Finding> findings) {
        ImmutableList<Entry> all = sorted(entries.stream());
        this.entries = () -> all;
        this.byId = id -> all.stream()
                .map(Entry::protocol)
                .filter(protocol -> protocol.id().equals(id))
                .findFirst();
        this.findings = ImmutableList.copyOf(findings);
    }

    private static ImmutableList<Entry> sorted(Stream<Entry> entries) {
        return entries.sorted(Comparator.comparing(entry -> entry.protocol().id()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Entry shippedEntry(String name) {
        return new Entry(ProtocolReader.read(resource(name), name), Origin.SHIPPED, Optional.empty());
    }

    /**
     * A protocol with where it comes from.
     *
     * @param protocol with its confirmations
     * @param origin where its file lies
     * @param shadowed the shipped protocol of the same id that it replaces, where it does
     */
    public record Entry(Protocol protocol, Origin origin, Optional<Protocol> shadowed) {}

    /** Where a protocol's file lies. */
    public enum Origin {
        /** In the program. */
        SHIPPED,
        /** In the clinic's folder. */
        CLINIC
    }

    /** The protocols that come with the program, read when they are asked for. */
    public static ProtocolLibrary shipped() {
        return new ProtocolLibrary(new String(resource(INDEX), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
    }

    /**
     * This library with a clinic's folder over it: its {@code *.yaml} and {@code *.yml} files, not those of folders
     * inside it, and {@code confirmations.yaml}. The clinic's names of structures are
     * left to {@link SiteNamesFile}.
     *
     * @param folder the clinic's folder
     * @throws ProtocolException when the folder or any file in it cannot be used, two files have the same id, or a
     *     confirmation names a protocol or row that is not there
     */
    public ProtocolLibrary withFolder(Path folder) {
        Map<String, Entry> byId = new TreeMap<>();
        entries().forEach(entry -> byId.put(entry.protocol().id(), entry));
        List<Finding> noticed = new ArrayList<>(findings);
        List<RowConfirmation> confirmations = new ArrayList<>();
        for (Path path : files(folder)) {
            if (OTHER_FILES.contains(path.getFileName().toString())) {
                continue;
            }
            ProtocolFile file = ProtocolFile.read(path);
            if (file.label().toLowerCase(Locale.ROOT).matches("confirmations[.]ya?ml")) {
                confirmations.addAll(ConfirmationReader.readFile(file));
                continue;
            }
            Entry entry = clinicEntry(ProtocolReader.read(file.bytes(), file.label()), file, byId);
            entry.shadowed().ifPresent(shipped -> noticed.add(shadowing(entry.protocol(), shipped)));
            byId.put(entry.protocol().id(), entry);
        }
        checkAndNote(confirmations, byId, noticed);
        return new ProtocolLibrary(
                byId.values().stream()
                        .map(entry -> new Entry(
                                entry.protocol().confirmedBy(confirmations), entry.origin(), entry.shadowed()))
                        .toList(),
                noticed);
    }

    /**
     * Reads one protocol file.
     *
     * @throws ProtocolException naming the file's label, line and column, what is wrong and what to do
     */
    public static Protocol load(Path file) {
        ProtocolFile content = ProtocolFile.read(file);
        return ProtocolReader.read(content.bytes(), content.label());
    }

    /**
     * Reads one protocol.
     *
     * @param bytes of the file
     * @param label of the file, no path
     * @throws ProtocolException naming the label, line and column, what is wrong and what to do
     */
    public static Protocol parse(byte[] bytes, String label) {
        return ProtocolReader.read(bytes, label);
    }

    /** The label of a file for messages: its name when that is plain, else a hash of it. */
    public static String label(Path file) {
        return ProtocolFile.label(file);
    }

    /** Every protocol, by id. */
    public List<Protocol> protocols() {
        return entries().stream().map(Entry::protocol).toList();
    }

    /** Every protocol with its origin, by id. */
    public List<Entry> entries() {
        return entries.get();
    }

    /** The protocol with an id. */
    public Optional<Protocol> find(String id) {
        return byId.apply(id);
    }

    /** What a person must know about the library: shadowed protocols, confirmations that no longer agree. */
    public List<Finding> findings() {
        return findings;
    }

    private static Entry clinicEntry(Protocol protocol, ProtocolFile file, Map<String, Entry> byId) {
        Entry before = byId.get(protocol.id());
        if (before != null && before.origin() == Origin.CLINIC) {
            throw new ProtocolException(
                    "PROTOCOL_DUPLICATE_ID",
                    file.label(),
                    0,
                    0,
                    "another file of the folder has the same protocol id",
                    "keep one of them or change an id");
        }
        return new Entry(protocol, Origin.CLINIC, Optional.ofNullable(before).map(Entry::protocol));
    }

    private static Finding shadowing(Protocol clinic, Protocol shipped) {
        return Finding.info(
                Reason.of(
                        "PROTOCOL_SHADOWED",
                        "protocol",
                        clinic.id(),
                        "clinicVersion",
                        clinic.version(),
                        "shippedVersion",
                        shipped.version()),
                clinic.id());
    }

    private static void checkAndNote(
            List<RowConfirmation> confirmations, Map<String, Entry> byId, List<Finding> noticed) {
        for (RowConfirmation confirmation : confirmations) {
            Optional<Entry> entry = Optional.ofNullable(byId.get(confirmation.protocolId()));
            boolean agrees = entry.flatMap(found -> found.protocol().rule(confirmation.rowId()))
                    .map(confirmation::agreesWith)
                    .orElseThrow(() -> new ProtocolException(
                            "CONFIRMATION_UNKNOWN_ROW",
                            CONFIRMATIONS,
                            0,
                            0,
                            "the confirmation of row '" + confirmation.rowId() + "' of '" + confirmation.protocolId()
                                    + "' belongs to no row",
                            "correct the protocol or row id"));
            if (!agrees) {
                noticed.add(Finding.warning(
                        Reason.of(
                                "CONFIRMATION_DISAGREES",
                                "protocol",
                                confirmation.protocolId(),
                                "row",
                                confirmation.rowId()),
                        confirmation.protocolId()));
            }
        }
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, ProtocolLibrary::isYaml)) {
            for (Path path : stream) {
                files.add(path);
                if (files.size() > MAX_FILES) {
                    throw folderFailure("it has more than " + MAX_FILES + " files", "name the protocol folder itself");
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw folderFailure("it cannot be read", "name an existing folder that may be read");
        }
        files.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return files;
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static ProtocolException folderFailure(String problem, String remedy) {
        return new ProtocolException("PROTOCOL_FOLDER", "protocol folder", 0, 0, problem, remedy);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = ProtocolLibrary.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return stream.readAllBytes();
        } catch (IOException damaged) {
            throw new IllegalStateException("the program's resource " + name + " cannot be read", damaged);
        }
    }
}
