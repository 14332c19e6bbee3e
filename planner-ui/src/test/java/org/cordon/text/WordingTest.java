package org.cordon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.finding.Reason;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording WORDS = Wording.english();

    /** A literal handed to a reason, directly or through the helpers of the packages. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");

    /** Upper-case literals that are no codes of reasons: of exceptions that bring their own words, of DICOM, of settings. */
    private static final Pattern NO_REASON = Pattern.compile(
            "YAML_.*|TABLE_.*|PROTOCOL_(?!SHADOWED|WITHOUT_MUST_JUDGE|NOT_FOR_SETTING).*"
                    + "|NAMES_.*|EXCHANGE_.*|IMPORT_FROM_.*|(DOSE_)?VOLUME(_[A-Z]+)*_ROI|(MIN|MAX|MEAN)_DOSE_ROI|BRACHY_.*|(TREATED|IRRAD)_VOLUME|DOSE_REGION|DOSE_MEASUREMENT|CONTRAST_AGENT"
                    + "|CASE_.*|CLINIC_FOLDER_INVALID|CONFIRMATION_UNKNOWN_ROW|CORDON_.*|ENVIRONMENT_UNKNOWN"
                    + "|PLAN_NOT_FOUND|PLAN_LABEL_NOT_UNIQUE|PLAN_NAMED_TWICE|NOTHING_TO_COMPARE|CANDIDATES_BY_DIFFERENT_PROTOCOLS|NO_EARLIER_COURSE|SEVERAL_PLANS|ONLY_REJECTED_PLANS|SEVERAL_CASE_FILES"
                    + "|DOSE_NOT_FOUND|NO_DOSE|NO_STRUCTURES|STRUCTURE_SET_OF_PLAN_MISSING|ROI_NOT_FOUND|ROI_NAME_NOT_UNIQUE|ROI_MAPPED_TWICE"
                    + "|PRESCRIPTION_TWICE|PRESCRIPTION_WITHOUT_TARGET|WHAT_IF_FACTORS_DIFFER|WHAT_IF_WITHOUT_PRESCRIPTION"
                    + "|CLOSED_PLANAR|OPEN_PLANAR|OPEN_NONPLANAR|CLOSEDPLANAR_XOR|PLAN_OVERVIEW|MULTI_PLAN|CONTROL_POINT|MACHINE_QA"
                    + "|JIS_X0201|ISO_.*|GB18030|TRMT_PORTFILM|OPEN_PORTFILM|ORGAN_AT_RISK|.*_SESSION|TREATMENT_DEVICE|NON_STANDARD|REL_ELEC_DENSITY|CHECKS_.*|ROI_.*_ONLY");

    @Test
    void every_code_in_the_sources_has_words() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String module : new String[] {"planner-core", "constraints"}) {
            Path sources = Path.of("..", module, "src", "main", "java");
            assertThat(sources).isDirectory();
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                    Matcher code = CODE.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (code.find()) {
                        if (!WORDS.knows(code.group(1))
                                && !NO_REASON.matcher(code.group(1)).matches()) {
                            missing.add(code.group(1) + " in " + file.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(missing)
                .as("give it words in words.properties, or list it above as no code of a reason")
                .isEmpty();
    }

    @Test
    void every_sentence_is_one_and_every_remedy_belongs_to_one() {
        for (String code : WORDS.codes()) {
            String sentence = WORDS.sentence(Reason.of(code));
            if (!code.startsWith("READING_")) {
                assertThat(sentence).as(code).matches("(?s).*[.)]");
            }
            assertThat(sentence).as(code).doesNotContain("[", "]", "{", "}");
        }
    }

    @Test
    void arguments_are_shown_with_their_unit_and_parts_without_theirs_are_left_out() {
        assertThat(WORDS.sentence(new Reason(
                        "CORD_GAP_IN_SEGMENT",
                        Map.of(
                                "target",
                                "PTV",
                                "gapLowerMm",
                                13.0,
                                "gapUpperMm",
                                19.25,
                                "lowerMm",
                                -19.0,
                                "upperMm",
                                19.25))))
                .isEqualTo("The cord is not drawn from z 13.0\u00a0mm to 19.3\u00a0mm, beside PTV (needed from"
                        + " \u221219.0\u00a0mm to 19.3\u00a0mm).");
        assertThat(WORDS.sentence(Reason.of("STRUCTURE_EMPTY"))).isEqualTo("Nothing is drawn.");
        assertThat(WORDS.sentence(Reason.of("STRUCTURE_EMPTY", "structure", "cord")))
                .isEqualTo("Nothing is drawn in cord.");
    }

    @Test
    void a_code_without_words_loses_nothing() {
        assertThat(WORDS.sentence(Reason.of("SOMETHING_NEW", "doseGy", 1.5)))
                .isEqualTo("SOMETHING_NEW (doseGy 1.50\u00a0Gy)");
    }

    @Test
    void names_with_braces_and_brackets_are_not_taken_for_a_template() {
        assertThat(WORDS.sentence(Reason.of("STRUCTURE_EMPTY", "structure", "a{b}[c]$1\\")))
                .isEqualTo("Nothing is drawn in a{b}[c]$1\\.");
    }
}
