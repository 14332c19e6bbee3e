package org.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.qa.CheckInfo;
import org.cordon.qa.CheckRegistry;
import org.cordon.text.Wording;
import org.junit.jupiter.api.Test;

class CheckCatalogueTest {
    private static final CheckCatalogue CATALOGUE = new CheckCatalogue(Wording.english());
    private static final Pattern REASON = Pattern.compile("Reason\\.of\\(\\s*\"([A-Z0-9_]+)\"");

    @Test
    void the_documentation_is_what_the_registry_says() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "checks.md"), StandardCharsets.UTF_8))
                .as("write it again with ./cordon qa list --markdown docs/checks.md")
                .isEqualTo(CATALOGUE.markdown());
    }

    @Test
    void every_check_is_explained_and_every_finding_has_words() {
        Set<String> ids = new HashSet<>();
        for (CheckInfo check : CheckRegistry.infos()) {
            assertThat(ids.add(check.id())).as(check.id()).isTrue();
            assertThat(check.codes()).as(check.id()).isNotEmpty();
            assertThat(List.of(check.title(), check.rule(), check.rationale(), check.source()))
                    .as(check.id())
                    .doesNotContain("");
            assertThat(check.weight()).isIn("ERROR", "WARNING", "INFO");
            check.codes()
                    .forEach(code ->
                            assertThat(Wording.english().knows(code)).as(code).isTrue());
        }
    }

    @Test
    void every_row_of_the_table_is_checked_or_attested() {
        Set<Integer> rows = new HashSet<>();
        CheckRegistry.infos().forEach(check -> rows.add(check.row()));
        org.cordon.qa.Attestation.ALL.forEach(attestation -> rows.add(attestation.row()));
        for (int row = 1; row <= 31; row++) {
            assertThat(rows).as("row " + row).contains(row);
        }
    }

    @Test
    void every_finding_of_the_checks_belongs_to_one() throws IOException {
        Path sources = Path.of("..", "constraints", "src", "main", "java", "org", "cordon", "qa");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher reason = REASON.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (reason.find()) {
                    assertThat(CheckRegistry.ofCode(reason.group(1)))
                            .as(reason.group(1) + " in " + file.getFileName())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void the_json_has_every_check_with_its_findings() {
        JsonNode root = Schemas.tree(CATALOGUE.json());

        assertThat(Schemas.problems("qa", CATALOGUE.json())).isEmpty();
        assertThat(root.get("schema").asText()).isEqualTo("cordon.qa/1");
        assertThat(root.get("checks")).hasSize(CheckRegistry.infos().size());
        assertThat(root.get("checks").get(0).get("id").asText()).isEqualTo("identity");
        assertThat(root.get("checks").get(0).get("changeable").asBoolean()).isFalse();
    }
}
