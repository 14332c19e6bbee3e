package org.cordon.report;

import com.google.common.hash.Hashing;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.finding.Reason;
import org.cordon.plan.StructureSet;
import org.cordon.review.ReviewResult;
import org.cordon.structure.Structure;

/** Puts plain words in the place of names that a person made up, wherever they stand in a text. */
final class PlainNames {
    /** In the place of who confirmed a limit or a name. */
    static final String PERSON = "a person of the clinic";

    /** Names who changed a severity, and what that person wrote. */
    private static final String CHANGED_BY_CLINIC = "SEVERITY_CHANGED_BY_CLINIC";

    private static final Pattern TARGET = Pattern.compile("(GTV|CTV|PTV|ITV|IGTV)([ _-]?[CTLS]?\\d{1,2})*");
    private static final Set<String> OUTLINES = Set.of("External", "EXTERNAL", "External1", "BODY", "Body", "Skin");

    /** Longer names first: one may be part of another. */
    private final Map<String, String> names =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    PlainNames(ReviewResult result, StructureSet structures) {
        Set<String> canonical = result.curves().stream()
                .flatMap(curve -> curve.canonicalName().stream())
                .collect(Collectors.toSet());
        for (Structure structure : structures.structures()) {
            String name = structure.name();
            if (!name.isBlank()
                    && !canonical.contains(name)
                    && !OUTLINES.contains(name)
                    && !TARGET.matcher(name).matches()) {
                names.put(name, "ROI " + structure.number());
            }
        }
        for (int i = 0; i < result.plans().size(); i++) {
            if (!result.plans().get(i).isBlank()) {
                names.put(result.plans().get(i), result.plans().size() == 1 ? "Plan" : "Plan " + (i + 1));
            }
        }
        result.configuration().stream()
                .filter(entry -> entry.key().equals("date"))
                .forEach(entry -> names.put(entry.value(), "left out"));
        result.inputs().forEach(input -> names.put(input.sopInstanceUid(), uid(input.sopInstanceUid())));
    }

    List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    List<Reason> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).toList();
    }

    Reason reason(Reason reason) {
        Map<String, Object> args = new LinkedHashMap<>();
        reason.args().forEach((key, value) -> args.put(key, argument(value)));
        if (reason.code().equals(CHANGED_BY_CLINIC)) {
            args.put("by", PERSON);
            args.put("comment", "");
        }
        return new Reason(reason.code(), args);
    }

    private Object argument(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        return value instanceof List<?> list ? list.stream().map(this::argument).toList() : value;
    }

    /** A name inside a longer word is another word. */
    String text(String text) {
        String changed = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            changed = replaced(changed, name.getKey(), name.getValue());
        }
        return changed;
    }

    private static String replaced(String text, String name, String by) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
            int end = at + name.length();
            boolean whole = !joins(text, at - 1, name.charAt(0)) && !joins(text, end, name.charAt(name.length() - 1));
            changed.append(text, from, at).append(whole ? by : name);
            from = end;
        }
        return changed.append(text, from, text.length()).toString();
    }

    private static boolean joins(String text, int at, char beside) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && Character.isLetterOrDigit(beside);
    }

    /** Another UID for one: the same each time, and no way back. */
    static String uid(String uid) {
        if (uid.isEmpty()) {
            return uid;
        }
        byte[] hash = Hashing.sha256()
                .hashString("de-identified " + uid, StandardCharsets.UTF_8)
                .asBytes();
        return "2.25." + new BigInteger(1, Arrays.copyOf(hash, 16));
    }
}
