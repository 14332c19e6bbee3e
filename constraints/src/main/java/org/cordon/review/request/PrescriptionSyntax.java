package org.cordon.review.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.review.request.ReviewRequest.GivenPrescription;

/** The notation of prescriptions in options and case files: {@code PTV_T5=16Gy/1}, {@code 16Gy/1}. */
public final class PrescriptionSyntax {
    private static final Pattern DOSE =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?) ?[Gg][Yy] ?/ ?([0-9]{1,2})", Pattern.CASE_INSENSITIVE);

    private PrescriptionSyntax() {}

    /**
     * Reads a prescription; the target's name ends at the last {@code =}.
     *
     * @param text as given
     * @throws IllegalArgumentException when it is not of the form {@code [ROI=]doseGy/fractions}
     */
    public static GivenPrescription parse(String text) {
        int split = text.lastIndexOf('=');
        Optional<String> target = split < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, split).strip());
        Matcher dose = DOSE.matcher(text.substring(split + 1).strip());
        if (!dose.matches() || target.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("expected a prescription such as PTV_T5=16Gy/1");
        }
        double doseGy = Double.parseDouble(dose.group(1));
        int fractions = Integer.parseInt(dose.group(2));
        if (!(doseGy > 0) || fractions < 1) {
            throw new IllegalArgumentException("dose and fractions must be positive, as in PTV_T5=16Gy/1");
        }
        return new GivenPrescription(target, doseGy, fractions);
    }
}
