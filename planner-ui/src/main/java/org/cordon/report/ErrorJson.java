package org.cordon.report;

import java.util.Optional;

/** Writes {@code cordon.error/1}: why there is no result. */
public final class ErrorJson {
    private ErrorJson() {}

    /**
     * The whole document.
     *
     * @param code stable code
     * @param message what is wrong, without paths and without a patient's identity
     * @param input label of the input, where it is about one
     * @param attribute keyword and tag, or option, where it is about one
     * @param remedy what to do
     */
    public static String write(
            String code, String message, Optional<String> input, Optional<String> attribute, String remedy) {
        return JsonText.object(json -> json.text("schema", "cordon.error/1")
                .text("code", code)
                .text("message", message)
                .text("input", input)
                .text("attribute", attribute)
                .text("remedy", remedy));
    }
}
