package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.cordon.naming.DictionaryEntry.Term;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/** Reads the shipped dictionary. */
final class DictionaryReader {
    private static final String RESOURCE = "structures.yaml";
    private static final Set<String> FILE_KEYS = ImmutableSet.of("schema", "structures");
    private static final Set<String> KEYS =
            ImmutableSet.of("name", "side", "each", "names", "sideNames", "related", "hints");
    private static final Set<String> LANGUAGES = ImmutableSet.of("en", "de", "fr", "es", "nl", "la");

    private DictionaryReader() {}

    static List<DictionaryEntry> read() {
        YamlFields file = YamlFields.of(StrictYaml.parse(bytes(), RESOURCE), FILE_KEYS);
        return file.requiredItems("structures").stream()
                .map(DictionaryReader::entry)
                .collect(ImmutableList.toImmutableList());
    }

    private static DictionaryEntry entry(YamlNode node) {
        YamlFields fields = YamlFields.of(node, KEYS);
        return new DictionaryEntry(
                fields.requiredText("name"),
                fields.text("side"),
                fields.bool("each").orElse(false),
                terms(fields, "names"),
                terms(fields, "sideNames"),
                fields.texts("related"),
                ImmutableSet.copyOf(fields.texts("hints")));
    }

    private static List<Term> terms(YamlFields fields, String key) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        fields.fields(key, LANGUAGES)
                .ifPresent(byLanguage -> LANGUAGES.forEach(
                        language -> byLanguage.texts(language).forEach(text -> terms.add(new Term(text, language)))));
        return terms.build();
    }

    private static byte[] bytes() {
        try (InputStream stream = DictionaryReader.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            return stream.readAllBytes();
        } catch (IOException damaged) {
            throw new IllegalStateException("the program's resource " + RESOURCE + " cannot be read", damaged);
        }
    }
}
