package org.cordon.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.finding.Reason;

/**
 * Turns reasons into English sentences: the only place that makes words of codes.
 *
 * <p>The bundle has one template a code, {@code CODE=sentence}, and where something can be done {@code CODE.remedy}.
 * In a template {@code {name}} is an argument, shown by the unit at the end of its key ({@code Gy}, {@code Mm},
 * {@code Cc}, {@code Percent}); {@code [...]} is left out when an argument inside it is absent. Arguments may come from
 * files: sinks escape what this returns. Immutable and thread-safe.
 */
public final class Wording {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final String REMEDY = ".remedy";

    private final ResourceBundle bundle;

    private Wording(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The English words that the program ships. */
    public static Wording english() {
        return new Wording(ResourceBundle.getBundle("org.cordon.text.words", Locale.ROOT));
    }

    /** Whether there is a sentence for a code. */
    public boolean knows(String code) {
        return bundle.containsKey(code);
    }

    /** The codes with a sentence. */
    public Set<String> codes() {
        return bundle.keySet().stream().filter(key -> key.indexOf('.') < 0).collect(Collectors.toUnmodifiableSet());
    }

    /** The sentence of a code as it stands, with the names of its arguments. */
    public String template(String code) {
        return knows(code) ? bundle.getString(code) : code;
    }

    /** The remedy of a code as it stands. */
    public Optional<String> remedyTemplate(String code) {
        return bundle.containsKey(code + REMEDY) ? Optional.of(bundle.getString(code + REMEDY)) : Optional.empty();
    }

    /** What is the matter; for a code without words the code and its arguments, so that nothing is lost. */
    public String sentence(Reason reason) {
        if (!knows(reason.code())) {
            return plain(reason);
        }
        return render(bundle.getString(reason.code()), reason.args());
    }

    /** What a person can do about it, where there is something. */
    public Optional<String> remedy(Reason reason) {
        String key = reason.code() + REMEDY;
        return bundle.containsKey(key) ? Optional.of(render(bundle.getString(key), reason.args())) : Optional.empty();
    }

    /** Sentence and remedy in one paragraph. */
    public String paragraph(Reason reason) {
        return remedy(reason).map(text -> sentence(reason) + " " + text).orElseGet(() -> sentence(reason));
    }

    /** The names of the arguments that a code's templates use. */
    Set<String> arguments(String code) {
        String both =
                bundle.getString(code) + (bundle.containsKey(code + REMEDY) ? bundle.getString(code + REMEDY) : "");
        return ARGUMENT.matcher(both).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    private static String render(String template, Map<String, Object> args) {
        String kept = OPTIONAL_PART.matcher(template).replaceAll(part -> {
            boolean complete = ARGUMENT.matcher(part.group(1)).results().allMatch(name -> present(args, name.group(1)));
            return Matcher.quoteReplacement(complete ? part.group(1) : "");
        });
        return ARGUMENT.matcher(kept)
                .replaceAll(name -> Matcher.quoteReplacement(
                        args.containsKey(name.group(1)) ? shown(name.group(1), args.get(name.group(1))) : "?"));
    }

    private static boolean present(Map<String, Object> args, String key) {
        Object value = args.get(key);
        return value != null && !value.equals("") && !value.equals(List.of());
    }

    private static String plain(Reason reason) {
        String args = reason.args().entrySet().stream()
                .map(entry -> entry.getKey() + " " + shown(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return args.isEmpty() ? reason.code() : reason.code() + " (" + args + ")";
    }

    private static String shown(String key, Object value) {
        if (value instanceof Double number) {
            return number(key, number);
        }
        if (value instanceof Long number) {
            return Numbers.text(java.math.BigDecimal.valueOf(number)) + unit(key);
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "none" : list.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private static String number(String key, double value) {
        int decimals = key.endsWith("Gy") ? 2 : key.endsWith("Mm") || key.endsWith("Percent") ? 1 : 2;
        while (decimals < Numbers.mostDecimals()
                && value != 0
                && Math.abs(Numbers.rounded(value, decimals).doubleValue() - value) > 0.02 * Math.abs(value)) {
            decimals++;
        }
        String digits =
                key.endsWith("Factor") || key.endsWith("Ratio") || unit(key).isEmpty()
                        ? Numbers.shortest(
                                Numbers.rounded(value, Math.max(decimals, 3)).doubleValue())
                        : Numbers.fixed(value, decimals);
        return digits + unit(key);
    }

    private static String unit(String key) {
        for (Map.Entry<String, String> unit : UNITS) {
            if (key.equals(unit.getKey())
                    || key.endsWith(Character.toUpperCase(unit.getKey().charAt(0))
                            + unit.getKey().substring(1))) {
                return Numbers.NO_BREAK_SPACE + unit.getValue();
            }
        }
        return "";
    }

    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry("cGy", "cGy"),
            Map.entry("gy", "Gy"),
            Map.entry("mm2", "mm²"),
            Map.entry("mm", "mm"),
            Map.entry("cc", "cc"),
            Map.entry("percent", "%"),
            Map.entry("deg", "°"),
            Map.entry("mu", "MU"),
            Map.entry("bytes", "bytes"));
}
