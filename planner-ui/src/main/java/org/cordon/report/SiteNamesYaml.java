package org.cordon.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordon.constraint.exchange.NameProposal;
import org.cordon.naming.NameReading;
import org.cordon.naming.NameReading.Kind;
import org.cordon.naming.NameReading.Proposal;
import org.cordon.naming.SiteName;
import org.cordon.naming.SiteNames;
import org.cordon.naming.SiteNamesFile;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;
import org.cordon.yaml.YamlQuote;

/**
 * Writes a clinic's names: those it has, and what is proposed beside them. A proposal lacks who confirmed it and when:
 * until a person has written that in, or deleted the entry, the file is refused wherever it is read.
 */
public final class SiteNamesYaml {
    private static final int LEAST_POINTS = 40;

    private final StringBuilder text = new StringBuilder();
    private final Set<String> written = new LinkedHashSet<>();
    private int proposals;

    private SiteNamesYaml() {}

    /**
     * What was written.
     *
     * @param text the whole file
     * @param proposals how many entries a person must still confirm or delete
     */
    public record Written(String text, int proposals) {}

    /**
     * The whole file.
     *
     * @param site the names that the clinic has; kept as they are
     * @param confirmed names that were confirmed now
     * @param reports what names were read
     * @param words for the reasons, written as comments
     */
    public static Written write(SiteNames site, List<SiteName> confirmed, List<NamesReport> reports, Wording words) {
        SiteNamesYaml yaml = new SiteNamesYaml();
        confirmed.forEach(name -> yaml.written.add(key(name.roi())));
        yaml.known(site);
        confirmed.forEach(yaml::entry);
        reports.stream().flatMap(report -> report.readings().stream()).forEach(reading -> yaml.propose(reading, words));
        return yaml.file();
    }

    /**
     * The whole file, with the other names that a table of another program gives.
     *
     * @param site the names that the clinic has; kept as they are
     * @param names proposed; one that the clinic has is left out
     */
    public static Written write(SiteNames site, List<NameProposal> names) {
        SiteNamesYaml yaml = new SiteNamesYaml();
        yaml.known(site);
        names.stream()
                .filter(name -> site.find(name.roi()).isEmpty())
                .forEach(name -> yaml.proposed(name.roi(), name.canonical()));
        return yaml.file();
    }

    private void known(SiteNames site) {
        site.entries().stream().filter(name -> written.add(key(name.roi()))).forEach(this::entry);
    }

    private Written file() {
        StringBuilder file = new StringBuilder();
        file.append("schema: ").append(SiteNamesFile.SCHEMA).append('\n');
        if (proposals > 0) {
            file.append("# Proposed entries have no confirmedBy and confirmedOn: fill in or delete each of them.\n");
        }
        file.append(text.length() == 0 ? "names: []\n" : "names:\n").append(text);
        return new Written(file.toString(), proposals);
    }

    private void entry(SiteName name) {
        text.append("  - roi: ").append(YamlQuote.text(name.roi())).append('\n');
        text.append("    canonical: ").append(name.canonical()).append('\n');
        text.append("    confirmedBy: ")
                .append(YamlQuote.text(name.confirmedBy()))
                .append('\n');
        text.append("    confirmedOn: ").append(name.confirmedOn()).append('\n');
        if (!name.comment().isEmpty()) {
            text.append("    comment: ").append(YamlQuote.text(name.comment())).append('\n');
        }
    }

    private void propose(NameReading reading, Wording words) {
        String name = reading.structure().name();
        if (reading.kind() != Kind.PROPOSED
                || reading.proposals().get(0).score().points() < LEAST_POINTS
                || !written.add(key(name))) {
            return;
        }
        for (Proposal proposal : reading.proposals()) {
            text.append("  # ")
                    .append(SafeText.oneLine(proposal.canonical() + ", score "
                            + proposal.score().points() + ": "
                            + words.sentence(proposal.score().reason())))
                    .append('\n');
        }
        proposed(name, reading.proposals().get(0).canonical());
    }

    private void proposed(String name, String canonical) {
        proposals++;
        text.append("  - roi: ").append(YamlQuote.text(name)).append('\n');
        text.append("    canonical: ").append(canonical).append('\n');
        text.append("    confirmedBy:\n    confirmedOn:\n");
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
