package org.cordon.report;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.plan.PatientIdentity;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.text.IdentityText;
import org.cordon.text.Markup;
import org.cordon.text.Numbers;

/** Whom and what a report is about, as every report that is handed to people shows it. */
public final class ReportIdentity {
    /** Stands on every what-if. */
    public static final String WHAT_IF = "WHAT-IF: not the plan as it stands. Cannot be signed.";

    private ReportIdentity() {}

    /**
     * One fact.
     *
     * @param label what it is
     * @param value never empty
     */
    public record Field(String label, String value) {}

    /** Patient, plan, prescriptions, level and setting. */
    public static List<Field> fields(ReviewResult result) {
        List<Field> fields = new ArrayList<>(patient(result.patient()));
        fields.addAll(plan(result));
        return fields;
    }

    /** Plan, prescriptions, level and setting, for pages that do not name the patient. */
    static List<Field> plan(ReviewResult result) {
        List<Field> fields = new ArrayList<>();
        add(fields, "Plan", String.join(", ", result.plans()));
        fields.add(prescriptions(result.prescriptions()));
        add(
                fields,
                "Level, setting",
                result.level().map(Object::toString).orElse("not stated") + ", " + setting(result));
        return fields;
    }

    /** Whom it is about. */
    private static List<Field> patient(Optional<PatientIdentity> patient) {
        List<Field> fields = new ArrayList<>();
        patient.ifPresentOrElse(
                known -> {
                    add(fields, "Patient", IdentityText.name(known));
                    add(fields, "ID", known.id());
                    add(fields, "Born", IdentityText.born(known));
                },
                () -> add(fields, "Patient", "not known, or the files disagree"));
        return fields;
    }

    /** All prescriptions in one field. */
    static Field prescriptions(List<Prescription> prescriptions) {
        return new Field(
                "Prescription",
                prescriptions.stream()
                        .map(ReportIdentity::prescription)
                        .reduce((first, next) -> first + "; " + next)
                        .orElse("unknown"));
    }

    private static void add(List<Field> fields, String label, String value) {
        fields.add(new Field(label, value.isEmpty() ? "not given" : value));
    }

    private static String setting(ReviewResult result) {
        return switch (result.setting()) {
            case DENOVO -> "de novo";
            case REIRRADIATED -> "reirradiated";
            case POSTOP -> "post-operative";
            case INTRAMEDULLARY -> "intramedullary";
        };
    }

    private static String prescription(Prescription prescription) {
        return Numbers.shortest(prescription.doseGy()) + Numbers.NO_BREAK_SPACE + "Gy" + Numbers.NO_BREAK_SPACE
                + "\u00d7" + Numbers.NO_BREAK_SPACE + prescription.fractions() + " to " + prescription.target();
    }

    /** The name of a report in its head. */
    public static String report(ReviewResult result) {
        return "Report " + id(result);
    }

    /** Names the report by what it was made of, so that the same input has the same name. */
    public static String id(ReviewResult result) {
        StringBuilder made = new StringBuilder(result.configurationSha256());
        result.inputs().forEach(input -> made.append(' ').append(input.sha256()));
        String hash = Hashing.sha256().hashString(made, StandardCharsets.UTF_8).toString();
        return hash.substring(0, 4) + "\u00b7" + hash.substring(4, 8);
    }

    /** The program's mark. */
    public static Markup brand() {
        return new Markup()
                .open("svg", "width", "34", "height", "34", "viewBox", "0 0 34 34", "aria-hidden", "true")
                .empty("rect", "width", "34", "height", "34", "rx", "7", "fill", "#1D5BBF")
                .empty(
                        "path",
                        "d",
                        "M8 10c3 0 6-1 9-3 3 2 6 3 9 3v7c0 5-4 8-9 10-5-2-9-5-9-10Z",
                        "fill",
                        "none",
                        "stroke",
                        "#ffffff",
                        "stroke-width",
                        "2.4",
                        "stroke-linejoin",
                        "round")
                .empty("circle", "cx", "17", "cy", "16.5", "r", "3.4", "fill", "#ffffff")
                .close();
    }
}
