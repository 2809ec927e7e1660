package org.ironstock.notice.eforms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.ironstock.shared.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Holds a notice against the official SDK. The definitions are read when first needed and kept, since reading takes
 * about a second. Thread-safe.
 */
public final class NoticeValidation {

    /** Version of the SDK that notices are made and checked with, as a notice names it (OPT-002). */
    public static final String SDK_VERSION = SdkResources.version();

    private final ObjectMapper json;
    private @Nullable Sdk sdk;

    public NoticeValidation(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Every finding on the fields; the schema speaks only when the fields are in order, since it repeats in technical
     * words what they say in Dutch.
     */
    public List<Finding> check(String subtype, byte[] document) {
        Sdk current = sdk();
        List<Finding> findings = current.fields().check(subtype, document);
        return findings.isEmpty() ? current.schema().check(subtype, document) : findings;
    }

    /**
     * The same for a notice of elsewhere, of any subtype.
     *
     * @param root name of its first element
     * @param withFields whether its fields are held against the SDK, which counts only for the version it was made with
     */
    List<Finding> checkElsewhere(String root, String subtype, boolean withFields, byte[] document) {
        Sdk current = sdk();
        List<Finding> findings = withFields ? current.fields().check(subtype, document) : List.of();
        return findings.isEmpty() ? current.schema().checkDocument(root, document) : findings;
    }

    boolean knows(String root) {
        return sdk().schema().knows(root);
    }

    private synchronized Sdk sdk() {
        Sdk current = sdk;
        if (current == null) {
            current = new Sdk(new FieldCheck(SdkFields.read(json), new Codelists(json)), new EformsSchema());
            sdk = current;
        }
        return current;
    }

    private record Sdk(FieldCheck fields, EformsSchema schema) {}
}
