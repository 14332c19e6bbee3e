package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.PatientIdentity;

/**
 * Whether all files are of one patient. Compared are identifier, name, birth date and sex, without regard to case,
 * blanks around and empty name components at the end; an attribute that a file leaves empty contradicts nothing, but a
 * missing identifier beside a given one is reported. Findings name the attributes, never their values.
 */
final class PatientCheck {
    private record Attribute(String keyword, Function<PatientIdentity, String> value) {}

    private static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("PatientID", identity -> normalised(identity.id())),
            new Attribute("PatientName", identity -> name(identity.name())),
            new Attribute("PatientBirthDate", identity -> normalised(identity.birthDate())),
            new Attribute("PatientSex", identity -> sex(identity.sex())));

    private PatientCheck() {}

    /**
     * Who the files are for: one identity, made of the first value given for each attribute, when nothing contradicts,
     * else all that were met.
     */
    static List<PatientIdentity> distinct(Set<PatientIdentity> met) {
        List<PatientIdentity> sorted = met.stream()
                .sorted(Comparator.comparing(PatientIdentity::id)
                        .thenComparing(PatientIdentity::name)
                        .thenComparing(PatientIdentity::birthDate)
                        .thenComparing(PatientIdentity::sex))
                .toList();
        return sorted.size() < 2 || !contradicted(met).isEmpty()
                ? sorted
                : List.of(new PatientIdentity(
                        first(sorted, PatientIdentity::name),
                        first(sorted, PatientIdentity::id),
                        first(sorted, PatientIdentity::birthDate),
                        first(sorted, PatientIdentity::sex)));
    }

    private static String first(List<PatientIdentity> identities, Function<PatientIdentity, String> value) {
        return identities.stream()
                .map(value)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<String> contradicted(Set<PatientIdentity> identities) {
        List<String> contradicted = new ArrayList<>();
        for (Attribute attribute : ATTRIBUTES) {
            Set<String> values = new TreeSet<>();
            identities.forEach(identity -> values.add(attribute.value().apply(identity)));
            values.remove("");
            if (values.size() > 1) {
                contradicted.add(attribute.keyword());
            }
        }
        return contradicted;
    }

    /** What is wrong with identities, each with the label of an object that has it. */
    static List<Finding> findings(Map<PatientIdentity, String> patients) {
        List<String> contradicted = contradicted(patients.keySet());
        List<Finding> findings = new ArrayList<>();
        List<String> labels = patients.values().stream().distinct().sorted().toList();
        if (!contradicted.isEmpty()) {
            findings.add(Finding.error(
                    Reason.of("PATIENT_MISMATCH", "attributes", contradicted, "objects", labels), labels.get(0)));
        }
        long unnamed = patients.keySet().stream()
                .filter(identity -> normalised(identity.id()).isEmpty())
                .count();
        if (unnamed > 0 && unnamed < patients.size()) {
            findings.add(Finding.warning(Reason.of("PATIENT_ID_MISSING", "objects", labels), labels.get(0)));
        }
        return findings;
    }

    private static String normalised(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static String name(String text) {
        String name = normalised(text);
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '^' || name.charAt(end - 1) == ' ' || name.charAt(end - 1) == '=')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** O stands for "other or unknown" in anonymised files and contradicts nothing. */
    private static String sex(String text) {
        String sex = normalised(text);
        return sex.equals("M") || sex.equals("F") ? sex : "";
    }
}
