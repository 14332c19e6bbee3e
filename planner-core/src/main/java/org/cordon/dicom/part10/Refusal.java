package org.cordon.dicom.part10;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.Dictionary;
import org.cordon.dicom.Tag;
import org.cordon.finding.Reason;

/** Why a file is refused, before its label is known: the label needs the hash of the whole file. */
final class Refusal extends RuntimeException {
    static final String EXPORT_AGAIN = "copy or export the file again";
    static final String DAMAGED = "the file is cut or damaged: copy or export it again";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> args;
    private final String attribute;
    private final String problem;
    private final String remedy;
    private String location = "";

    private Refusal(String code, Map<String, Object> args, String attribute, String problem, String remedy) {
        super(code, null, false, false);
        this.code = code;
        this.args = args;
        this.attribute = attribute;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** About the file as a whole. */
    static Refusal of(String code, String problem, String remedy) {
        return new Refusal(code, ImmutableMap.of(), "", problem, remedy);
    }

    /** About the file as a whole, with a number. */
    static Refusal of(String code, String key, long value, String problem, String remedy) {
        return new Refusal(code, ImmutableMap.of(key, value), "", problem, remedy);
    }

    /** About one attribute. */
    static Refusal at(int tag, String code, String problem, String remedy) {
        String attribute = Dictionary.describe(tag);
        return new Refusal(code, ImmutableMap.of("attribute", attribute), attribute, problem, remedy);
    }

    /** About one attribute, with a number. */
    static Refusal at(int tag, String code, String key, long value, String problem, String remedy) {
        String attribute = Dictionary.describe(tag);
        return new Refusal(code, ImmutableMap.of("attribute", attribute, key, value), attribute, problem, remedy);
    }

    /** Where it happened, told from the inside out. */
    Refusal enclosedBy(int sequenceTag, int itemNumber) {
        String keyword = Dictionary.keyword(sequenceTag);
        location = " > " + (keyword.isEmpty() ? Tag.format(sequenceTag) : keyword) + "[" + itemNumber + "]" + location;
        return this;
    }

    DicomReadException labelled(String label) {
        return new DicomReadException(new Reason(code, args), label + location, attribute, problem, remedy);
    }
}
